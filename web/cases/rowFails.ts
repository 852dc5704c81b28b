import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { FAILS, type FilterTables } from './filterTables.ts'

/** Bits of the list clauses that each row from `first` to before `last` fails, into `fails` at the row's own index. */
export const writeFails = (
  columns: CaseColumns,
  tables: FilterTables,
  fails: Uint16Array,
  first: number,
  last: number,
): void => {
  const { kind, place, force, status, channel, zone, precision, commodities, outcomes } = columns
  const {
    kind: kinds,
    place: places,
    force: forces,
    status: statuses,
    channel: channels,
    zone: zones,
    precision: precisions,
  } = tables
  for (let row = first; row < last; row++) {
    // biome-ignore format: one line is one row of the table above
    fails[row] = (kinds[kind[row] as number] as number) | (places[place[row] as number] as number) | (forces[force[row] as number] as number) | (statuses[status[row] as number] as number) | (channels[channel[row] as number] as number) | (zones[zone[row] as number] as number) | (precisions[precision[row] as number] as number)
  }
  if (tables.commodities !== 0) {
    for (let row = first; row < last; row++) {
      if (((commodities[row] as number) & tables.commodities) === 0)
        fails[row] = (fails[row] as number) | FAILS.commodities
    }
  }
  if (tables.outcomes !== 0) {
    for (let row = first; row < last; row++) {
      if (((outcomes[row] as number) & tables.outcomes) === 0) fails[row] = (fails[row] as number) | FAILS.outcomes
    }
  }
}
