import { randomInt, randomUUID } from 'node:crypto'
import { makeReceiptCode } from '../../data/model/receiptCode.ts'
import { isDenunciation } from '../../data/model/tipCodes.ts'
import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { NOT_ALLOWED, type Writing, type Written } from '../things/writing.ts'

/**
 * Adds tips of a register. A tip whose number is known stays as it is: from then on only steps move it. Each new one
 * gets a receipt code; who gave it is never in a file.
 */
export const writeTips = (pool: Sql, inputs: readonly ThingInput[], writing: Writing): Promise<Written[]> =>
  inTransaction(pool, async (sql) => {
    const known = await sql<{ place: number }[]>`
      select (place - 1)::int as place
      from unnest(${inputs.map(({ source }) => source)}::text[], ${inputs.map(({ sourceNumber }) => sourceNumber)}::text[])
        with ordinality as input (source, source_number, place)
      join tips using (source, source_number)`
    const knownPlaces = new Set(known.map(({ place }) => place))
    const allowed = await allowedPlaces(sql, inputs, writing.keys)
    const written = inputs.map((input, place): Written => {
      const problem = problemOf(input) ?? (allowed.has(place) ? null : NOT_ALLOWED)
      if (problem) return { verdict: 'REFUSED', id: null, problem }
      return { verdict: knownPlaces.has(place) ? 'UNCHANGED' : 'ADDED', id: null }
    })
    const rows = inputs.flatMap((input, place) =>
      written[place]?.verdict === 'ADDED'
        ? [
            {
              ...input.values,
              id: randomUUID(),
              receipt_code: makeReceiptCode((below) => randomInt(below)),
              source: input.source,
              source_number: input.sourceNumber,
              province_code: input.provinceCode,
              commune_code: input.statedCommuneCode,
            },
          ]
        : [],
    )
    if (rows.length > 0) {
      await sql`
        insert into tips (id, receipt_code, type, channel, received_at, summary, theme, province_code, commune_code,
          denunciation_number, sensitivity, recorded_by, source, source_number, batch_id, is_sample)
        select id, receipt_code, type, channel, received_at, summary, theme, province_code, commune_code,
          denunciation_number, 'RESTRICTED', ${writing.person?.id ?? null}::text, source, source_number, ${writing.batchId},
          ${writing.isSample ?? false}::boolean
        from jsonb_to_recordset(${sql.json(rows as never)}) as t (id uuid, receipt_code text, type text, channel text,
          received_at timestamptz, summary text, theme text, province_code text, commune_code text,
          denunciation_number text, source text, source_number text)`
    }
    return written
  })

const problemOf = ({ values, provinceCode }: ThingInput): Written['problem'] | null => {
  if (!provinceCode) return { code: 'PROVINCE_UNKNOWN', message: 'Không biết thuộc tỉnh nào. Hãy ghi xã và tỉnh.' }
  const isFormal = isDenunciation(String(values.type))
  if (isFormal === Boolean(values.denunciation_number)) return null
  return isFormal
    ? { code: 'REQUIRED', message: 'Đơn tố cáo phải có số đơn ở cột “Số đơn tố cáo”.' }
    : { code: 'NOT_ACCEPTED', message: 'Chỉ đơn tố cáo mới có số này. Hãy bỏ số đơn, hoặc ghi loại tin là tố cáo.' }
}

/** Who records need not see what others recorded, so an area counts from INTERNAL up, as with the form. */
const allowedPlaces = async (
  sql: Sql,
  inputs: readonly ThingInput[],
  keys: readonly string[] | null,
): Promise<ReadonlySet<number>> => {
  if (keys === null) return new Set(inputs.keys())
  const rows = inputs.map(({ provinceCode, statedCommuneCode }, place) => ({ place, provinceCode, statedCommuneCode }))
  const allowed = await sql<{ place: number }[]>`
    select place from jsonb_to_recordset(${sql.json(rows as never)})
      as t (place integer, "provinceCode" text, "statedCommuneCode" text)
    where access.tip_keys("provinceCode", "statedCommuneCode", null, 'INTERNAL') && ${keys as string[]}::text[]`
  return new Set(allowed.map(({ place }) => place))
}
