import { FORCES } from '../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { scopedDatabase } from '../../server/access/inScope.ts'
import { scopeKeys } from '../../server/access/scopeKeys.ts'
import { readLedger } from '../../server/ledger/readLedger.ts'
import { rankVisits } from '../../server/nextVisits/rankVisits.ts'
import { aGrant } from '../harness/people.ts'
import type { Pool } from '../../server/database/connect.ts'
import type { Bench } from './bench.ts'
import { BENCH_PROVINCE } from './manyCases.ts'
import { addManyVisits } from './manyVisits.ts'
import { against, count, milliseconds, type Result, size } from './result.ts'
import { median, runs } from './statistics.ts'

const DAY = '2026-06-01'
const MOST_MS = 100
const MOST_MS_RANKED = 300

/** The coverage ledger of one report month beside the large table, with a fifth as many visits as there are cases. */
export const ledgerBench = async (bench: Bench): Promise<Result[]> => {
  const { sql } = await bench.native()
  const visits = bench.sizes.large / 5
  await addManyVisits(sql, BENCH_PROVINCE, visits)
  const over = `${size(bench.sizes.large)} cases, ${size(visits)} visits`
  return [await measureLedger(sql, over), await measureRanking(sql, over)]
}

/** Where to go next: every place of the province weighed. Cases around them are counted once for each version of the data. */
const measureRanking = async (sql: Pool, over: string): Promise<Result> => {
  const search = { provinceCode: BENCH_PROVINCE, communeCodes: null, types: null, isOpen: false, skip: 0, limit: 50 }
  const door = scopedDatabase(sql)
  const keys = scopeKeys([aGrant('CONSOLIDATOR')], [], DAY)
  const rank = () => door.read(keys, (transaction) => rankVisits(transaction, { ...search, today: DAY }, new Map()))
  const { ranked } = await rank()
  return against(`Next visits, ${over}`, {
    value: median(await runs(9, rank, 3)),
    limit: MOST_MS_RANKED,
    show: milliseconds,
    note: `${count(ranked)} places ranked`,
  })
}

/** As one who consolidates the country asks: scope, cells, establishments and totals. */
export const measureLedger = async (sql: Pool, over: string): Promise<Result> => {
  const door = scopedDatabase(sql)
  const keys = scopeKeys([aGrant('CONSOLIDATOR')], [], DAY)
  const scope = {
    provinceCode: BENCH_PROVINCE,
    campaignId: null,
    communeCodes: null,
    from: '2026-04-15',
    to: '2026-05-14',
    forces: FORCES.map(({ code }) => code),
    topics: INSPECTION_TOPICS.map(({ code }) => code),
  }
  const read = () => door.read(keys, (transaction) => readLedger(transaction, scope, scope.to, 12))
  const { totals, inspections } = await read()
  const cells = totals.done + totals.planned + totals.exempt + totals.gap
  return against(`Ledger of a report month, ${over}`, {
    value: median(await runs(9, read, 3)),
    limit: MOST_MS,
    show: milliseconds,
    note: `${count(cells)} cells, ${count(inspections.done)} visits done, with the numbers of KT-01`,
  })
}
