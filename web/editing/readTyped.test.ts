import { expect, it } from 'vitest'
import { readTyped, readVertices, writtenPosition } from './readTyped.ts'

it('reads degrees in the ways of papers, and what it writes itself', () => {
  for (const text of ['10,6027; 104,929', '10.6027, 104.9290', '104.929 10.6027', '10°36′9,72″B 104°55′44,4″Đ']) {
    expect(readTyped(text, '91'), text).toEqual({ position: [104.929, 10.6027] })
  }
  expect(readTyped(writtenPosition([104.929, 10.6027]), null)).toEqual({ position: [104.929, 10.6027] })
  expect(readTyped('  ', null)).toBeNull()
})

it('reads metres of VN-2000 in the zone of the province', () => {
  const typed = readTyped('X 1172774,588; Y 521140,997', '91')
  const [lon = 0, lat = 0] = typed && 'position' in typed ? typed.position : []
  // An Giang, 104°45': about 21 km east of the meridian.
  expect(lon).toBeCloseTo(104.943, 2)
  expect(lat).toBeCloseTo(10.6, 1)
})

it('says what it cannot read, and in which line', () => {
  expect(readTyped('gần chợ', '91')).toEqual({ problem: expect.stringContaining('Không đọc được') })
  expect(readVertices('10,6; 104,9\n\n10,5; 104,9\nở đây', '91')).toEqual({ line: 4 })
  expect(readVertices('10,6; 104,9\n\n10,5; 104,9', '91')).toEqual({
    positions: [
      [104.9, 10.6],
      [104.9, 10.5],
    ],
  })
})
