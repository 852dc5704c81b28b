import {
  type RiskWeights,
  type RiskWeightsOfProvince,
  USUAL_RISK_WEIGHTS,
} from '../../data/model/inspections/nextVisits.ts'
import type { Sql } from '../database/connect.ts'
import { notAccepted } from '../http/problems.ts'
import type { Asker } from '../inspections/asker.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../inspections/saving.ts'
import { onlySamples } from '../things/editing/refusals.ts'

interface SetWeights {
  readonly id: number
  readonly version: number
  readonly isSample: boolean
  readonly mayEdit: boolean
  readonly provinceCode: string
  readonly weights: RiskWeights
}

/** Weights that provinces have set, by province. */
export const listWeights = async (sql: Sql): Promise<ReadonlyMap<string, RiskWeights>> => {
  const rows = await sql<
    Pick<SetWeights, 'provinceCode' | 'weights'>[]
  >`select province_code, weights from risk_weights`
  return new Map(rows.map(({ provinceCode, weights }) => [provinceCode, weights]))
}

const found = (sql: Sql, { keys }: Asker, condition: ReturnType<typeof isOf>) => sql<SetWeights[]>`
  select id, version, false as is_sample, province_code, weights,
    access.thing_keys(province_code, null, sensitivity) && ${keys as string[]}::text[] as may_edit
  from risk_weights where ${condition}`
const isOf = (sql: Sql, provinceCode: string) => sql`province_code = ${provinceCode}`

const KIND: KeptKind<SetWeights> = {
  entity: 'risk_weights',
  subject: 'risk_weights',
  what: 'trọng số của tỉnh này',
  find: async (sql, asker, id) => (await found(sql, asker, sql`id = ${id}`))[0],
}

/** What a province weighs by; undefined where there is no such province. */
export const findWeights = async (
  sql: Sql,
  asker: Asker,
  provinceCode: string,
): Promise<RiskWeightsOfProvince | undefined> => {
  const [row] = await found(sql, asker, isOf(sql, provinceCode))
  if (row) return ofProvince(row, asker)
  const [province] = await sql<{ mayEdit: boolean }[]>`
    select access.thing_keys(code, null, 'INTERNAL') && ${asker.keys as string[]}::text[] as may_edit
    from provinces where code = ${provinceCode}`
  return (
    province && {
      provinceCode,
      weights: USUAL_RISK_WEIGHTS,
      isUsual: true,
      version: null,
      ...rightTo(province, asker),
    }
  )
}

const ofProvince = (set: SetWeights, asker: Asker): RiskWeightsOfProvince => ({
  provinceCode: set.provinceCode,
  weights: set.weights,
  isUsual: false,
  version: set.version,
  ...rightTo(set, asker),
})

/** Weights rank the real establishments of a province too: sample accounts change none. */
const rightTo = ({ mayEdit }: { readonly mayEdit: boolean }, { isSample }: Asker) => ({
  mayEdit: mayEdit && !isSample,
  isHeldFromSample: mayEdit && isSample,
})

/** Sets the weights of a province; `version` null where none were set. */
export const setWeights = async (
  saving: Saving,
  provinceCode: string,
  { weights, version }: { readonly weights: RiskWeights; readonly version: number | null },
): Promise<RiskWeightsOfProvince> => {
  const { asker } = saving
  if (asker.isSample) throw onlySamples()
  const row = await saving.write(async (sql) => (await found(sql, asker, isOf(sql, provinceCode)))[0])
  const saved = row
    ? // Who sends no version has not seen those that stand there.
      await changeKept(saving, KIND, { id: row.id, version: version ?? 0 }, (sql) =>
        update(sql, provinceCode, weights, version ?? 0),
      )
    : await added(saving, provinceCode, weights)
  return ofProvince(saved, asker)
}

const update = async (sql: Sql, provinceCode: string, weights: RiskWeights, version: number): Promise<boolean> =>
  (
    await sql`
      update risk_weights set weights = ${sql.json(weights as never)}
      where province_code = ${provinceCode} and version = ${version}`
  ).count === 1

const added = async (saving: Saving, provinceCode: string, weights: RiskWeights): Promise<SetWeights> => {
  try {
    return await addKept(saving, KIND, async (sql) => {
      const [row] = await sql<{ id: number }[]>`
        insert into risk_weights (province_code, weights) values (${provinceCode}, ${sql.json(weights as never)})
        returning id`
      return row?.id ?? 0
    })
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_PROVINCE) {
      throw notAccepted('province', 'Không có tỉnh mang mã này.')
    }
    throw error
  }
}
const NO_SUCH_PROVINCE = '23503'
