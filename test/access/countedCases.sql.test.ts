import { beforeAll, beforeEach, expect, it } from 'vitest'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Grant, Sharing } from '../../data/model/roles.ts'
import type { SharedCount } from '../../data/model/things.ts'
import { createApp } from '../../server/app.ts'
import { personOf } from '../../server/access/person.ts'
import { aCase, addCases, COMMUNES } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

type Answer = { firstMonth: string | null; lastMonth: string | null; communes: SharedCount[] }

const officer = (changes: Partial<Grant> = {}) =>
  aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: [COMMUNES.vinhAn], ...changes })

describeOnEachEngine(
  'numbers by commune that a province shares',
  (database) => {
    let app: ReturnType<typeof createApp>
    let grants: readonly Grant[] = [officer()]
    let sharing: readonly Sharing[] = []
    const counted = async (query: string): Promise<Answer> => {
      const answer = await app.request(`/api/communes/counted?${query}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return (await answer.json()) as Answer
    }
    const YEAR = 'from=2026-01-01&to=2026-12-31'

    beforeAll(async () => {
      const { sql, engine } = database()
      const identify = async () => personOf({ id: 'p', userName: 'p', name: 'P' }, grants, sharing, '2026-06-01')
      app = createApp({ sql, auth: testAuth(sql), identify, version: '0', engine, basemap: null, webFolder: null })
      const at = (day: string, communeCode: string, changes: object = {}) =>
        aCase({ at: `${day} 08:00`, statedCommuneCode: communeCode, ...changes })
      const ids = await addCases(sql, [
        at('2026-01-01', COMMUNES.chauDoc),
        at('2026-01-31', COMMUNES.chauDoc),
        at('2026-02-10', COMMUNES.chauDoc, { kind: 'ENV_WATER' }),
        at('2026-03-01', COMMUNES.chauDoc, { force: 'CA' }),
        at('2026-01-10', COMMUNES.chauDoc),
        at('2026-01-11', COMMUNES.chauDoc),
        at('2026-01-12', COMMUNES.vinhAn),
        at('2026-01-12', COMMUNES.laoCai),
      ])
      await sql`update cases set sensitivity = 'RESTRICTED' where id = ${ids[4]!}`
      await sql`update cases set sensitivity = 'SEALED' where id = ${ids[5]!}`
    })
    beforeEach(() => {
      grants = [officer()]
      sharing = []
    })

    it('are those of other communes of the province, by theme; never one’s own, another province’s, or what is not for all', async () => {
      const { communes } = await counted(YEAR)
      // Four of Châu Đốc: a restricted and a sealed one are not among them.
      expect(communes.map(({ communeCode, cases }) => [communeCode, cases])).toEqual([
        [COMMUNES.chauDoc, 1],
        [COMMUNES.chauDoc, 3],
      ])
      expect(communes.map(({ theme }) => theme).toSorted()).toEqual(['ENV', 'SMUG'])
    })

    it('are of whole months, whatever days are asked for: two answers never differ by less', async () => {
      const sum = async (query: string) =>
        (await counted(query)).communes.reduce((total, { cases }) => total + cases, 0)
      expect(await counted('from=2026-01-01&to=2026-01-30')).toEqual({
        firstMonth: null,
        lastMonth: null,
        communes: [],
      })
      expect(await sum('from=2026-01-01&to=2026-01-31')).toBe(2)
      expect(await sum('from=2026-01-02&to=2026-02-28')).toBe(1)
      expect(await counted('from=2026-01-02&to=2026-03-30')).toMatchObject({
        firstMonth: '2026-02-01',
        lastMonth: '2026-02-01',
      })
    })

    it('leave out the month that still runs, whatever is asked for: it grows by single cases', async () => {
      const today = isoDay(localToday())
      const { lastMonth } = await counted('from=2026-01-01&to=2999-12-31')
      const monthEnd = new Date(Date.UTC(Number(lastMonth?.slice(0, 4)), Number(lastMonth?.slice(5, 7)), 0))
      expect(monthEnd.toISOString().slice(0, 10) < today).toBe(true)
      await addCases(database().sql, [aCase({ at: `${today} 00:00`, statedCommuneCode: COMMUNES.chauDoc })])
      expect((await counted('from=2026-01-01&to=2999-12-31')).communes).toEqual((await counted(YEAR)).communes)
      expect((await counted(YEAR)).communes.map(({ cases }) => cases)).toEqual([1, 3])
    })

    it('are of one’s own force where a role is for one', async () => {
      grants = [officer({ force: 'CA' })]
      expect((await counted(YEAR)).communes).toEqual([{ communeCode: COMMUNES.chauDoc, theme: 'SMUG', cases: 1 }])
    })

    it('are none where the province shares nothing, or more than numbers', async () => {
      sharing = [{ provinceCode: '91', rest: 'NOTHING', coarse: 'GRID_500' }]
      expect((await counted(YEAR)).communes).toEqual([])
      // Of an inspector the province shows the cases themselves: they stand in the table, not in these numbers.
      grants = [aGrant('INSPECTOR', { provinceCode: '91', communeCodes: [COMMUNES.vinhAn] })]
      sharing = [{ provinceCode: '91', rest: 'COMMUNE', coarse: 'GRID_500' }]
      expect((await counted(YEAR)).communes).toEqual([])
    })

    it('are none for those who see the whole province, and for those with no such role', async () => {
      grants = [aGrant('CONSOLIDATOR', { provinceCode: '91' })]
      expect((await counted(YEAR)).communes).toEqual([])
      grants = [aGrant('PUBLISHER', { provinceCode: '91', communeCodes: [COMMUNES.vinhAn] })]
      expect((await counted(YEAR)).communes).toEqual([])
    })
  },
  { units: true },
)
