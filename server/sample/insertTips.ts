import type { SampleTip } from '../../data/sample/sampleTips.ts'
import type { Sql } from '../database/connect.ts'

/** Writes the sample tips with the steps they took. */
export const insertTips = async (sql: Sql, tips: readonly SampleTip[]): Promise<void> => {
  const rows = tips.map(({ steps, ...tip }) => ({
    ...tip,
    state: steps.at(-1)?.toState ?? 'RECEIVED',
    result: steps.findLast(({ result }) => result !== null)?.result ?? null,
    forwardedTo: steps.find(({ forwardedTo }) => forwardedTo !== null)?.forwardedTo ?? null,
    answeredAt: steps.find(({ toState }) => toState === 'ANSWERED')?.at ?? null,
    version: steps.length + 1,
  }))
  await sql`
    insert into tips (id, receipt_code, type, channel, received_at, summary, theme, province_code, commune_code,
      denunciation_number, state, result, forwarded_to, answered_at, version, is_sample)
    select id, "receiptCode", type, channel, "receivedAt", summary, theme, "provinceCode", "communeCode",
      "denunciationNumber", state, result, "forwardedTo", "answeredAt", version, true
    from jsonb_to_recordset(${sql.json(rows as never)}) as t (id uuid, "receiptCode" text, type text, channel text,
      "receivedAt" timestamptz, summary text, theme text, "provinceCode" text, "communeCode" text,
      "denunciationNumber" text, state text, result text, "forwardedTo" text, "answeredAt" timestamptz, version integer)`
  const steps = tips.flatMap(({ id, steps: own }) =>
    own.map((step, index) => ({ ...step, tipId: id, version: index + 2 })),
  )
  await sql`
    insert into tip_steps (tip_id, version, from_state, to_state, result, note, forwarded_to, at, person_name)
    select "tipId", version, "fromState", "toState", result, note, "forwardedTo", at, 'Cán bộ (mẫu)'
    from jsonb_to_recordset(${sql.json(steps as never)}) as t ("tipId" uuid, version integer, "fromState" text,
      "toState" text, result text, note text, "forwardedTo" text, at timestamptz)`
}
