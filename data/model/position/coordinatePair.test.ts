import { describe, expect, it } from 'vitest'
import { isPairOutside, readPair, readPairText } from './coordinatePair.ts'
import { readMetres } from './readMetres.ts'

describe('metres', () => {
  it.each([
    '1172774.588',
    '1172774,588',
    '1 172 774,588',
    '1\u00a0172\u00a0774,588',
    '1.172.774,588',
    '1,172,774.588',
    "1'172'774,588",
    'X = 1172774,588 m',
    'X: 1.172.774,588',
    '1172774.588m N',
  ])('are read from %s', (text) => {
    expect(readMetres(text)?.metres).toBe(1172774.588)
  })

  it.each([
    ['521.140', 521140],
    ['521,140', 521140],
    ['521.140,997', 521140.997],
    ['521140', 521140],
    ['1.172.774', 1172774],
  ])('%s are %f', (text, metres) => {
    expect(readMetres(text)?.metres).toBe(metres)
  })

  it.each(['', '52.14', '10.605', '1.17.274', '521.140.997', 'mười', '-521140', '99999'])('are not %s', (text) => {
    expect(readMetres(text)).toBeNull()
  })
})

describe('a pair of cells', () => {
  it('in degrees is put in order by the ranges of Việt Nam, which do not meet', () => {
    expect(readPair('104.945', '10.605')).toMatchObject({ lon: 104.945, lat: 10.605, isSwapped: false })
    expect(readPair('10°36′', '104°54′')).toMatchObject({ lat: 10.6, lon: 104.9, isSwapped: true })
  })

  it('in metres is put in order by the ranges of X and Y', () => {
    const read = { unit: 'METRE', northing: 1172774.588, easting: 521140.997, prefix: null }
    expect(readPair('1172774,588', '521140,997')).toEqual({ ...read, isSwapped: false })
    expect(readPair('521140,997', '1172774,588')).toEqual({ ...read, isSwapped: true })
    expect(readPair('2.502.320,189', '517.279,221')).toMatchObject({ northing: 2502320.189, easting: 517279.221 })
  })

  it('keeps a zone that stands before the easting', () => {
    expect(readPair('1172774,588', '48 521 140,997')).toMatchObject({ prefix: 48 })
    expect(readPair('1172774,588', '48521140')).toMatchObject({ easting: 521140, prefix: 48 })
  })

  it('goes by its letters where the ranges meet, far at sea', () => {
    expect(readPair('600000', '700000')).toMatchObject({ northing: 600000, easting: 700000, isSwapped: false })
    expect(readPair('Y 700000', 'X 600000')).toMatchObject({ northing: 600000, easting: 700000, isSwapped: true })
  })

  it('names the cell that cannot be read or lies outside', () => {
    expect(readPair('104.9', 'x')).toEqual({ unreadable: 'SECOND' })
    expect(readPair('abc', '10.6')).toEqual({ unreadable: 'FIRST' })
    expect(readPair('104.9', '51.5')).toEqual({ outside: 'SECOND' })
    expect(readPair('100.5', '13.7')).toEqual({ outside: 'FIRST' })
    expect(readPair('5000000', '521140')).toEqual({ outside: 'BOTH' })
    expect(readPair('104.9 N', '10.6 E')).toHaveProperty('outside')
    // Degrees and metres do not go together.
    expect(readPair('104.9', '1172774')).toHaveProperty('unreadable')
  })
})

describe('a pair in one cell', () => {
  it.each([
    '10.605, 104.945',
    '10.605,104.945',
    '10,605; 104,945',
    '10,605, 104,945',
    '10,605,104,945',
    '10.605 104.945',
    '104.945, 10.605',
    '104,945 / 10,605',
    '10.605 - 104.945',
    '(10.605, 104.945)',
    'POINT(104.945 10.605)',
    'N10.605 E104.945',
    'N10.605, E104.945',
    '10.605N 104.945E',
    '10.605N104.945E',
    'Vĩ độ: 10.605; Kinh độ: 104.945',
    '10°36\'18"N 104°56\'42"E',
    '10°36′18″B, 104°56′42″Đ',
    '10°36′18″B104°56′42″Đ',
    '10 36 18 104 56 42',
    '10°36′18″\n104°56′42″',
    '104°56′42″ Đông - 10°36′18″ Bắc',
  ])('%s is one place', (text) => {
    const pair = readPairText(text)
    expect(pair).toMatchObject({ unit: 'DEGREE', isSwapped: false })
    if (pair?.unit !== 'DEGREE') return
    expect(pair.lon).toBeCloseTo(104.945, 9)
    expect(pair.lat).toBeCloseTo(10.605, 9)
  })

  it.each([
    'X: 1172774,588 Y: 521140,997',
    'X=1172774.588; Y=521140.997',
    '1172774.588, 521140.997',
    '1.172.774,588 - 521.140,997',
    '1 172 774,588 521 140,997',
    '1 172 774,588; 521 140,997',
    'X 1172774,588\nY 521140,997',
    'Y: 521140,997; X: 1172774,588',
  ])('%s is one place in metres', (text) => {
    expect(readPairText(text)).toMatchObject({ unit: 'METRE', northing: 1172774.588, easting: 521140.997 })
  })

  it.each(['', '10.605', 'gần chợ', '10.605, 51.2', '104 5 10 36', '10.605, 104.945, 12'])('%s is none', (text) => {
    expect(readPairText(text)).toBeNull()
  })
})

describe('a pair of another country', () => {
  it.each(['48.85, 2.35', '48,85; 2,35', '2.35 48.85', '48°51′B 2°21′Đ', '10,6027, 204,9290', '5172774; 1521140'])(
    'is told from what cannot be read: %s',
    (text) => {
      expect(readPairText(text)).toBeNull()
      expect(isPairOutside(text)).toBe(true)
    },
  )

  it.each(['10,5', 'gần chợ', '12 Trần Phú', '31/02', '10,6027; ở đây'])('is not what %s says', (text) => {
    expect(isPairOutside(text)).toBe(false)
  })
})
