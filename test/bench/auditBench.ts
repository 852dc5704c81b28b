import { listReaders } from '../../server/audit/queries.ts'
import { recordEvent } from '../../server/audit/recordEvent.ts'
import { verifyChain } from '../../server/audit/verifyChain.ts'
import { connect, type Pool } from '../../server/database/connect.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { startNativePostgres } from '../harness/nativePostgres.ts'
import type { Bench } from './bench.ts'
import { against, count, information, type Result, seconds, size } from './result.ts'
import { percentile, runs, timed } from './statistics.ts'

const EVENTS_TOGETHER = 5000
/** A case that half of all people open again and again. */
const POPULAR = '7'
const AT_ONCE = 2000

/** The audit record at its largest, on both engines: who saw one record, how fast events are added, and the whole chain. */
export const auditBench = async ({ sizes }: Bench): Promise<Result[]> => {
  const embedded = await startEmbedded({ folder: null })
  const one = connect(embedded.url, { max: 1 })
  const small = await measured('embedded', one, sizes.large).finally(async () => {
    await one.end({ timeout: 5 })
    await embedded.stop()
  })
  const cluster = await startNativePostgres()
  const many = connect(cluster.url, { max: 4 })
  const large = await measured('PostgreSQL', many, sizes.large).finally(async () => {
    await many.end({ timeout: 5 })
    await cluster.stop()
  })
  return [...small, ...large]
}

const measured = async (engine: string, sql: Pool, events: number): Promise<Result[]> => {
  await migrate(sql)
  for (let from = 0; from < events; from += EVENTS_TOGETHER) {
    const rows = Array.from({ length: EVENTS_TOGETHER }, (_, index) => eventOf(from + index))
    await sql`select audit.record(${sql.json(rows)})`
  }
  await sql`analyze audit.events`
  const readers = await runs(9, () => listReaders(sql, 'case', POPULAR), 0)
  const met = (await listReaders(sql, 'case', POPULAR)).reduce((sum, { views }) => sum + views, 0)
  const person = { id: 'person-1', name: 'Person 1' }
  const added = await timed(() =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        recordEvent(sql, { person, action: 'VIEW_RESTRICTED', subjectType: 'case', subjectId: index }),
      ),
    ),
  )
  const chain = await timed(() => verifyChain(sql, { state: 'missing' }))
  const many = size(events)
  return [
    against(`Who saw one record, ${many} audit events, ${engine}`, {
      value: percentile(readers, 1),
      limit: 2000,
      show: seconds,
      note: `longest of ${readers.length}; the record was opened ${count(met)} times`,
    }),
    information(
      `Audit events added a second, ${engine}`,
      count(Math.round(AT_ONCE / (added.ms / 1000))),
      `${count(AT_ONCE)} asked at once`,
    ),
    information(
      `Audit chain of ${many} events verified, ${engine}`,
      seconds(chain.ms),
      `${chain.value.findings.length} findings`,
    ),
  ]
}

/** Half are views of a restricted case, a tenth of these of the popular one, by 300 people; the rest are searches. */
const eventOf = (index: number) => {
  const who = index % 300
  const isView = index % 2 === 0
  return {
    personId: `person-${who}`,
    personName: `Person ${who}`,
    requestId: null,
    action: isView ? 'VIEW_RESTRICTED' : 'SEARCH',
    subjectType: 'case',
    subjectId: isView ? (index % 20 === 0 ? POPULAR : String((index * 7919) % 100_000)) : null,
    detail: isView ? {} : { filter: 'kinds=SMUG_BORDER' },
  }
}
