import { leadProblems, type PlaceLeads, type LeadReview } from '../../data/model/inspections/leadProblems.ts'
import type { Sql } from '../database/connect.ts'
import { listRows } from './listRegister.ts'

interface FoundLeads {
  readonly id: number
  readonly leads: Parameters<typeof leadProblems>[0]
  /** Fields that the place has to do with: what it promised, what people complained of, what it was visited for. */
  readonly topics: readonly string[]
}

export interface LeadSearch {
  readonly provinceCode: string | null
  readonly communeCodes: readonly string[] | null
  readonly topic: string | null
  readonly skip: number
  readonly limit: number
  /** ISO day. */
  readonly today: string
}

/** Active places that the person sees exactly with who leads which field of them, by name; the rows merged into each count. */
const listLeads = (sql: Sql, { provinceCode, communeCodes }: LeadSearch) => sql<FoundLeads[]>`
  with places as materialized (
    select id, fold_text(name) as folded from establishments
    where sight = 'EXACT' and activity in ('ACTIVE', 'PAUSED')
      and (${provinceCode}::text is null or province_code = ${provinceCode})
      and (${communeCodes as string[] | null}::text[] is null or commune_code = any(${communeCodes as string[] | null}::text[]))
  ), members as materialized (
    select root, id from access.establishment_members(array(select id from places))
  ), leads as (
    select m.root, jsonb_agg(jsonb_build_object('topic', u.topic, 'unit', u.unit, 'validFrom', u.valid_from,
      'validTo', u.valid_to) order by u.id) as list
    from members m join responsible_units u on u.establishment_id = m.id group by m.root
  ), topics as (
    select m.root, array_agg(distinct t.topic) as list
    from members m join (
      select establishment_id, topic from commitments
      union select establishment_id, topic from complaints
      union select establishment_id, unnest(topics) from inspections
        where establishment_id is not null and cancelled_reason is null
    ) t on t.establishment_id = m.id group by m.root
  )
  select p.id, coalesce(leads.list, '[]') as leads, coalesce(topics.list, '{}') as topics
  from places p left join leads on leads.root = p.id left join topics on topics.root = p.id
  where leads.root is not null or topics.root is not null
  order by p.folded, p.id`

/** Where rule R14 does not hold across the register: fields that nobody leads, or more than one unit. */
export const reviewLeads = async (sql: Sql, search: LeadSearch): Promise<LeadReview> => {
  const isAsked = ({ topic }: { readonly topic: string }) => search.topic === null || topic === search.topic
  const found = (await listLeads(sql, search)).flatMap(({ id, leads, topics }) => {
    const { gaps, overlaps } = leadProblems(leads, topics, search.today)
    const asked = { id, gaps: gaps.filter(isAsked), overlaps: overlaps.filter(isAsked) }
    return asked.gaps.length + asked.overlaps.length > 0 ? [asked] : []
  })
  const page = found.slice(search.skip, search.skip + search.limit)
  const rows = new Map(
    (
      await listRows(
        sql,
        page.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  )
  return {
    day: search.today,
    places: found.length,
    gaps: found.reduce((sum, { gaps }) => sum + gaps.length, 0),
    overlaps: found.reduce((sum, { overlaps }) => sum + overlaps.length, 0),
    rows: page.flatMap(({ id, gaps, overlaps }): PlaceLeads[] => {
      const establishment = rows.get(id)
      return establishment ? [{ establishment, gaps, overlaps }] : []
    }),
  }
}
