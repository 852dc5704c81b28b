import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Opened } from './view.ts'

/** What the map calls a thing that it opens; readings and tips have no place of their own there. */
const OPENED: Readonly<Record<Thing, Opened['type'] | null>> = {
  cases: 'case',
  establishments: 'establishment',
  polluted_sites: 'site',
  drug_spots: 'spot',
  corridors: 'corridor',
  crossings: 'crossing',
  readings: null,
  tips: null,
}

/** The address at which the map opens a record; null where it opens none of the kind. */
export const recordAddress = (thing: Thing, id: number | string): string | null =>
  OPENED[thing] && `/?open=${OPENED[thing]}.${id}`
