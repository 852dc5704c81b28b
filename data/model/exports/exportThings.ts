import { THING_KINDS } from '../thingRow/thingKinds.ts'
import type { Thing, ThingShape } from '../thingRow/thingKind.ts'

/** A kind of thing that may leave the product, under the name by which addresses call it. */
export interface ExportThing {
  readonly path: string
  readonly thing: Thing
  readonly vi: string
  readonly en: string
  readonly shape: ThingShape
  /** How its files are called, without marks. */
  readonly fileName: string
}

const FILE_NAMES: Readonly<Record<string, string>> = {
  establishments: 'co-so',
  polluted_sites: 'khu-vuc-o-nhiem',
  drug_spots: 'diem-ma-tuy',
  corridors: 'tuyen',
  crossings: 'cua-khau-loi-mo',
  readings: 'quan-trac',
}

/** Cases, then every other kind but tips: who gave them is protected (domain.md section 10). */
export const EXPORT_THINGS: readonly ExportThing[] = [
  { path: 'cases', thing: 'cases', vi: 'Vụ việc', en: 'Cases', shape: 'POINT', fileName: 'vu-viec' },
  ...THING_KINDS.filter(({ thing }) => thing !== 'tips').map(({ thing, vi, en, shape }) => ({
    path: thing.replaceAll('_', '-'),
    thing,
    vi,
    en,
    shape,
    fileName: FILE_NAMES[thing] ?? thing.replaceAll('_', '-'),
  })),
]

export const exportThingOf = (path: string): ExportThing | undefined =>
  EXPORT_THINGS.find((thing) => thing.path === path)
