import { describe, expect, it } from 'vitest'
import { type CaseColumns, NO_CODE, NO_POSITION } from './caseColumns.ts'
import { decodeCaseColumns, encodeCaseColumns } from './caseColumnsCodec.ts'
import { type CaseColumnsRow, caseColumnsBuilder } from './columns/caseColumnsBuilder.ts'
import { type ColumnsFormatError } from './columns/columnsFormatError.ts'
import { packTable, unpackTable } from './columns/container.ts'

const plainRow: CaseColumnsRow = {
  id: 1,
  day: 20000,
  minute: 0,
  duration: 0,
  longitude: NO_POSITION,
  latitude: NO_POSITION,
  place: '',
  kind: 0,
  force: 0,
  status: 0,
  channel: NO_CODE,
  zone: NO_CODE,
  precision: NO_CODE,
  outcomes: 0,
  commodities: 0,
  subjects: 0,
  value: 0,
}

const tableOf = (rows: readonly Partial<CaseColumnsRow>[]): CaseColumns => {
  const builder = caseColumnsBuilder()
  for (const row of rows) builder.append({ ...plainRow, ...row })
  return builder.finish({ dataVersion: 7, since: '2024-01-01' })
}

const problemOf = (bytes: Uint8Array): string | undefined => {
  try {
    decodeCaseColumns(bytes)
    return undefined
  } catch (error) {
    return (error as ColumnsFormatError).problem
  }
}

describe('the wire form of the case table', () => {
  it('comes back unchanged, the extremes of every column included', () => {
    const table = tableOf([
      { id: 90, day: 0, minute: 1439, duration: 65535, longitude: 10_450_123, latitude: 1_030_456, place: '30604' },
      { id: 3, day: 65535, kind: 57, force: 11, status: 6, channel: 10, zone: 1, precision: 4, place: '91' },
      { id: 4, day: 65535, outcomes: 0xffff, commodities: 0xffffffff, subjects: 65535, value: 9_007_199_254_740_991 },
      { id: 2 ** 31 - 1, day: 65535, longitude: -18_000_000, latitude: -9_000_000, place: '', value: 12_500_000 },
    ])
    expect(decodeCaseColumns(encodeCaseColumns(table))).toEqual(table)
  })

  it('comes back unchanged for thousands of rows in any id order within the days', () => {
    let state = 1
    const random = (below: number) => {
      state = (state * 48271) % 2147483647
      return state % below
    }
    const ids = Array.from({ length: 20_000 }, (_, index) => ({ id: index + 1, day: 19_000 + random(900) }))
    ids.sort((a, b) => a.day - b.day || a.id - b.id)
    const table = tableOf(
      ids.map((row) => ({
        ...row,
        place: ['30604', '02647', '15', ''][random(4)]!,
        minute: random(1440),
        value: random(1_000_000) * 10 ** random(5),
        ...(random(3) ? { longitude: 10_400_000 + random(90_000), latitude: 1_000_000 + random(90_000) } : {}),
      })),
    )
    expect(decodeCaseColumns(encodeCaseColumns(table))).toEqual(table)
  })

  it('holds a table without rows', () => {
    expect(decodeCaseColumns(encodeCaseColumns(tableOf([]))).length).toBe(0)
  })

  it('gives each column memory of its own', () => {
    const table = decodeCaseColumns(encodeCaseColumns(tableOf([{ id: 5 }, { id: 6 }])))
    const columns = Object.values(table).filter((value) => ArrayBuffer.isView(value))
    expect(new Set(columns.map((column) => column.buffer)).size).toBe(columns.length)
  })

  it('reads from the middle of a larger buffer', () => {
    const bytes = encodeCaseColumns(tableOf([{ id: 5, value: 300 }]))
    const larger = new Uint8Array(bytes.length + 9)
    larger.set(bytes, 3)
    expect(decodeCaseColumns(larger.subarray(3, 3 + bytes.length)).value[0]).toBe(300)
  })

  it('reads a table without the optional columns as "not stated", and skips columns it does not know', () => {
    const { header, blocks } = unpackTable(encodeCaseColumns(tableOf([{ id: 5, channel: 3, value: 300 }])))
    blocks.delete('channel')
    blocks.delete('digits')
    blocks.set('weather', { values: 1, width: 2, bytes: new Uint8Array(2) })
    const table = decodeCaseColumns(packTable(header, blocks))
    expect(table.channel[0]).toBe(NO_CODE)
    expect(table.value[0]).toBe(0)
  })
})

describe('bytes that are no case table', () => {
  const whole = encodeCaseColumns(tableOf([{ id: 5 }, { id: 6, longitude: 1, latitude: 2 }]))

  it('are refused as cut off wherever they end', () => {
    for (let end = 0; end < whole.length; end++) expect(problemOf(whole.subarray(0, end))).toBe('TRUNCATED')
  })

  it('are refused as foreign when they begin otherwise', () => {
    expect(problemOf(new TextEncoder().encode('<!doctype html>'))).toBe('FOREIGN')
  })

  it('ask for a reload when they are of a newer format', () => {
    const newer = whole.slice()
    newer[4] = 2
    expect(problemOf(newer)).toBe('NEWER')
    expect(() => decodeCaseColumns(newer)).toThrow('Hãy tải lại trang')
  })

  it('are refused when something follows the end, a core column is missing or a place is not listed', () => {
    const longer = new Uint8Array(whole.length + 1)
    longer.set(whole)
    expect(problemOf(longer)).toBe('CORRUPT')
    const { header, blocks } = unpackTable(whole)
    expect(problemOf(packTable({ ...header, places: [], origins: [] }, blocks))).toBe('CORRUPT')
    blocks.delete('kind')
    expect(problemOf(packTable(header, blocks))).toBe('CORRUPT')
  })
})

describe('the builder', () => {
  it('refuses rows out of order and days that the columns cannot hold', () => {
    expect(() => tableOf([{ id: 2 }, { id: 2 }])).toThrow(RangeError)
    expect(() => tableOf([{ id: 2 }, { id: 3, day: 19_999 }])).toThrow(RangeError)
    expect(() => tableOf([{ id: 2, day: 65_536 }])).toThrow(RangeError)
  })

  it('caps durations at what sixteen bits hold, and refuses subjects that they do not', () => {
    expect(tableOf([{ duration: 70_000, subjects: 65_535 }])).toMatchObject({
      duration: { 0: 65535 },
      subjects: { 0: 65535 },
    })
    expect(() => tableOf([{ subjects: 65_536 }])).toThrow(RangeError)
  })
})
