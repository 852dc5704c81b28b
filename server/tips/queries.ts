import { TIP_TARGETS } from '../../data/model/tipClock.ts'
import type { TipResult, TipState } from '../../data/model/tipCodes.ts'
import { readReceiptCode } from '../../data/model/receiptCode.ts'
import type { Sql } from '../database/connect.ts'

export interface Tip {
  readonly id: string
  readonly receiptCode: string
  readonly type: string
  readonly channel: string
  /** ISO instant, UTC. */
  readonly receivedAt: string
  readonly summary: string
  readonly theme: string | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly denunciationNumber: string | null
  readonly sensitivity: string
  readonly force: string | null
  readonly state: TipState
  readonly result: TipResult | null
  readonly forwardedTo: string | null
  readonly answeredAt: string | null
  readonly version: number
  readonly isSample: boolean
}

export interface TipStep {
  readonly at: string
  readonly fromState: string
  readonly toState: string
  readonly result: string | null
  readonly note: string | null
  readonly forwardedTo: string | null
  readonly personName: string | null
}

/** Orders of the list. */
export const TIP_ORDERS = ['received', 'due'] as const
export type TipOrder = (typeof TIP_ORDERS)[number]

export interface TipSearch {
  readonly state: string | null
  readonly type: string | null
  readonly communeCode: string | null
  readonly receiptCode: string | null
  /** Only those not answered yet. */
  readonly isOpen: boolean
  /** By when they came in, the newest first, or by when the next thing is due, the soonest first. */
  readonly order: TipOrder
  readonly after: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

const instant = (sql: Sql, column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const columns = (sql: Sql) => sql`
  id, receipt_code, type, channel, ${instant(sql, 'received_at')} as received_at, summary, theme, province_code,
  commune_code, denunciation_number, sensitivity, force, state, result, forwarded_to,
  ${instant(sql, 'answered_at')} as answered_at, version, is_sample`

/**
 * When the next thing of a tip is due, as tipClock.ts says it; answered ones wait for nothing and come behind all others.
 */
const dueAt = (sql: Sql) => {
  const hours = (state: 'RECEIVED' | null) =>
    TIP_TARGETS.toReversed().map(
      ({ validFrom, firstActionHours, answerDays }) =>
        sql` when (tips.received_at at time zone interval '7 hours')::date >= ${validFrom}::date
          then ${state === 'RECEIVED' ? firstActionHours : answerDays * 24}::integer`,
    )
  return sql`date_trunc('milliseconds', tips.received_at) + interval '1 hour' * case tips.state
    when 'RECEIVED' then case ${hours('RECEIVED')} end else case ${hours(null)} end end
    + case when tips.state = 'ANSWERED' then interval '1000 years' else interval '0' end`
}

export type ListedTip = Tip & { readonly orderedBy: string }

/** Tips a search keeps, in its order; one more than the limit when there are more. */
export const listTips = (
  sql: Sql,
  { state, type, communeCode, receiptCode, isOpen, order, after, limit }: TipSearch,
) => {
  const key = order === 'due' ? dueAt(sql) : sql`tips.received_at`
  return sql<ListedTip[]>`
  select ${columns(sql)}, to_char((${key}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ordered_by
  from tips where true
    ${state === null ? sql`` : sql`and state = ${state}`}
    ${type === null ? sql`` : sql`and type = ${type}`}
    ${communeCode === null ? sql`` : sql`and commune_code = ${communeCode}`}
    ${receiptCode === null ? sql`` : sql`and receipt_code = ${receiptCode}`}
    ${isOpen ? sql`and state <> 'ANSWERED'` : sql``}
    ${
      after === null
        ? sql``
        : order === 'due'
          ? sql`and (${key}, tips.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
          : sql`and (tips.received_at, tips.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    }
  order by ${order === 'due' ? sql`${key}, tips.id` : sql`tips.received_at desc, tips.id desc`} limit ${limit + 1}`
}

/** Numbers of tips by state, of what the person sees. */
export const countTips = (sql: Sql) => sql<{ state: TipState; count: number }[]>`
  select state, count(*)::int as count from tips group by state`

export const findTip = async (sql: Sql, id: string): Promise<Tip | undefined> =>
  (await sql<Tip[]>`select ${columns(sql)} from tips where id = ${id}`)[0]

export const listSteps = (sql: Sql, id: string) => sql<TipStep[]>`
  select ${instant(sql, 'at')} as at, from_state, to_state, result, note, forwarded_to, person_name
  from tip_steps where tip_id = ${id} order by version`

/** What of a tip can be put right. */
export type TipContent = Pick<Tip, 'summary' | 'theme' | 'communeCode' | 'force'>

export interface TipCorrection {
  /** ISO instant, UTC. */
  readonly at: string
  /** Fields that changed. */
  readonly before: Partial<TipContent>
  readonly after: Partial<TipContent>
  readonly note: string
  readonly personName: string | null
}

export const listCorrections = (sql: Sql, id: string) => sql<TipCorrection[]>`
  select ${instant(sql, 'at')} as at, before, after, note, person_name
  from tip_corrections where tip_id = ${id} order by version`

/** Puts right what a tip says, from the version that was seen. False when somebody else changed it in between. */
export const correctTip = async (
  sql: Sql,
  { id, version }: Pick<Tip, 'id' | 'version'>,
  { content, before, after, note }: Pick<TipCorrection, 'before' | 'after' | 'note'> & { readonly content: TipContent },
  person: { readonly id: string; readonly name: string },
): Promise<boolean> => {
  const corrected = await sql`
    update tips set summary = ${content.summary}, theme = ${content.theme}, commune_code = ${content.communeCode},
      force = ${content.force}, version = version + 1
    where id = ${id} and version = ${version}`
  if (corrected.count === 0) return false
  await sql`
    insert into tip_corrections (tip_id, version, before, after, note, person_id, person_name)
    values (${id}, ${version + 1}, ${sql.json(before)}, ${sql.json(after)}, ${note}, ${person.id}, ${person.name})`
  return true
}

export interface NewTip {
  readonly id: string
  readonly receiptCode: string
  readonly type: string
  readonly channel: string
  readonly receivedAt: string
  readonly summary: string
  readonly theme: string | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly denunciationNumber: string | null
  readonly sensitivity: string
  readonly force: string | null
  readonly recordedBy: string
  /** Recorded by a sample account. */
  readonly isSample: boolean
}

/** Fails with code 42501 outside the area of the person. Reads nothing back: who records need not see. */
export const insertTip = async (sql: Sql, tip: NewTip): Promise<void> => {
  await sql`
    insert into tips (id, receipt_code, type, channel, received_at, summary, theme, province_code, commune_code,
      denunciation_number, sensitivity, force, recorded_by, is_sample)
    values (${tip.id}, ${tip.receiptCode}, ${tip.type}, ${tip.channel}, ${tip.receivedAt}, ${tip.summary}, ${tip.theme},
      ${tip.provinceCode}, ${tip.communeCode}, ${tip.denunciationNumber}, ${tip.sensitivity}, ${tip.force},
      ${tip.recordedBy}, ${tip.isSample})`
}

export interface NewStep {
  readonly to: TipState
  readonly result: TipResult | null
  readonly note: string | null
  readonly forwardedTo: string | null
}

/** Moves a tip on from the version that was seen. False when somebody else moved it in between. */
export const moveTip = async (
  sql: Sql,
  { id, state, version }: Pick<Tip, 'id' | 'state' | 'version'>,
  { to, result, note, forwardedTo }: NewStep,
  person: { readonly id: string; readonly name: string },
): Promise<boolean> => {
  const moved = await sql`
    update tips set state = ${to}, version = version + 1, result = coalesce(${result}, result),
      forwarded_to = coalesce(${forwardedTo}, forwarded_to),
      answered_at = case when ${to}::text = 'ANSWERED' then now() end
    where id = ${id} and version = ${version}`
  if (moved.count === 0) return false
  await sql`
    insert into tip_steps (tip_id, version, from_state, to_state, result, note, forwarded_to, person_id, person_name)
    values (${id}, ${version + 1}, ${state}, ${to}, ${result}, ${note}, ${forwardedTo}, ${person.id}, ${person.name})`
  return true
}

/** Whether the asker keeps the sources of a tip's area. */
export const isCustodianOf = async (sql: Sql, id: string): Promise<boolean> => {
  const [row] = await sql<{ keeps: boolean }[]>`
    select access.tip_keys(province_code, commune_code, force, 'SEALED') && (select access.exact_keys()) as keeps
    from tips where id = ${id}`
  return row?.keeps ?? false
}

/** The tips whose sources the asker keeps, out of some, by id. */
export const custodyOf = async (
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<Tip, 'receiptCode' | 'summary'>>> => {
  const rows = await sql<Pick<Tip, 'id' | 'receiptCode' | 'summary'>[]>`
    select id, receipt_code, summary from tips where id = any(${ids as string[]}::uuid[])
      and access.tip_keys(province_code, commune_code, force, 'SEALED') && (select access.exact_keys())`
  return new Map(rows.map(({ id, receiptCode, summary }) => [id, { receiptCode, summary }]))
}

/** Province of a commune of today; undefined when there is none. */
export const findProvinceOf = async (sql: Sql, communeCode: string): Promise<string | undefined> =>
  (
    await sql<{ provinceCode: string }[]>`
    select province_code from communes where code = ${communeCode} and valid_to is null`
  )[0]?.provinceCode

export const sealIdentity = async (
  sql: Sql,
  tip: Pick<NewTip, 'id' | 'type' | 'recordedBy'>,
  { keyName, nonce, ciphertext }: { keyName: string; nonce: Buffer; ciphertext: Buffer },
): Promise<void> => {
  await sql`select access.seal_identity(${tip.id}, ${tip.type}, ${keyName}, ${nonce}, ${ciphertext}, ${tip.recordedBy})`
}

/** The id behind a receipt code as it was typed; undefined when it is none. */
export const findTipIdByCode = async (sql: Sql, typed: string): Promise<string | undefined> => {
  const code = readReceiptCode(typed)
  if (code === null) return undefined
  return (await sql<{ id: string }[]>`select id from tips where receipt_code = ${code}`)[0]?.id
}
