import { describe, expect, it } from 'vitest'
import { readAngle } from './readAngle.ts'

const NORTH = 10 + 36 / 60 + 18 / 3600
const EAST = 104 + 56 / 60 + 42 / 3600

describe('an angle', () => {
  it.each([
    '10°36\'18"N',
    '10°36′18″B',
    '10°36’18”N',
    '10° 36\' 18" Bắc',
    '10º36´18´´ N',
    '10 36 18',
    '10 36 18 N',
    '10-36-18',
    '10:36:18',
    '10d36m18s',
    '10d36m18sN',
    'N10°36′18″',
    'N 10 36 18',
    '10 độ 36 phút 18 giây',
    '10 do 36 phut 18 giay Bac',
    'Vĩ độ: 10°36′18″ Bắc',
    '10°36′18.0″',
    '10°36.3′',
    '10 36,3',
    '10.605',
    '10,605°',
    '+10.605',
    '10.605 N',
    'lat=10.605',
    '10\u00b036\u203218\u2033B'.normalize('NFD'),
  ])('is read from %s', (text) => {
    expect(readAngle(text)?.degrees).toBeCloseTo(NORTH, 10)
  })

  it.each([
    '104°56′42″Đ',
    '104°56\'42"E',
    '104°56′42″ Đông',
    '104°56\'42"D',
    'Kinh độ 104°56′42″ Đông',
    'E104°56′42″',
    '104d56m42sE',
    '104.945 E',
    'Đ 104,945',
  ])('of longitude is known by its letter in %s', (text) => {
    const angle = readAngle(text)
    expect(angle?.degrees).toBeCloseTo(EAST, 10)
    expect(angle?.axis).toBe('LON')
  })

  it('to the south or west is negative', () => {
    expect(readAngle('10°36′S')?.degrees).toBeCloseTo(-10.6, 10)
    expect(readAngle('-104.9')?.degrees).toBe(-104.9)
    expect(readAngle('104.9 W')).toMatchObject({ degrees: -104.9, axis: 'LON' })
  })

  it.each(['', 'x', '10°60′', '10 36 60', '10.5 36 18', '10°36′18″ E N', '1172774,588 m', '10.6.5', '10 36 18 5', '°'])(
    'is not %s',
    (text) => {
      expect(readAngle(text)).toBeNull()
    },
  )

  it.each([
    ['10.60500', 1e-5],
    ['10,6', 0.1],
    ['10°36′', 1 / 60],
    ['10°36′18″', 1 / 3600],
    ['10°36′18,5″', 1 / 36000],
  ])('%s is written to %f degrees', (text, step) => {
    expect(readAngle(text)?.step).toBeCloseTo(step, 12)
  })

  it('comes back from every writing of any place of the country', () => {
    for (let seconds = 0; seconds < 3600 * 20; seconds += 977) {
      const [d, m, s] = [4 + Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      const degrees = d + m / 60 + s / 3600
      const written = [
        `${d}°${m}′${s}″B`,
        `${d} ${m} ${s}`,
        `${d}-${String(m).padStart(2, '0')}-${String(s).padStart(2, '0')}`,
        `${d}°${(m + s / 60).toFixed(8).replace('.', ',')}′`,
        degrees.toFixed(9),
        `N${degrees.toFixed(9).replace('.', ',')}`,
      ]
      for (const text of written) expect(readAngle(text)?.degrees, text).toBeCloseTo(degrees, 8)
    }
  })
})
