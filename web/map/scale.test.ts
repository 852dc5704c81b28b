import { describe, expect, it } from 'vitest'
import { metresPerPixel } from './camera.ts'
import { scaleBar } from './scale.ts'

describe('the scale bar', () => {
  it('says round metres below a kilometre and kilometres from there on', () => {
    expect(scaleBar(1, 'vi')).toEqual({ metres: 100, pixels: 100, label: '100 m' })
    expect(scaleBar(9.2, 'vi')).toMatchObject({ metres: 1000, label: '1 km' })
    expect(scaleBar(1900, 'en')).toMatchObject({ metres: 200_000, label: '200 km' })
  })

  it('is never longer than allowed and never shorter than two fifths of it', () => {
    for (let exponent = -1; exponent < 4; exponent += 0.01) {
      const { pixels } = scaleBar(10 ** exponent, 'vi', 100)
      expect(pixels).toBeLessThanOrEqual(100)
      expect(pixels).toBeGreaterThanOrEqual(40)
    }
  })
})

describe('metres per pixel', () => {
  it('is the equator over the world in 512 px tiles at zoom 0 and halves with each zoom', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3)
    expect(metresPerPixel(0, 10)).toBeCloseTo(78271.517 / 1024, 6)
  })

  it('shrinks with the cosine of the latitude', () => {
    expect(metresPerPixel(60, 5)).toBeCloseTo(metresPerPixel(0, 5) / 2, 6)
  })
})
