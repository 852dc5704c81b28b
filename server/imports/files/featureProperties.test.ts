import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { zipBytes } from '../../../test/boundaryFiles.ts'
import type { SourceRow } from '../rowSource.ts'
import { openRowSource } from './openRowSource.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-properties-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (name: string, content: string | Buffer): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
const read = async (file: string) => {
  const source = await openRowSource(file, { fileName: 'a' })
  const rows: SourceRow[] = []
  for await (const row of source.rows) rows.push(row)
  return { ...source, rows }
}

describe('features of a file', () => {
  const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
  const of = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry })

  it('give lists and objects as text, and every property that any of them has', async () => {
    const point = { type: 'Point', coordinates: [105, 10, 33] }
    const file = put(
      'a.geojson',
      collection(
        { ...of(point, { a: ['x', 'y'], b: { c: 1.5, d: [true] } }), id: 7 },
        of(point, { e: ' Bàn '.normalize('NFD'), a: null }),
      ),
    )
    const { headers, rows } = await read(file)
    expect(headers).toEqual(['id', 'a', 'b', 'e'])
    expect(rows.map(({ rowNumber, cells, shape }) => [rowNumber, Object.values(cells), shape])).toEqual([
      [2, ['7', 'x; y', 'c: 1.5; d: TRUE', ''], { type: 'Point', coordinates: [105, 10] }],
      [3, ['', '', '', 'Bàn'], { type: 'Point', coordinates: [105, 10] }],
    ])
  })

  it.each([
    ['no shape', null, undefined],
    ['an empty one', { type: 'LineString', coordinates: [] }, undefined],
    [
      'a ring that is open',
      {
        type: 'Polygon',
        coordinates: [
          [
            [105, 10],
            [106, 10],
            [106, 11],
            [105, 11],
          ],
        ],
      },
      /không khép kín/,
    ],
    ['a line of one point', { type: 'LineString', coordinates: [[105, 10]] }, /chỉ gồm một điểm/],
    ['texts for numbers', { type: 'Point', coordinates: ['105', '10'] }, /viết sai/],
    ['an unknown kind', { type: 'Circle', coordinates: [105, 10] }, /loại “Circle”/],
  ])('with %s come in with what is wrong', async (_, geometry, problem) => {
    const { rows } = await read(put('a.geojson', collection(of(geometry, { a: 1 }))))
    expect(rows[0]?.shape).toBeNull()
    if (problem) expect(rows[0]?.shapeProblem).toMatch(problem)
    else expect(rows[0]).not.toHaveProperty('shapeProblem')
  })

  it('of KML keep descriptions and times, follow no link and draw nothing', async () => {
    const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Style id="s"/>
      <NetworkLink><Link><href>http://192.0.2.1/more.kml</href></Link></NetworkLink>
      <Folder><Placemark><name>Bãi</name><description><![CDATA[Bãi <b>chứa</b><br>tạm </Placemark>]]></description>
      <TimeStamp><when>2026-03-05</when></TimeStamp><styleUrl>#s</styleUrl>
      <ExtendedData><Data name="Loại"><value>A &amp; B</value></Data></ExtendedData>
      <Point><coordinates>105.1,10.2,7</coordinates></Point></Placemark></Folder></Document></kml>`
    const { rows } = await read(put('a.kml', kml))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.shape).toEqual({ type: 'Point', coordinates: [105.1, 10.2] })
    expect(rows[0]?.cells).toEqual({
      name: 'Bãi',
      Loại: 'A & B',
      description: expect.stringMatching(/^Bãi chứa\s+tạm$/),
      time: '2026-03-05',
    })
    const kmz = put('a.kmz', zipBytes({ 'doc.kml': Buffer.from(kml), 'files/a.png': Buffer.from('x') }))
    expect((await read(kmz)).rows).toHaveLength(1)
  })
})
