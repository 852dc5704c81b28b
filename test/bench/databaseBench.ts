import { noFilter } from '../../data/model/caseFilter.ts'
import { WATERWAYS } from '../../data/sample/geography.ts'
import { countCorridorCases } from '../../server/corridors/countCorridorCases.ts'
import { inTransaction, type Pool } from '../../server/database/connect.ts'
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
  const kept = await assignment(sql, { isLost: false })
  const lost = await assignment(sql, { isLost: true })
  const cases = size(bench.sizes.large)
  return [
    information(
      `Cases within ${count(BUFFER_METRES)} m of a corridor of ${legs.length} legs, ${cases} cases`,
      `p50 ${milliseconds(median(buffer))}`,
      `${found?.legs.reduce((sum, leg) => sum + leg.lengthKm, 0).toFixed(0)} km, ${count(found?.cases ?? 0)} cases found; geodesic`,
    ),
    information(
      `Communes of ${cases} cases looked up again`,
      seconds(kept),
      'one statement, none has changed: what new boundaries cost at least',
    ),
    information(`Communes of ${cases} cases assigned`, seconds(lost), 'one statement, every case is rewritten'),
  ]
}

class Undo extends Error {
  constructor(readonly ms: number) {
    super()
  }
}

/** Milliseconds of one assignment over all cases, undone afterwards. `isLost`: no case has a commune before. */
const assignment = async (sql: Pool, { isLost }: { isLost: boolean }): Promise<number> => {
  try {
    return await inTransaction(sql, async (transaction) => {
      if (isLost) await transaction`update cases set commune_code = null, commune_source = null`
      throw new Undo((await timed(() => assignCommunes(transaction, null))).ms)
    })
  } catch (error) {
    if (error instanceof Undo) return error.ms
    throw error
  }
}
