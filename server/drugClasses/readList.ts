import type { DrugList } from '../../data/model/drugClasses/drugRecord.ts'
import type { Sql } from '../database/connect.ts'
import type { DrugAsker } from './asker.ts'
import { countCommunes, listCommunes, listRecords } from './queries.ts'

/** Every commune of a province that the person sees, with what it stated for a year. */
export const readDrugList = async (
  sql: Sql,
  asker: DrugAsker,
  provinceCode: string,
  year: number,
): Promise<DrugList> => {
  const communes = await listCommunes(sql, asker, provinceCode, year)
  const records = new Map((await listRecords(sql, asker, provinceCode, year)).map((one) => [one.communeCode, one]))
  return {
    provinceCode,
    year,
    rows: communes.map(({ mayReach, ...commune }) => {
      const record = records.get(commune.communeCode) ?? null
      return {
        ...commune,
        record,
        // A sample is no reason not to put down what is real.
        mayEnter: mayReach && (record === null || (record.isSample && !asker.isSample)),
      }
    }),
    isWhole: communes.length > 0 && communes.length === (await countCommunes(sql, provinceCode)),
  }
}
