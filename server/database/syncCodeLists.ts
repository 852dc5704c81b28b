import { CASE_KINDS, DOMAINS, GROUPS_389, THEMES, themeOfDomain } from '../../data/model/caseKinds.ts'
import * as caseCodes from '../../data/model/caseCodes.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../data/model/establishmentTypes.ts'
import * as placeCodes from '../../data/model/placeCodes.ts'
import { inTransaction, type Sql } from './connect.ts'

/** Lists that the cases table points to by foreign key, by table name. */
const CASE_TABLES = {
  forces: caseCodes.FORCES,
  channels: caseCodes.CHANNELS,
  case_statuses: caseCodes.STATUSES,
  zones: caseCodes.ZONES,
  precisions: caseCodes.PRECISIONS,
} as const

/** Every other list, by its name in data/model. */
const OTHER_LISTS: Readonly<Record<string, readonly CodedValue[]>> = {
  THEMES,
  DOMAINS,
  GROUPS_389,
  COMMODITIES: caseCodes.COMMODITIES,
  OUTCOMES: caseCodes.OUTCOMES,
  NATURES: caseCodes.NATURES,
  DIRECTIONS: caseCodes.DIRECTIONS,
  SENSITIVITIES: caseCodes.SENSITIVITIES,
  REVIEW_REASONS: caseCodes.REVIEW_REASONS,
  ESTABLISHMENT_TYPES,
  ...placeCodes,
}

/** Copies labels into the database after each migration. Codes are never deleted; labels follow data/model. */
export const syncCodeLists = (sql: Sql): Promise<void> =>
  inTransaction(sql, async (transaction) => {
    const kinds = CASE_KINDS.map((kind) => ({
      code: kind.code,
      vi: kind.vi,
      en: kind.en,
      domain: kind.domain,
      theme: themeOfDomain(kind.domain),
      group_389: kind.group389,
      article: kind.article ?? null,
      valid_from: ('validFrom' in kind ? kind.validFrom : undefined) ?? null,
    }))
    await transaction`
      insert into case_kinds (code, vi, en, domain, theme, group_389, article, valid_from)
      select code, vi, en, domain, theme, group_389, article, valid_from
      from jsonb_to_recordset(${transaction.json(kinds)}) as kind (
        code text, vi text, en text, domain text, theme text, group_389 text, article text, valid_from date)
      on conflict (code) do update set
        vi = excluded.vi, en = excluded.en, domain = excluded.domain, theme = excluded.theme,
        group_389 = excluded.group_389, article = excluded.article, valid_from = excluded.valid_from`
    for (const [table, list] of Object.entries(CASE_TABLES)) {
      await transaction`
        insert into ${transaction(table)} (code, vi, en)
        select code, vi, en from jsonb_to_recordset(${transaction.json([...list])}) as value (code text, vi text, en text)
        on conflict (code) do update set vi = excluded.vi, en = excluded.en`
    }
    const others = Object.entries(OTHER_LISTS).flatMap(([list, values]) =>
      values.map(({ code, vi, en }, index) => ({ list, code, vi, en, sort_order: index + 1 })),
    )
    await transaction`
      insert into codes (list, code, vi, en, sort_order)
      select list, code, vi, en, sort_order from jsonb_to_recordset(${transaction.json(others)}) as value (
        list text, code text, vi text, en text, sort_order integer)
      on conflict (list, code) do update set vi = excluded.vi, en = excluded.en, sort_order = excluded.sort_order`
  })
