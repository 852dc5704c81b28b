/** Signs of the map, drawn once on a canvas as masks: each layer gives them its colour. */
export const ICON_SIZE = 64
export const ICON_NAMES = ['square', 'diamond', 'triangle', 'circle', 'arrow'] as const
export type IconName = (typeof ICON_NAMES)[number]

export const ICON_MAPPING = Object.fromEntries(
  ICON_NAMES.map((name, index) => [
    name,
    { x: index * ICON_SIZE, y: 0, width: ICON_SIZE, height: ICON_SIZE, mask: true },
  ]),
)

const OUTLINES: Readonly<Record<IconName, readonly (readonly [number, number])[]>> = {
  square: [
    [12, 12],
    [52, 12],
    [52, 52],
    [12, 52],
  ],
  diamond: [
    [32, 4],
    [60, 32],
    [32, 60],
    [4, 32],
  ],
  triangle: [
    [32, 6],
    [60, 56],
    [4, 56],
  ],
  circle: [],
  arrow: [
    [18, 8],
    [50, 32],
    [18, 56],
    [26, 32],
  ],
}

let atlas: ImageData | null = null

/** The picture with all signs side by side. */
export const iconAtlas = (): ImageData => {
  if (atlas) return atlas
  const canvas = document.createElement('canvas')
  canvas.width = ICON_SIZE * ICON_NAMES.length
  canvas.height = ICON_SIZE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser cannot draw on a canvas.')
  context.fillStyle = '#000'
  for (const [index, name] of ICON_NAMES.entries()) {
    context.beginPath()
    if (name === 'circle') context.arc(index * ICON_SIZE + 32, 32, 26, 0, 2 * Math.PI)
    for (const [corner, [x, y]] of OUTLINES[name].entries()) {
      if (corner === 0) context.moveTo(index * ICON_SIZE + x, y)
      else context.lineTo(index * ICON_SIZE + x, y)
    }
    context.fill()
  }
  atlas = context.getImageData(0, 0, canvas.width, canvas.height)
  return atlas
}
