// Makes the CSV tables of data/reference from a folder with the published files (see data/reference/README.md):
//   npx tsx scripts/build-reference.ts FOLDER
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

const folder = process.argv[2]
if (!folder) throw new Error('Usage: build-reference FOLDER')
const target = new URL('../data/reference/', import.meta.url)
const read = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, name)), { columns: true, bom: true })
const write = (name: string, header: readonly string[], rows: readonly (readonly string[])[]) => {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  writeFileSync(new URL(name, target), `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`)
  console.log(name, rows.length)
}

/** The six cities directly under the central government; every other province is a tỉnh. */
const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'])

const gazetteer = read('communes-gazetteer.csv')
const rule = new Map(read('communes-population-audit.csv').map((row) => [row.code, row.population_rule ?? '']))
const provinces = new Map(gazetteer.map((row) => [row.province_code ?? '', row.province_name ?? '']))
write(
  'provinces.csv',
  ['code', 'name', 'kind'],
  [...provinces]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, name]) => {
      const plain = name.replace(/^(Thành phố|TP\.?) /, '')
      return [code, plain, CITIES.has(plain) ? 'thành phố' : 'tỉnh']
    }),
)
write(
  'communes.csv',
  ['code', 'name', 'kind', 'province_code', 'area_km2', 'population', 'population_source', 'lon', 'lat'],
  gazetteer.map((row) => [
    row.code ?? '',
    (row.name ?? '').normalize('NFC'),
    row.kind ?? '',
    row.province_code ?? '',
    row.area_km2 ?? '',
    row.population ?? '',
    rule.get(row.code) ?? '',
    row.lon ?? '',
    row.lat ?? '',
  ]),
)
write(
  'former-communes.csv',
  ['former_code', 'former_name', 'district_code', 'district', 'province_code', 'province', 'commune_code', 'extent'],
  read('commune-mapping-2025.csv').map((row) => [
    row.old_code ?? '',
    (row.old_name ?? '').normalize('NFC'),
    row.old_district_code ?? '',
    (row.old_district ?? '').normalize('NFC'),
    row.old_province_code ?? '',
    (row.old_province ?? '').normalize('NFC'),
    row.new_code ?? '',
    (row.extent ?? '').toUpperCase(),
  ]),
)
copyFileSync(join(folder, 'commune-anchors.csv'), new URL('commune-anchors.csv', target))
copyFileSync(join(folder, 'border-gates.csv'), new URL('border-gates.csv', target))
