import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { SampleCommune, SampleGate } from '../../data/sample/geography.ts'
import type { SampleFacts } from '../../data/sample/sampleCases.ts'
import { isInside } from '../../data/sample/scatter.ts'
import {
  readAnchors,
  readApproximateBoundaries,
  readCommuneFacts,
  readFormerCommunes,
} from '../communes/referenceFiles.ts'

const PROVINCES = new Set(['91', '15', '12'])
const CLASSES: Readonly<Record<string, string>> = { 'quốc tế': 'GATE_INT', 'quốc gia': 'GATE_MAIN', phụ: 'GATE_SUB' }

/** The real gates of the three provinces, as data/reference/border-gates.csv has them. */
export const readGates = (): SampleGate[] => {
  const file = new URL('../../data/reference/border-gates.csv', import.meta.url)
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true })
  return rows.map((row) => ({
    name: row.name ?? '',
    classCode: CLASSES[row.class ?? ''] ?? 'GATE_SUB',
    mode: row.transport?.startsWith('đường sông') ? 'WATER' : 'ROAD',
    provinceCode: row.province_code ?? '',
    communeCode: row.commune_code ?? '',
    counterpart: row.counterpart ?? '',
    country: row.country ?? '',
    point: [Number(row.lon), Number(row.lat)],
    isPublished: row.accuracy?.startsWith('published') ?? false,
    errorMetres: errorMetres(row.accuracy ?? ''),
    source: 'data/reference/border-gates.csv',
  }))
}

const errorMetres = (text: string): number | null => {
  const kilometres = /±([\d.]+) km/.exec(text)?.[1]
  return kilometres ? Math.round(Number(kilometres) * 1000) : null
}

/** Everything the sample is laid out on. @param today the local day (day number) on which it is made */
export const readSampleFacts = (today: number): SampleFacts => {
  const anchors = groupBy(readAnchors(), (anchor) => anchor.code)
  const boundaries = readApproximateBoundaries()
  /** Anchors that lie in the water as the land is drawn here are left out. */
  const landOf = (code: string) => {
    const boundary = (boundaries.get(code)?.coordinates ?? []) as unknown as SampleCommune['boundary']
    const points = (anchors.get(code) ?? []).map((anchor) => anchor.point)
    const inside = points.filter((point) => isInside(boundary, point))
    return { boundary, anchors: inside.length > 0 ? inside : points }
  }
  const former = groupBy(readFormerCommunes(), (row) => row.communeCode)
  const communes = readCommuneFacts()
    .filter((commune) => PROVINCES.has(commune.provinceCode))
    .map((commune) => ({
      code: commune.code,
      name: commune.name,
      kind: commune.kind,
      provinceCode: commune.provinceCode,
      population: commune.population,
      ...landOf(commune.code),
      formerUnits: (former.get(commune.code) ?? []).map((row) => ({
        code: row.formerCode,
        text: [row.formerName, row.district].filter(Boolean).join(', '),
        isWhole: row.extent === 'FULL',
      })),
    }))
  return { today, communes, gates: readGates() }
}

/** Node 20 has no Map.groupBy. */
const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
