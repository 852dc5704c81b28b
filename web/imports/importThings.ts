import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { THING_KINDS } from '../../data/model/thingRow/thingKinds.ts'

/** Kinds of records a file may hold, the most frequent first, with their names. */
export const IMPORT_THINGS: readonly { readonly thing: Thing; readonly vi: string; readonly en: string }[] = [
  { thing: 'cases', vi: 'Vụ việc', en: 'Cases' },
  ...THING_KINDS.map(({ thing, vi, en }) => ({ thing, vi, en })),
]

/** Endings of files that an import takes. */
export const IMPORT_ENDINGS = '.xlsx,.csv,.tsv,.txt,.geojson,.topojson,.json,.kml,.kmz,.gpx,.zip,.gpkg'

const LARGEST_BYTES = 500 * 1024 * 1024

/** Larger than the server takes: said before it is sent. */
export const isTooLarge = (bytes: number): boolean => bytes > LARGEST_BYTES
