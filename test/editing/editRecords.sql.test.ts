import { beforeAll, expect, it } from 'vitest'
import { EDITED_THINGS, thingInPath } from '../../data/model/recordEdit.ts'
import { recordSchema } from '../../server/things/editing/schemas.ts'
import { addCases, addThings, aCase } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { editingApp } from './editingApp.ts'

/** Well inside Vĩnh An and Châu Đốc of An Giang, `[longitude, latitude]`. */
const IN_VINH_AN = [105.157111, 10.41038]
const IN_CHAU_DOC = [105.121733, 10.7052]
const point = (coordinates: number[]) => ({ type: 'Point' as const, coordinates })

const NEW_CASE = {
  kind: 'SMUG_BORDER',
  force: 'BP',
  date: '02/03/2026',
  timeFrom: '20:15',
  subjects: '2',
  value: '1500000',
}

describeOnEachEngine(
  'a record on the map',
  (database) => {
    let desk: ReturnType<typeof editingApp>
    beforeAll(() => {
      desk = editingApp(database())
    })

    it('is added from a form, with the commune that holds its point and a number of its own', async () => {
      const added = await desk.add('lan', 'cases', { cells: NEW_CASE, shape: point(IN_VINH_AN) })
      expect(added.body).toEqual({ id: expect.any(Number), version: 1, verdict: 'ADDED' })
      const [stored] = await database().sql`
        select kind, force, commune_code, commune_source, province_code, subjects, value, precision, source, source_number,
          is_sample, to_char(occurred_from at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at,
          st_x(position) as lon, st_y(position) as lat from cases where id = ${added.body.id}`
      expect(stored).toEqual({
        kind: 'SMUG_BORDER',
        force: 'BP',
        communeCode: '30604',
        communeSource: 'POINT',
        provinceCode: '91',
        subjects: 2,
        value: 1_500_000,
        precision: 'GPS',
        source: 'manual-91',
        sourceNumber: expect.stringMatching(/^\d{8}-[2-9A-Z]{5}$/),
        isSample: false,
        at: '2026-03-02 13:15',
        lon: 105.157111,
        lat: 10.41038,
      })
    })

    it('moves into another commune with its point, and keeps what it was', async () => {
      const { body } = await desk.add('lan', 'cases', { cells: NEW_CASE, shape: point(IN_VINH_AN) })
      const path = `cases/${body.id}`
      const opened = await desk.read('lan', path)
      expect(opened).toMatchObject({ version: 1, communeCode: '30604', mayEdit: true, versions: [] })
      const moved = await desk.change('lan', path, opened, {}, point(IN_CHAU_DOC))
      expect(moved.body).toEqual({ id: body.id, version: 2, verdict: 'CHANGED' })
      const now = await desk.read('minh', path)
      expect(now).toMatchObject({ version: 2, communeCode: '30316', shape: point(IN_CHAU_DOC) })
      expect(now.versions).toHaveLength(1)
      expect(now.versions[0]).toMatchObject({
        version: 1,
        act: 'EDIT',
        personName: 'Lan (mẫu)',
        shape: point(IN_VINH_AN),
        changes: [{ key: 'shape', before: '10.410380, 105.157111', after: '10.705200, 105.121733' }],
      })
    })

    it('comes back from its form word for word: saving it untouched changes nothing, whatever its kind', async () => {
      const { sql } = database()
      const corridor = await addThings(sql)
      const [caseId] = await addCases(sql, [
        aCase({
          at: '2026-03-02 20:15',
          until: '2026-03-03 02:00',
          position: [105.157111, 10.41038],
          commodities: ['CIG', 'FUEL'],
          outcomes: ['FINE'],
          jointForces: ['CA'],
          statedUnit: 'xã Vĩnh An, An Giang',
          statedCommuneCode: '30604',
          fine: 5_000_000,
          summary: 'Ghe chở thuốc lá (mẫu); có hai người.',
          goods: [{ commodity: 'CIG', quantity: 12.5, unit: 'bao', value: 1_000_000 }],
        }),
      ])
      for (const thing of EDITED_THINGS) {
        const id = thing === 'cases' ? caseId! : thing === 'corridors' ? corridor : await idOf(thing)
        const path = `${thingInPath(thing)}/${id}`
        const opened = await desk.read('lan', path)
        expect(recordSchema.safeParse(opened).error?.issues ?? []).toEqual([])
        expect((await desk.change('lan', path, opened, {})).body, thing).toMatchObject({ verdict: 'UNCHANGED' })
        // A change of one field and back: everything else is written anew and must be what it was.
        const key = thing === 'cases' ? 'summary' : 'name'
        const there = await desk.change('lan', path, opened, { [key]: 'Tên khác (mẫu)' })
        expect(there.body, thing).toMatchObject({ verdict: 'CHANGED', version: opened.version + 1 })
        const changed = await desk.read('lan', path)
        expect(changed.versions[0]?.changes, thing).toEqual([
          { key, before: opened.cells[key], after: 'Tên khác (mẫu)' },
        ])
        await desk.change('lan', path, changed, { [key]: opened.cells[key]! })
        const back = await desk.read('lan', path)
        expect({ ...back, version: 0, versions: [], communeCode: '' }, thing).toEqual({
          ...opened,
          version: 0,
          versions: [],
          communeCode: '',
        })
      }
      const goods = await sql`select commodity, quantity, unit, value from goods_items where case_id = ${caseId!}`
      expect(goods).toEqual([{ commodity: 'CIG', quantity: 12.5, unit: 'bao', value: 1_000_000 }])
    })

    it('keeps what a correction does not name, and loses what it names empty, whatever its kind', async () => {
      const { sql } = database()
      const corridor = await addThings(sql)
      const [caseId] = await addCases(sql, [
        aCase({
          at: '2026-03-02 20:15',
          until: '2026-03-03 02:00',
          position: [105.157111, 10.41038],
          commodities: ['CIG'],
          jointForces: ['CA'],
          fine: 5_000_000,
          subjects: 4,
          summary: 'Ghe chở thuốc lá (mẫu).',
        }),
      ])
      const path = `cases/${caseId}`
      const opened = await desk.read('lan', path)
      const partial = await desk.ask('lan', 'PUT', path, { version: 1, cells: { summary: '', subjects: '7' } })
      expect(partial).toMatchObject({ status: 200, body: { version: 2, verdict: 'CHANGED' } })
      const now = await desk.read('lan', path)
      expect(now.shape).toEqual(opened.shape)
      expect(now.cells).toEqual({ ...opened.cells, summary: '', subjects: '7' })
      const [stored] = await sql`
        select fine, commodities, joint_forces, summary, commune_code from cases where id = ${caseId!}`
      expect(stored).toEqual({
        fine: 5_000_000,
        commodities: ['CIG'],
        jointForces: ['CA'],
        summary: null,
        communeCode: '30604',
      })
      // The whole is judged: an end before the beginning that stays.
      const reversed = await desk.ask('lan', 'PUT', path, { version: 2, cells: { dateTo: '01/03/2026' } })
      expect(reversed.status).toBe(400)
      for (const thing of EDITED_THINGS.filter((one) => one !== 'cases')) {
        const where = `${thingInPath(thing)}/${thing === 'corridors' ? corridor : await idOf(thing)}`
        const before = await desk.read('lan', where)
        const cells = { name: `Chỉ đổi tên ${thing} (mẫu)` }
        const done = await desk.ask('lan', 'PUT', where, { version: before.version, cells })
        expect(done.body, thing).toMatchObject({ verdict: 'CHANGED' })
        const after = await desk.read('lan', where)
        expect({ cells: after.cells, shape: after.shape }, thing).toEqual({
          cells: { ...before.cells, ...cells },
          shape: before.shape,
        })
      }
    })

    it('is refused field by field, in the words of the import, and nothing is written', async () => {
      const count = async () => (await database().sql`select count(*)::int as n from cases`)[0]?.n as number
      const before = await count()
      const wrong = { ...NEW_CASE, kind: 'KHONG_CO', date: '31/02/2026', subjects: '-1' }
      const { status, body } = await desk.add('lan', 'cases', { cells: wrong, shape: point(IN_VINH_AN) })
      expect(status).toBe(400)
      expect(Object.fromEntries(body.error!.problems.map(({ name, reason }) => [name, reason]))).toMatchObject({
        kind: 'CODE_UNKNOWN',
        date: 'DATE_IMPOSSIBLE',
        subjects: 'NUMBER_NEGATIVE',
      })
      const bowTie = [
        [
          [105.1, 10.4],
          [105.2, 10.5],
          [105.2, 10.4],
          [105.1, 10.5],
          [105.1, 10.4],
        ],
      ]
      const site = { name: 'Bãi (mẫu)', sector: 'DOMESTIC', foundOn: '05/01/2026' }
      const crossed = await desk.add('lan', 'polluted-sites', {
        cells: site,
        shape: { type: 'Polygon', coordinates: bowTie },
      })
      expect(crossed.body.error?.problems[0]).toMatchObject({ name: 'shape', reason: 'SHAPE_WRONG' })
      const nowhere = await desk.add('lan', 'polluted-sites', { cells: site, shape: null })
      expect(nowhere.body.error?.problems[0]).toMatchObject({ name: 'shape', reason: 'SHAPE_MISSING' })
      const secret = await desk.add('lan', 'cases', {
        cells: { ...NEW_CASE, summary: 'TỐI MẬT' },
        shape: null,
      })
      expect(secret.body.error?.problems[0]?.reason).toBe('SECRET')
      expect(await count()).toBe(before)
    })

    it('is a corridor of legs that are split, put in another order and named anew', async () => {
      const lines = [
        [
          [105, 10.5],
          [105.05, 10.5],
        ],
        [
          [105.05, 10.5],
          [105.1, 10.55],
        ],
      ]
      const cells = {
        name: 'Tuyến vẽ tay (mẫu)',
        scope: 'ROUTE_BORDER',
        legModes: 'WATER; ROAD',
        legNames: 'Bến A (mẫu) - Bến B (mẫu); Bến B (mẫu) - Chợ C (mẫu)',
      }
      const { body } = await desk.add('lan', 'corridors', {
        cells,
        shape: { type: 'MultiLineString', coordinates: lines },
      })
      const legs = () => database().sql`
        select leg_order as "order", mode, from_name as "from", to_name as "to", st_npoints(path)::int as points
        from corridor_legs where corridor_id = ${body.id} order by 1`
      expect(await legs()).toEqual([
        { order: 1, mode: 'WATER', from: 'Bến A (mẫu)', to: 'Bến B (mẫu)', points: 2 },
        { order: 2, mode: 'ROAD', from: 'Bến B (mẫu)', to: 'Chợ C (mẫu)', points: 2 },
      ])
      const path = `corridors/${body.id}`
      const opened = await desk.read('lan', path)
      const three = [
        lines[0]!,
        [
          [105.05, 10.5],
          [105.07, 10.52],
        ],
        [
          [105.07, 10.52],
          [105.1, 10.55],
        ],
      ]
      const modes = { legModes: 'WATER; ROAD; TRAIL', legNames: '; Bến B (mẫu) - Ngã ba (mẫu)' }
      const split = await desk.change('lan', path, opened, modes, { type: 'MultiLineString', coordinates: three })
      expect(split.status).toBe(200)
      expect((await legs()).map(({ mode, from }) => `${mode} ${from}`)).toEqual([
        'WATER ',
        'ROAD Bến B (mẫu)',
        'TRAIL ',
      ])
      const former = (await desk.read('lan', path)).versions[0]
      expect(former?.shape).toEqual({ type: 'MultiLineString', coordinates: lines })
      expect(former?.changes.map(({ key }) => key)).toEqual(['legModes', 'legNames', 'shape'])
    })

    it('is brought back as it was, goods and legs with it', async () => {
      const { sql } = database()
      const [id] = await addCases(sql, [
        aCase({ position: [105.157111, 10.41038], goods: [{ commodity: 'CIG', quantity: 3, unit: 'bao', value: 9 }] }),
      ])
      const path = `cases/${id}`
      const first = await desk.read('lan', path)
      await desk.change('lan', path, first, { subjects: '7', status: 'CLOSED' }, point(IN_CHAU_DOC))
      await sql`delete from goods_items where case_id = ${id!}`
      const restored = await desk.ask('minh', 'POST', `${path}/restore`, { version: 2, ofVersion: 1 })
      expect(restored).toMatchObject({ status: 200, body: { version: 3, verdict: 'CHANGED' } })
      const now = await desk.read('lan', path)
      expect({ cells: now.cells, shape: now.shape }).toEqual({ cells: first.cells, shape: first.shape })
      expect(now.versions.map(({ version, act, personName }) => `${version} ${act} ${personName}`)).toEqual([
        '2 RESTORE Minh (mẫu)',
        '1 EDIT Lan (mẫu)',
      ])
      expect(
        (await sql`select quantity from goods_items where case_id = ${id!}`).map(({ quantity }) => quantity as number),
      ).toEqual([3])
    })

    it('is taken off the map for a reason, and what it was stays', async () => {
      const { body } = await desk.add('lan', 'cases', { cells: NEW_CASE, shape: point(IN_VINH_AN) })
      const path = `cases/${body.id}`
      expect((await desk.ask('lan', 'POST', `${path}/remove`, { version: 1, note: ' ' })).status).toBe(400)
      expect((await desk.ask('lan', 'POST', `${path}/remove`, { version: 1, note: 'Nhập nhầm' })).status).toBe(200)
      expect((await desk.ask('lan', 'GET', path)).status).toBe(404)
      const kept = await database().sql`
        select version, act, note, person_id, record->>'kind' as kind from record_versions where thing = 'cases' and record_id = ${body.id}`
      expect(kept).toEqual([{ version: 1, act: 'REMOVE', note: 'Nhập nhầm', personId: 'lan', kind: 'SMUG_BORDER' }])
    })

    const idOf = async (thing: string): Promise<number> => {
      const { sql } = database()
      const [found] = await sql<{ id: number }[]>`select min(id) as id from ${sql(thing)}`
      return found!.id
    }
  },
  { units: true },
)
