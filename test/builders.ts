import type { CaseInput } from '../data/model/caseInput.ts'
import { dayNumber, LOCAL_OFFSET_MINUTES } from '../data/model/localDay.ts'
import { inTransaction, type Sql } from '../server/database/connect.ts'
import { insertCases } from '../server/imports/insertCases.ts'

/** `YYYY-MM-DD HH:MM` as people of the province read the clock (UTC+7), in minutes since 1970-01-01 UTC. */
export const minuteOf = (local: string): number => {
  const [day = '', clock = '00:00'] = local.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return dayNumber(day) * 1440 + hour * 60 + minute - LOCAL_OFFSET_MINUTES
}

let counter = 0

/** A case that differs from a plain one only in what is said. `at` and `until` are local times `YYYY-MM-DD HH:MM`. */
export const aCase = ({
  at = '2026-03-02 20:15',
  until = at,
  ...rest
}: Partial<CaseInput> & { at?: string; until?: string } = {}): CaseInput => ({
  source: 'test',
  sourceNumber: `T${String(++counter).padStart(6, '0')}`,
  kind: 'SMUG_BORDER',
  force: 'BP',
  status: 'NEW',
  fromMinute: minuteOf(at),
  toMinute: minuteOf(until),
  precision: rest.position ? 'GPS' : rest.statedCommuneCode ? 'COMMUNE' : 'UNKNOWN',
  position: null,
  ...rest,
})

/** Writes cases as an import would, communes assigned; ids in the order of the cases. */
export const addCases = (sql: Sql, cases: readonly CaseInput[]): Promise<number[]> =>
  inTransaction(sql, async (transaction) => {
    const [batch] = await transaction<{ id: number }[]>`
      insert into import_batches (thing, file_name, file_hash) values ('cases', 'test.csv', '') returning id`
    await insertCases(transaction, cases, { batchId: batch!.id, isSample: false })
    const rows = await transaction<{ id: number; sourceNumber: string }[]>`
      select id, source_number from cases where batch_id = ${batch!.id}`
    const ids = new Map(rows.map((row) => [row.sourceNumber, row.id]))
    return cases.map((input) => ids.get(input.sourceNumber)!)
  })

/** Two communes of An Giang and one of Lào Cai, with a point inside each (`[longitude, latitude]`). */
export const COMMUNES = { vinhAn: '30604', chauDoc: '30316', laoCai: '02647' } as const
