import type { Sql } from '../database/connect.ts'
import type { SealedIdentity } from './identityCipher.ts'

/** Hours in which an agreed opening may be done. */
export const OPENING_HOURS = 24

export interface Opening {
  readonly id: string
  readonly tipId: string
  readonly askedBy: string
  readonly askedByName: string
  /** ISO instants, UTC. */
  readonly askedAt: string
  readonly reason: string
  readonly decision: 'AGREED' | 'REFUSED' | null
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly openedAt: string | null
  /** Agreed, not opened, and the time is over. */
  readonly isOver: boolean
}

const instant = (sql: Sql, column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

// Only these reach schema sealed, as the owner of the database: the caller has checked that the person keeps the sources
// of the tip.

/** Whether somebody told who they are; of the tips of a list. */
export const listIdentified = async (sql: Sql, tipIds: readonly string[]): Promise<Set<string>> => {
  const rows = await sql<{ tipId: string }[]>`
    select tip_id from sealed.identities where tip_id = any(${tipIds as string[]}::uuid[])`
  return new Set(rows.map(({ tipId }) => tipId))
}

/** Openings of one tip, or of all: those not yet decided, and of the last 30 days. The newest first. */
export const listOpenings = (sql: Sql, tipId: string | null) => sql<Opening[]>`
  select id, tip_id, asked_by, asked_by_name, ${instant(sql, 'asked_at')} as asked_at, reason, decision, decided_by,
    decided_by_name, ${instant(sql, 'decided_at')} as decided_at, ${instant(sql, 'opened_at')} as opened_at,
    coalesce(decision = 'AGREED' and opened_at is null and decided_at < now() - ${`${OPENING_HOURS} hours`}::interval, false)
      as is_over
  from sealed.openings
  where ${tipId === null ? sql`(decision is null or asked_at > now() - interval '30 days')` : sql`tip_id = ${tipId}`}
  order by openings.asked_at desc`

export const findOpening = async (
  sql: Sql,
  id: string,
): Promise<Pick<Opening, 'id' | 'tipId' | 'askedBy'> | undefined> =>
  (
    await sql<Pick<Opening, 'id' | 'tipId' | 'askedBy'>[]>`
    select id, tip_id, asked_by from sealed.openings where id = ${id}`
  )[0]

type Who = { readonly id: string; readonly name: string }

/** Whether a person asked for a tip before and that is neither decided against, done nor over. */
export const isOpeningUnderWay = async (sql: Sql, tipId: string, askedBy: string): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from sealed.openings where tip_id = ${tipId} and asked_by = ${askedBy}
      and (decision is null or (decision = 'AGREED' and opened_at is null
        and decided_at >= now() - ${`${OPENING_HOURS} hours`}::interval))) as found`
  return row?.found ?? false
}

/** False when nobody told who they are. */
export const askOpening = async (sql: Sql, id: string, tipId: string, who: Who, reason: string): Promise<boolean> =>
  (
    await sql`
      insert into sealed.openings (id, tip_id, asked_by, asked_by_name, reason)
      select ${id}, tip_id, ${who.id}, ${who.name}, ${reason} from sealed.identities where tip_id = ${tipId}`
  ).count > 0

/** False when it was decided before, or by whoever asked. */
export const decideOpening = async (sql: Sql, id: string, who: Who, decision: 'AGREED' | 'REFUSED'): Promise<boolean> =>
  (
    await sql`
      update sealed.openings set decision = ${decision}, decided_by = ${who.id}, decided_by_name = ${who.name},
        decided_at = now()
      where id = ${id} and decision is null and asked_by <> ${who.id}`
  ).count > 0

/** Takes the one opening that was agreed and gives what is sealed; undefined when there is none, it is over or was done. */
export const takeOpening = async (
  sql: Sql,
  id: string,
  who: Who,
): Promise<(SealedIdentity & { tipId: string }) | undefined> => {
  const [taken] = await sql<{ tipId: string }[]>`
    update sealed.openings set opened_at = now()
    where id = ${id} and asked_by = ${who.id} and decision = 'AGREED' and opened_at is null
      and decided_at >= now() - ${`${OPENING_HOURS} hours`}::interval
    returning tip_id`
  if (!taken) return undefined
  const [sealed] = await sql<(SealedIdentity & { tipId: string })[]>`
    select tip_id, key_name, nonce, ciphertext from sealed.identities where tip_id = ${taken.tipId}`
  return sealed
}
