import type { CaseInput } from '../../data/model/caseInput.ts'
import type { Sql } from '../database/connect.ts'

/** Writes the goods of cases that stand in the database already, by source and number. */
export const writeGoods = async (sql: Sql, cases: readonly CaseInput[]): Promise<void> => {
  const goods = cases.flatMap((input) =>
    (input.goods ?? []).map((item) => ({ source: input.source, source_number: input.sourceNumber, ...item })),
  )
  if (goods.length === 0) return
  await sql`
    insert into goods_items (case_id, commodity, substance, description, quantity, unit, value)
    select cases.id, g.commodity, g.substance, g.description, g.quantity, g.unit, g.value
    from jsonb_to_recordset(${sql.json(goods as never)}) as g (source text, source_number text, commodity text,
      substance text, description text, quantity numeric, unit text, value bigint)
    join cases using (source, source_number)`
}
