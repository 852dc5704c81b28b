import type { Sql } from '../database/connect.ts'

/** Tries before the first lock: of an account, and of an address, behind which a whole office may sit. */
const TRIES = { account: 5, address: 30 } as const
const FIRST_LOCK_S = 30
const LONGEST_LOCK_S = 900
/** Failures are forgotten after so long without one; those of a whole office sooner than those of one account. */
const FORGOTTEN_AFTER = { account: '1 day', address: '15 minutes' } as const

export type Tried = { readonly account: string; readonly address: string }

const subjects = ({ account, address }: Tried) => [`account ${account}`, `address ${address}`]

/**
 * Counts a try as failed before it is judged, so that many at the same moment are not judged more often than one after
 * the other. Returns 0 when it may be judged, else the seconds to wait. The same for accounts that do not exist. From the
 * fifth on each failure locks twice as long as the one before, up to a quarter of an hour.
 */
export const beginTry = async (sql: Sql, tried: Tried): Promise<number> => {
  const [account = '', address = ''] = subjects(tried)
  for (const [subject, tries, forgotten] of [
    [address, TRIES.address, FORGOTTEN_AFTER.address],
    [account, TRIES.account, FORGOTTEN_AFTER.account],
  ] as const) {
    const [counted] = await sql`
      insert into failed_sign_ins as known (subject, failures) values (${subject}, 1)
      on conflict (subject) do update set last_at = now(),
        failures = case when known.last_at < now() - ${forgotten}::interval then 1 else known.failures + 1 end,
        locked_until = case
          when known.last_at >= now() - ${forgotten}::interval and known.failures + 1 >= ${tries}::integer
          then now() + least(${LONGEST_LOCK_S}::double precision,
            ${FIRST_LOCK_S}::double precision * 2 ^ least(10, known.failures + 1 - ${tries}::integer)) * interval '1 second'
        end
      where known.locked_until is null or known.locked_until <= now()
      returning subject`
    if (counted) continue
    const [locked] = await sql<{ seconds: number }[]>`
      select coalesce(ceil(extract(epoch from locked_until - now())), 0)::int as seconds
      from failed_sign_ins where subject = ${subject}`
    return Math.max(1, locked?.seconds ?? 1)
  }
  return 0
}

/** It was right: the account begins anew, and the address has one failure less. */
export const succeedTry = async (sql: Sql, tried: Tried): Promise<void> => {
  const [account = '', address = ''] = subjects(tried)
  await sql`delete from failed_sign_ins where subject = ${account}`
  await sql`
    update failed_sign_ins set failures = greatest(0, failures - 1),
      locked_until = case when failures - 1 >= ${TRIES.address}::integer then locked_until end
    where subject = ${address}`
}
