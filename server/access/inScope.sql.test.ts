import { beforeAll, describe, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { type ScopedDatabase, scopedDatabase } from './inScope.ts'
import { type ScopeKeys, scopeKeys } from './scopeKeys.ts'

const grant = (changes: Partial<Grant>): Grant => ({
  role: 'INSPECTOR',
  provinceCode: '91',
  communeCodes: null,
  force: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...changes,
})
const DAY = '2026-06-01'
const AN_GIANG = '30316'

describeOnEachEngine(
  'a scope',
  (database) => {
    let door: ScopedDatabase
    let communes: string[]
    const seen = (scope: ScopeKeys) =>
      door.read(
        scope,
        (sql) =>
          sql<{ number: string; lon: number | null; precision: string }[]>`
          select source_number as number, st_x(position) as lon, precision from cases order by source_number`,
      )
    const numbers = async (scope: ScopeKeys) => (await seen(scope)).map(({ number }) => number).join(' ')

    beforeAll(async () => {
      const { sql } = database()
      door = scopedDatabase(sql)
      const rows = await sql<
        { code: string }[]
      >`select code from communes where province_code = '91' order by code limit 2`
      communes = rows.map(({ code }) => code)
      const insert = (number: string, values: Record<string, unknown>) => sql`
        insert into cases ${sql({
          source: 'test',
          source_number: number,
          kind: 'SMUG_BORDER',
          force: 'CA',
          status: 'NEW',
          occurred_from: '2026-05-01T00:00:00Z',
          occurred_to: '2026-05-01T01:00:00Z',
          precision: 'COMMUNE',
          province_code: '91',
          commune_code: communes[0]!,
          commune_source: 'STATED',
          sensitivity: 'INTERNAL',
          ...values,
        } as never)}`
      await insert('a-police', {})
      await insert('b-border', { force: 'BP' })
      await insert('c-joint', { force: 'BP', joint_forces: ['CA', 'HQ'] })
      await insert('d-other-commune', { commune_code: communes[1]! })
      await insert('e-other-province', {
        province_code: '15',
        commune_code: null,
        commune_source: null,
        precision: 'UNKNOWN',
      })
      await insert('f-restricted', { sensitivity: 'RESTRICTED' })
      await insert('g-sealed', { sensitivity: 'SEALED' })
      await insert('h-public', { sensitivity: 'PUBLIC' })
      await sql`
        update cases set precision = 'GPS', position = st_setsrid(st_makepoint(105.081234, 10.012345), 4326)
        where source_number in ('a-police', 'd-other-commune')`
    })

    it('shows the records of an area up to the level of the role', async () => {
      expect(await numbers(scopeKeys([grant({})], [], DAY))).toBe(
        'a-police b-border c-joint d-other-commune f-restricted h-public',
      )
      expect(await numbers(scopeKeys([grant({ role: 'UNIT_REPORTER' })], [], DAY))).toBe(
        'a-police b-border c-joint d-other-commune h-public',
      )
      expect(await numbers(scopeKeys([grant({ role: 'AUDITOR' })], [], DAY))).toBe('h-public')
      expect(await numbers(scopeKeys([grant({ provinceCode: null })], [], DAY))).toContain('e-other-province')
    })

    it('shows a force the cases it leads and those it has part in', async () => {
      expect(await numbers(scopeKeys([grant({ force: 'CA', role: 'UNIT_REPORTER' })], [], DAY))).toBe(
        'a-police c-joint d-other-commune h-public',
      )
      expect(await numbers(scopeKeys([grant({ force: 'HQ' })], [], DAY))).toBe('c-joint')
    })

    it('shows a commune officer the own commune only, whatever the province shares', async () => {
      const own = grant({ role: 'COMMUNE_OFFICER', communeCodes: [communes[0]!] })
      for (const rest of ['NOTHING', 'COUNTS', 'COMMUNE', 'GRID_500'] as const) {
        const scope = scopeKeys([own], [{ provinceCode: '91', rest, coarse: 'GRID_500' }], DAY)
        expect(await numbers(scope)).toBe('a-police b-border c-joint f-restricted h-public')
      }
    })

    it('counts what is only counted by commune and theme, without what is seen and what is too sensitive', async () => {
      const own = grant({ role: 'COMMUNE_OFFICER', communeCodes: [communes[1]!] })
      const counted = (rest: 'NOTHING' | 'COUNTS') =>
        door.read(
          scopeKeys([own], [{ provinceCode: '91', rest, coarse: 'GRID_500' }], DAY),
          (sql) => sql`select * from access.counted_cases('2026-05-20', '2026-05-02')`,
        )
      expect(await counted('COUNTS')).toEqual([{ communeCode: communes[0], theme: 'SMUG', cases: 4 }])
      expect(await counted('NOTHING')).toEqual([])
    })

    it('joins what several roles show', async () => {
      const scope = scopeKeys(
        [grant({ communeCodes: [communes[1]!] }), grant({ role: 'VIEWER', provinceCode: '15' })],
        [{ provinceCode: '91', rest: 'NOTHING', coarse: 'GRID_500' }],
        DAY,
      )
      expect(await numbers(scope)).toBe('d-other-commune e-other-province')
    })

    it('forgets a role outside its days', async () => {
      expect(await numbers(scopeKeys([grant({ validTo: '2026-05-31' })], [], DAY))).toBe('')
      expect(await numbers(scopeKeys([grant({ validFrom: '2026-06-02' })], [], DAY))).toBe('')
    })

    it('places a record exactly, in its cell of 500 m or not at all', async () => {
      const at = async (scope: ScopeKeys) => (await seen(scope)).find(({ number }) => number === 'a-police')
      expect(await at(scopeKeys([grant({})], [], DAY))).toMatchObject({ lon: 105.081234, precision: 'GPS' })
      const coarse = (setting: 'GRID_500' | 'COMMUNE') =>
        at(scopeKeys([grant({ role: 'VIEWER' })], [{ provinceCode: '91', rest: 'COUNTS', coarse: setting }], DAY))
      const cell = await coarse('GRID_500')
      expect(cell).toMatchObject({ precision: 'HAMLET' })
      expect(cell!.lon).not.toBe(105.081234)
      expect(Math.abs(cell!.lon! - 105.081234) * 109_600).toBeLessThan(251)
      expect(await coarse('COMMUNE')).toMatchObject({ lon: null, precision: 'COMMUNE' })
    })

    it('shows nothing without a token, and the application can neither read the tables nor make itself a scope', async () => {
      const nothing: ScopeKeys = { exact: [], grid: [], commune: [], counted: [] }
      expect(await numbers(nothing)).toBe('')
      const all = scopeKeys([grant({ provinceCode: null, role: 'SOURCE_CUSTODIAN' })], [], DAY)
      await expect(door.read(all, (sql) => sql`select * from public.cases`)).rejects.toThrow(/permission denied/)
      await expect(door.read(all, (sql) => sql`select * from access.scopes`)).rejects.toThrow(/permission denied/)
      await expect(door.write(all, (sql) => sql`delete from cases`)).rejects.toThrow(/permission denied|cannot delete/)
      await expect(
        door.write(all, (sql) => sql`insert into access.scopes values ('x', '{}', '{}', '{}', '{}')`),
      ).rejects.toThrow(/permission denied/)
      expect(
        await door.read(all, (sql) => sql`select set_config('diem_nong.scope', 'guess', true), 1 as one`),
      ).toHaveLength(1)
      const role = await door.read(
        all,
        (sql) => sql<{ bypasses: boolean; owned: number }[]>`
        select (rolsuper or rolbypassrls) as bypasses,
          (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
        from pg_roles where rolname = current_user`,
      )
      expect(role).toEqual([{ bypasses: false, owned: 0 }])
    })
  },
  { units: true },
)

describe('the keys of a scope', () => {
  it('are equal for equal scopes, in whatever order roles are given', () => {
    const roles = [grant({ communeCodes: [AN_GIANG] }), grant({ role: 'VIEWER', provinceCode: '15' })]
    expect(scopeKeys(roles, [], DAY)).toEqual(scopeKeys([...roles].reverse(), [], DAY))
  })
})
