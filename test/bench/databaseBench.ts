import { noFilter } from '../../data/model/caseFilter.ts'
import { WATERWAYS } from '../../data/sample/geography.ts'
import { countCorridorCases } from '../../server/corridors/countCorridorCases.ts'
import { inTransaction } from '../../server/database/connect.ts'
import { assignCommunes } from '../../server/imports/assignCommunes.ts'
import { addCorridor } from '../builders.ts'
import type { Bench } from './bench.ts'
import { BENCH_PROVINCE } from './manyCases.ts'
import { count, information, milliseconds, type Result, seconds, size } from './result.ts'
import { median, runs, timed } from './statistics.ts'

const BUFFER_METRES = 1000

/** Questions that PostGIS answers over the large table on PostgreSQL. */
export const databaseBench = async (bench: Bench): Promise<Result[]> => {
  const { sql } = await bench.native()
  const rivers = WATERWAYS.filter((river) => river.provinceCode === BENCH_PROVINCE)
  const legs = (rivers[0]?.points ?? []).flatMap((end, index, points) => {
    const start = points[index - 1]
    return start ? [[start, end]] : []
  })
  const corridor = await addCorridor(sql, legs)
  const found = await countCorridorCases(sql, corridor, BUFFER_METRES, noFilter)
  const buffer = await runs(5, () => countCorridorCases(sql, corridor, BUFFER_METRES, noFilter))
  const anew = await timed(() => inTransaction(sql, (transaction) => assignCommunes(transaction, null)))
  const total = bench.sizes.large
  return [
    information(
      `Cases within ${count(BUFFER_METRES)} m of a corridor of ${legs.length} legs, ${size(total)} cases`,
      `p50 ${milliseconds(median(buffer))}`,
      `${found?.legs.reduce((sum, leg) => sum + leg.lengthKm, 0).toFixed(0)} km, ${count(found?.cases ?? 0)} cases found; geodesic`,
    ),
    information(
      `Communes of ${size(total)} cases found again, as after new boundaries`,
      seconds(anew.ms),
      'one statement over all cases; the import finds them row by row',
    ),
  ]
}
