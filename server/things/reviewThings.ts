import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { Sql } from '../database/connect.ts'
import type { KeptThing } from './keepVersions.ts'
import type { Located } from './locateThings.ts'
import { signatureOf } from './signatureOf.ts'
import type { Writing } from './writing.ts'

/** Opens the reviews that things just written need, and closes those that no longer hold. */
export const reviewThings = async (
  sql: Sql,
  thing: KeptThing,
  written: readonly { readonly id: number; readonly input: ThingInput; readonly located: Located }[],
  { reopensCorrected = false }: Pick<Writing, 'reopensCorrected'>,
): Promise<void> => {
  if (written.length === 0) return
  const found = written.flatMap(({ id, input, located }) =>
    [
      input.unitProblem,
      located.doesDisagree ? 'UNIT_POINT_DISAGREE' : null,
      located.isOutside ? 'OUTSIDE_COMMUNES' : null,
    ].flatMap((reason) => (reason ? [{ id, reason }] : [])),
  )
  await sql`
    update thing_reviews set closed_at = now()
    where thing = ${thing} and record_id = any(${written.map(({ id }) => id)}::int[]) and closed_at is null
      -- What was chosen for the words of a place that is still the same goes on disagreeing with its point.
      and not (reason = 'UNIT_POINT_DISAGREE' and stated_commune_code is not null and exists (
        select from thing_reviews chosen where chosen.thing = ${thing} and chosen.record_id = thing_reviews.record_id
          and chosen.decision = 'CORRECTED' and chosen.settled_fingerprint =
            (${signatureOf(sql, thing, sql`t.id = chosen.record_id`)})))`
  await sql`
    insert into thing_reviews (thing, record_id, reason)
    select ${thing}, found.id, found.reason
    from jsonb_to_recordset(${sql.json(found as never)}) as found (id integer, reason text)
      left join thing_reviews settled on settled.thing = ${thing} and settled.record_id = found.id
        and settled.reason = found.reason
    where settled.settled_fingerprint is null
      or settled.settled_fingerprint <> (${signatureOf(sql, thing, sql`t.id = found.id`)})
      ${reopensCorrected ? sql`or settled.decision = 'CORRECTED'` : sql``}
    on conflict (thing, record_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        settled_fingerprint = null, stated_commune_code = null`
}
