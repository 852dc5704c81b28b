import { expect, it } from 'vitest'
import { parseQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { Random } from '../../data/sample/random.ts'
import type { Grant, RoleCode } from '../../data/model/roles.ts'
import { scopeKeys, type ScopeKeys } from '../../server/access/scopeKeys.ts'
import { seenKeys } from '../../server/analysis/saved/seenKeys.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant } from '../harness/people.ts'

const PROVINCE: Readonly<Record<string, string>> = { '30604': '91', '30316': '91', '02647': '15' }
const LEVELS = ['PUBLIC', 'INTERNAL', 'RESTRICTED', 'SEALED'] as const
const ROLES: readonly RoleCode[] = [
  'VIEWER',
  'UNIT_REPORTER',
  'INSPECTOR',
  'CONSOLIDATOR',
  'COMMUNE_OFFICER',
  'ADMINISTRATOR',
]
const FORCES = ['CA', 'QLTT', 'BP'] as const

/** Every kind of case there can be, as far as anybody's sight depends on it. */
const CASES = [
  { province: '91', commune: '30604' },
  { province: '91', commune: '30316' },
  { province: '91', commune: null },
  { province: '15', commune: '02647' },
].flatMap((place) =>
  FORCES.flatMap((force) =>
    [[], ['QLTT']].flatMap((joint) => LEVELS.map((level) => ({ ...place, forces: [force, ...joint], level }))),
  ),
)
type AnyCase = (typeof CASES)[number]

const meets = (keys: readonly string[], { province, commune, forces, level }: AnyCase): boolean =>
  ['*', province, ...(commune ? [commune] : [])].some((area) =>
    ['*', ...forces].some((force) => keys.includes(`${area}:${force}:${level}`)),
  )
/** 3 exactly, 2 in its cell, 1 in its commune, 0 not at all. */
const sightOf = ({ exact, grid, commune }: ScopeKeys, one: AnyCase): number =>
  meets(exact, one) ? 3 : meets(grid, one) ? 2 : meets(commune, one) ? 1 : 0

const randomGrants = (random: Random): Grant[] =>
  Array.from({ length: random.integer(1, 2) }, () =>
    aGrant(random.pick(ROLES), {
      ...random.pick([
        {},
        { provinceCode: '91' },
        { provinceCode: '91', communeCodes: ['30604'] },
        { provinceCode: '15' },
      ]),
      force: random.pick([null, null, 'CA', 'QLTT']),
    }),
  )

describeOnEachEngine(
  'what a saved result rests on',
  (database) => {
    it('is covered only by those who see every case of its question at least as exactly as its author', async () => {
      const random = new Random(11)
      const day = '2026-06-01'
      const pairs = Array.from({ length: 1500 }, () => {
        const author = scopeKeys(randomGrants(random), [], day)
        const reader = scopeKeys(randomGrants(random), [], day)
        const method = random.pick(['CLUSTERS', 'HOT_COMMUNES'] as const)
        const places = random.pick([[], ['91'], ['30604'], ['15', '30604']])
        const forces = random.pick([[], ['CA'], ['CA', 'QLTT']])
        const text = `from=2026-01-01&to=2026-05-31&method=${method}&places=${places.join('.')}&forces=${forces.join('.')}`
        const { question } = parseQuestion(text)
        if (!question) throw new Error(text)
        const highest = random.pick(LEVELS)
        const of = CASES.filter(
          ({ province, commune, forces: [lead = ''], level }) =>
            (places.length === 0 || places.includes(province) || places.includes(commune ?? '')) &&
            (forces.length === 0 || forces.includes(lead)) &&
            LEVELS.indexOf(level) <= LEVELS.indexOf(highest),
        )
        const keys = seenKeys(author, question, highest, (code) => PROVINCE[code])
        return { author, reader, method, of, keys }
      })
      const asked = pairs.map(({ reader, keys }) => ({ reader, keys }))
      const { sql } = database()
      const found = await sql<{ mine: boolean; covers: boolean }[]>`
        select access.covers(lists.mine_exact, lists.exact) and access.covers(lists.mine_exact || lists.mine_grid, lists.grid)
          and access.covers(lists.mine_exact || lists.mine_grid || lists.mine_commune, lists.commune) as covers
        from jsonb_array_elements(${sql.json(asked as never)}) with ordinality as pair (value, at)
        cross join lateral (select
          array(select jsonb_array_elements_text(value->'reader'->'exact')) as mine_exact,
          array(select jsonb_array_elements_text(value->'reader'->'grid')) as mine_grid,
          array(select jsonb_array_elements_text(value->'reader'->'commune')) as mine_commune,
          array(select jsonb_array_elements_text(value->'keys'->'exact')) as exact,
          array(select jsonb_array_elements_text(value->'keys'->'grid')) as grid,
          array(select jsonb_array_elements_text(value->'keys'->'commune')) as commune) lists
        order by at`
      let [open, shut] = [0, 0]
      for (const [at, { author, reader, method, of }] of pairs.entries()) {
        const needed = (one: AnyCase) => Math.min(sightOf(author, one), method === 'HOT_COMMUNES' ? 1 : 3)
        const sees = of.every((one) => sightOf(reader, one) >= needed(one))
        if (found[at]!.covers) {
          expect(sees, JSON.stringify(pairs[at])).toBe(true)
          open++
        } else shut++
      }
      expect(open).toBeGreaterThan(200)
      expect(shut).toBeGreaterThan(200)
    })

    it('is covered by nobody without a scope', async () => {
      const [row] = await database().sql<{ covers: boolean; mine: boolean }[]>`
        select access.covers(null, '{}') as covers, access.sees_as_much('{}', '{}', '{}') as mine`
      expect(row).toEqual({ covers: false, mine: false })
    })
  },
  { units: true },
)
