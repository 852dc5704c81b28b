import type { SampleDrugFacts } from '../../data/sample/sampleDrugFacts.ts'
import type { Sql } from '../database/connect.ts'

/** Writes what the communes of the sample stated for their years of assessment. */
export const insertDrugFacts = async (sql: Sql, facts: readonly SampleDrugFacts[]): Promise<void> => {
  await sql`
    insert into commune_drug_facts (province_code, commune_code, year, residents, users, users_in_care, places, offenders,
      plants, square_metres, is_on_key_route, has_offending_resident, has_wanted_hiding, note, stage, proposed_class,
      self_class, self_reason, decided_class, decided_reason, decision_number, decided_on, is_sample)
    select "provinceCode", "communeCode", year, residents, users, "usersInCare", places, offenders, plants,
      "squareMetres", "isOnKeyRoute", "hasOffendingResident", "hasWantedHiding", note, stage, "proposedClass",
      "selfClass", "selfReason", "decidedClass", "decidedReason", "decisionNumber", "decidedOn", true
    from jsonb_to_recordset(${sql.json(facts as never)}) as t ("provinceCode" text, "communeCode" text, year integer,
      residents integer, users integer, "usersInCare" integer, places integer, offenders integer, plants integer,
      "squareMetres" double precision, "isOnKeyRoute" boolean, "hasOffendingResident" boolean,
      "hasWantedHiding" boolean, note text, stage text, "proposedClass" text, "selfClass" text, "selfReason" text,
      "decidedClass" text, "decidedReason" text, "decisionNumber" text, "decidedOn" date)
    on conflict do nothing`
}
