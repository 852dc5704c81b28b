import { inflateSync } from 'node:zlib'

export type Rgb = readonly [red: number, green: number, blue: number]

export interface Picture {
  readonly width: number
  readonly height: number
  /** Colour of a pixel; black outside. */
  at(x: number, y: number): Rgb
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const PREDICTORS = [
  () => 0,
  (left: number) => left,
  (_left: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
] as const

/** Reads a PNG as browsers write their screenshots: 8 bits a channel, RGB or RGBA, not interlaced (PNG specification, 9). */
export const readPicture = (png: Buffer): Picture => {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const packed = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let row = 0; row < height; row++) {
    const predict = PREDICTORS[packed[row * (stride + 1)] ?? 0] ?? PREDICTORS[0]
    for (let column = 0; column < stride; column++) {
      const here = row * stride + column
      const left = column >= channels ? (pixels[here - channels] ?? 0) : 0
      const up = row > 0 ? (pixels[here - stride] ?? 0) : 0
      const corner = row > 0 && column >= channels ? (pixels[here - stride - channels] ?? 0) : 0
      pixels[here] = (packed[row * (stride + 1) + 1 + column] ?? 0) + predict(left, up, corner)
    }
  }
  return {
    width,
    height,
    at: (x, y) => {
      const here = (Math.round(y) * width + Math.round(x)) * channels
      return [pixels[here] ?? 0, pixels[here + 1] ?? 0, pixels[here + 2] ?? 0]
    },
  }
}

/** Whether two colours are the same as far as a renderer keeps them: no channel differs by more than `reach` of 255. */
export const isColour = (found: Rgb, wanted: Rgb, reach = 12): boolean =>
  found.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) <= reach)
