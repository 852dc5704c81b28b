import { describe, expect, it } from 'vitest'
import { looseMarkedKey, looseNameKey, nameKey } from './unitNames.ts'

describe('the name of a unit', () => {
  it('is found whatever its marks, case, spaces and leading zeros', () => {
    for (const name of ['01', '1']) expect(nameKey({ name })).toBe('1')
    for (const name of ["Ea H'leo", 'EA HLEO', 'ea h’leo']) expect(nameKey({ name })).toBe('eahleo')
  })

  it.each([
    ['VI', '6'],
    ['sáu', '6'],
    ['số 6', '6'],
    ['06', '6'],
    ['XVIII', '18'],
    ['Mĩ Lí', 'mili'],
    ['Mỹ Lý', 'mili'],
    ['Quí Lộc', 'quiloc'],
    ['Quý Lộc', 'quiloc'],
    ['Thủy Tây', 'thuytay'],
    ['Phú Mỹ I', 'phumi1'],
    ['Ba Vì', 'bavi'],
    ['IIX', 'iix'],
  ])('%s is loosely %s', (name, key) => {
    expect(looseNameKey({ name })).toBe(key)
  })

  it('keeps its tone where y and i are one', () => {
    expect(looseMarkedKey('Hoằng Quì')).toBe(looseMarkedKey('Hoằng Quỳ'))
    expect(looseMarkedKey('Hoằng Quì')).not.toBe(looseMarkedKey('Hoằng Quý'))
  })
})
