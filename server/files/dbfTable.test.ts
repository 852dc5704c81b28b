import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature } from 'geojson'
import { afterAll, describe, expect, it } from 'vitest'
import { recogniseColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import { writeGdalFile } from '../../test/files/gdalFiles.ts'
import { readDbf } from './dbfTable.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-dbf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const feature = (properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [105, 10] },
})
/** A table that GDAL wrote. @param select SQL of its columns */
const written = (features: readonly Feature[], select: string): Buffer => {
  const args = ['-lco', 'ENCODING=UTF-8', '-sql', select]
  const shp = writeGdalFile(join(folder, 'bang.shp'), features, args)
  return readFileSync(shp.replace('.shp', '.dbf'))
}
const rowsOf = async (table: Buffer) => {
  const file = join(folder, 'read.dbf')
  writeFileSync(file, table)
  const stream = async function* () {
    yield table
  }
  const rows: unknown[] = []
  for await (const row of readDbf({ size: table.length, stream }, 'UTF-8')) rows.push(row)
  return rows
}

describe('the table of a Shapefile', () => {
  const ONE = [feature({ so: '007', ngay: '2026-03-05', tien: 12.5, dem: 3 }), feature({ so: '8' })]

  it('gives days as days and numbers as the numbers they are, never as thousands', async () => {
    const select =
      'select so, cast(ngay as date) as ngay, cast(tien as numeric(12,3)) as tien, cast(dem as numeric(8,3)) as dem from "bang-source"'
    const table = written(ONE, select)
    expect(table.toString('latin1')).toMatch(/ 12\.500.* 3\.000/)
    expect(await rowsOf(table)).toEqual([
      { so: '007', ngay: '2026-03-05', tien: '12.5', dem: '3' },
      { so: '8', ngay: '', tien: '', dem: '' },
    ])
  })

  it('is refused where two columns have one name, of which one would be lost', async () => {
    const table = written(ONE, 'select so, ngay from "bang-source"')
    table.write('so\0\0', 64, 'latin1')
    await expect(rowsOf(table)).rejects.toThrow(/hai cột tên “so”/)
  })

  it('is refused where a column leads to a file of long texts or holds bytes, and not where nothing is in it', async () => {
    const table = written(ONE, 'select so, dem from "bang-source"')
    const typed = (field: number, type: string, from = table) => {
      const other = Buffer.from(from)
      other.write(type, 32 * (field + 1) + 11, 'latin1')
      return other
    }
    for (const type of ['M', 'B', 'I', '@'])
      await expect(rowsOf(typed(0, type))).rejects.toThrow(new RegExp(`“so”.*“${type}”`))
    const empty = written([feature({ so: null, dem: 3 })], 'select so, dem from "bang-source"')
    expect(await rowsOf(typed(0, 'M', empty))).toEqual([{ so: '', dem: '3' }])
  })

  it('has columns that are known although their names are cut within a letter or before a space', () => {
    const { found } = recogniseColumns(['Số hồ', 'Loại v\uFFFD', 'Ngày', 'Nội dung']) as { found: object }
    expect(found).toMatchObject({ sourceNumber: { header: 'Số hồ' }, kind: { header: 'Loại v\uFFFD' } })
  })
})
