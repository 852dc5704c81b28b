import type { Sql } from '../database/connect.ts'

/** Tries before the first lock: of an account, and of an address, behind which a whole office may sit. */
const TRIES = { account: 5, address: 30 } as const
const FIRST_LOCK_S = 30
const LONGEST_LOCK_S = 900
/** Failures are forgotten after a day without one. */
const FORGOTTEN_AFTER = '1 day'

export type Tried = { readonly account: string; readonly address: string }

const subjects = ({ account, address }: Tried) => [`account ${account}`, `address ${address}`]

/** Seconds until the account or the address may try again; 0 when it may now. The same for accounts that do not exist. */
export const secondsLocked = async (sql: Sql, tried: Tried): Promise<number> => {
  const [row] = await sql<{ seconds: number }[]>`
    select coalesce(ceil(max(extract(epoch from locked_until - now()))), 0)::int as seconds
    from failed_sign_ins where subject = any(${subjects(tried)}::text[]) and locked_until > now()`
  return row?.seconds ?? 0
}

/** Counts a failed try; from the fifth on each one locks twice as long as the one before, up to a quarter of an hour. */
export const countFailure = async (sql: Sql, tried: Tried): Promise<void> => {
  const [account = '', address = ''] = subjects(tried)
  for (const [subject, tries] of [
    [account, TRIES.account],
    [address, TRIES.address],
  ] as const) {
    await sql`
      insert into failed_sign_ins as known (subject, failures) values (${subject}, 1)
      on conflict (subject) do update set last_at = now(),
        failures = case when known.last_at < now() - ${FORGOTTEN_AFTER}::interval then 1 else known.failures + 1 end,
        locked_until = case
          when known.last_at >= now() - ${FORGOTTEN_AFTER}::interval and known.failures + 1 >= ${tries}::integer
          then now() + least(${LONGEST_LOCK_S}::double precision,
            ${FIRST_LOCK_S}::double precision * 2 ^ least(10, known.failures + 1 - ${tries}::integer)) * interval '1 second'
        end`
  }
}

/** A right sign-in clears the account; the address may still be guessing at others. */
export const forgetFailures = async (sql: Sql, account: string): Promise<void> => {
  await sql`delete from failed_sign_ins where subject = ${`account ${account}`}`
}
