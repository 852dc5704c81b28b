import type { Language } from '../../data/model/codedValue.ts'
import { ARCHIPELAGOS } from '../../data/reference/background/mapNames.ts'
import { INSET_HEIGHT, INSET_OUTLINE, INSET_WIDTH, insetFrame, insetX, insetY } from './insetGeometry.ts'
import type { MapPicture } from './mapPicture.ts'
import { MAP_WORDS } from './mapWords.ts'
import { scaleBar } from './scale.ts'
import { wrapText } from './wrapText.ts'

/** What stands around the map on a sheet. Colours as CSS has them. */
export interface SheetTexts {
  readonly headline: string
  /** What is shown: filter and period. */
  readonly subject: string
  readonly legend: readonly { readonly colour: string; readonly text: string }[]
  /** How it was reached, sample data, approximate boundaries, credits: one line or more each. */
  readonly notes: readonly string[]
}

const MARGIN = 24
const HEADLINE = { size: 20, weight: 600, line: 28 }
const BODY = { size: 13, weight: 400, line: 19 }
const SURROUND = {
  light: { paper: '#fffdf9', ink: '#241f1a', soft: '#5d564e', water: '#d9e4ea', land: '#f4f2ec', line: '#8d8a84' },
  dark: { paper: '#16191d', ink: '#f1efe9', soft: '#b6b1a9', water: '#12161a', land: '#343b43', line: '#7a8088' },
} as const

type Surround = (typeof SURROUND)['light' | 'dark']

/**
 * A map as one picture that can stand alone: what was found, the map with its scale, the whole country with both
 * archipelagos as Vietnam's, what the colours mean, and what it rests on.
 */
export const sheetPicture = (
  map: MapPicture,
  texts: SheetTexts,
  language: Language,
  isDark: boolean,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No picture can be drawn')
  const colours = SURROUND[isDark ? 'dark' : 'light']
  const density = map.canvas.width / map.width
  const family = getComputedStyle(document.body).fontFamily
  const font = ({ size, weight }: typeof BODY) => `${weight} ${size}px ${family}`
  const lines = (text: string, style: typeof BODY) => {
    context.font = font(style)
    return wrapText(text, map.width - 2 * MARGIN, (part) => context.measureText(part).width)
  }
  const headline = lines(texts.headline, HEADLINE)
  const subject = lines(texts.subject, BODY)
  const notes = texts.notes.flatMap((note) => lines(note, BODY))
  context.font = font(BODY)
  const widths = texts.legend.map(({ text }) => context.measureText(text).width)
  const legendColumns = columnsOf(widths, map.width - 2 * MARGIN)
  const rows = Math.ceil(texts.legend.length / legendColumns)
  const top = MARGIN + headline.length * HEADLINE.line + subject.length * BODY.line + 12
  const foot = top + map.height + 12
  canvas.width = Math.round(map.width * density)
  canvas.height = Math.round((foot + rows * 22 + 8 + notes.length * BODY.line + MARGIN) * density)
  context.scale(density, density)
  context.fillStyle = colours.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'top'
  const write = (list: readonly string[], x: number, y: number, style: typeof BODY, colour: string) => {
    context.font = font(style)
    context.fillStyle = colour
    list.forEach((line, at) => context.fillText(line, x, y + at * style.line))
    return y + list.length * style.line
  }
  const below = write(headline, MARGIN, MARGIN, HEADLINE, colours.ink)
  write(subject, MARGIN, below, BODY, colours.soft)
  context.drawImage(map.canvas, 0, top, map.width, map.height)
  drawInset(context, map, top, language, colours, family)
  drawScale(context, map, top, language, colours, font(BODY))
  const columnWidth = (map.width - 2 * MARGIN) / legendColumns
  for (const [at, { colour, text }] of texts.legend.entries()) {
    const x = MARGIN + (at % legendColumns) * columnWidth
    const y = foot + Math.floor(at / legendColumns) * 22
    context.fillStyle = colour
    context.fillRect(x, y + 2, 14, 14)
    write([text], x + SWATCH, y, BODY, colours.ink)
  }
  write(notes, MARGIN, foot + rows * 22 + 8, BODY, colours.soft)
  return canvas
}

const MOST_COLUMNS = 3
const SWATCH = 20
const GAP = 16

/** Columns of a legend, so that no text runs into the colour beside it. */
export const columnsOf = (textWidths: readonly number[], width: number): number =>
  Math.min(MOST_COLUMNS, Math.max(1, Math.floor((width + GAP) / (SWATCH + Math.max(0, ...textWidths) + GAP))))

const drawInset = (
  context: CanvasRenderingContext2D,
  map: MapPicture,
  top: number,
  language: Language,
  colours: Surround,
  family: string,
) => {
  context.save()
  const scale = Math.min(1.4, map.height / 3 / INSET_HEIGHT)
  context.translate(map.width - 12 - INSET_WIDTH * scale, top + map.height - 12 - INSET_HEIGHT * scale)
  context.scale(scale, scale)
  context.fillStyle = colours.water
  context.strokeStyle = colours.line
  context.lineWidth = 0.5
  context.fillRect(0, 0, INSET_WIDTH, INSET_HEIGHT)
  context.strokeRect(0, 0, INSET_WIDTH, INSET_HEIGHT)
  context.fillStyle = colours.land
  const country = new Path2D(INSET_OUTLINE)
  context.fill(country)
  context.stroke(country)
  context.fillStyle = colours.ink
  context.font = `600 6.5px ${family}`
  context.textAlign = 'center'
  for (const group of ARCHIPELAGOS) {
    for (const { point } of group.islets) {
      context.beginPath()
      context.arc(insetX(point[0]), insetY(point[1]), 0.7, 0, 2 * Math.PI)
      context.fill()
    }
    const south = insetY(Math.min(...group.islets.map(({ point }) => point[1])))
    for (const [at, line] of group[language].split('\n').entries()) {
      context.fillText(MAP_WORDS[language].insetName(line), insetX(group.point[0]), south + 2 + at * 7)
    }
  }
  const frame = insetFrame(map.bounds)
  context.strokeStyle = '#b8460e'
  context.lineWidth = 1.2
  context.strokeRect(frame.x, frame.y, frame.width, frame.height)
  context.restore()
}

const drawScale = (
  context: CanvasRenderingContext2D,
  map: MapPicture,
  top: number,
  language: Language,
  colours: Surround,
  font: string,
) => {
  const { pixels, label } = scaleBar(map.metresPerPixel, language)
  const y = top + map.height - 16
  context.save()
  context.globalAlpha = 0.85
  context.fillStyle = colours.paper
  context.fillRect(12, y - 24, pixels + 16, 32)
  context.globalAlpha = 1
  context.fillStyle = colours.ink
  context.strokeStyle = colours.ink
  context.font = font
  context.fillText(label, 20, y - 21)
  context.beginPath()
  context.moveTo(20, y - 4)
  context.lineTo(20, y)
  context.lineTo(20 + pixels, y)
  context.lineTo(20 + pixels, y - 4)
  context.stroke()
  context.restore()
}
