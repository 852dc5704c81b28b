import { beforeAll, expect, it } from 'vitest'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { SavedAnalysis, SavedAnalysisDetail, SavedAnalysisPage } from '../../data/analysis/saved/savedAnalysis.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { analysisApp, type PersonName } from './analysisPeople.ts'

const today = localToday()
const [from, to] = [isoDay(today - 300), isoDay(today - 1)]
const question = (method: string, filter = 'places=91') => `from=${from}&to=${to}&${filter}&method=${method}`
const VINH_AN: readonly [number, number] = [105.157111, 10.41038]

describeOnEachEngine(
  'a saved result',
  (database) => {
    let app: ReturnType<typeof analysisApp>
    const save = (who: PersonName, text: string, more: object = {}) =>
      app.ask<SavedAnalysis>(who, 'POST', 'analyses', { name: 'Điểm nóng quý này', question: text, ...more })
    const open = (who: PersonName, id: number) => app.ask<SavedAnalysisDetail>(who, 'GET', `analyses/${id}`)
    const listed = async (who: PersonName, query = '') =>
      (await app.ask<SavedAnalysisPage>(who, 'GET', `analyses${query}`)).body.analyses.map(({ id }) => id)
    const addSome = (count: number, changes: object = {}) =>
      addCases(
        database().sql,
        Array.from({ length: count }, (_, at) =>
          aCase({
            at: `${isoDay(today - 20 - (at % 200))} 20:15`,
            position: [VINH_AN[0] + (at % 7) / 500, VINH_AN[1] + (at % 5) / 500],
            force: at % 2 ? 'QLTT' : 'CA',
            ...changes,
          }),
        ),
      )

    beforeAll(async () => {
      app = analysisApp(database())
      await addSome(120)
    })

    it('opens to the numbers it was saved with, also after the data have moved on, and says so', async () => {
      const text = question('HOT_COMMUNES')
      const ran = await app.ask<AnalysisResult>('province', 'POST', 'analyses/run', { question: text })
      const saved = await save('province', text, { dataVersion: ran.body.dataVersion })
      expect(saved.status, JSON.stringify(saved.body)).toBe(200)
      expect(saved.body).toMatchObject({
        name: 'Điểm nóng quý này',
        method: 'HOT_COMMUNES',
        cases: 120,
        sensitivity: 'INTERNAL',
        sampleCases: 0,
        authorName: 'province (mẫu)',
        version: 1,
        mayEdit: true,
      })
      const first = await open('province', saved.body.id)
      expect(first.body.data).toBe('SAME')
      expect(JSON.stringify(first.body.result)).toBe(JSON.stringify(ran.body))
      await addSome(3)
      const later = await open('province', saved.body.id)
      expect(later.body.data).toBe('MOVED_ON')
      expect(later.body.result).toEqual(first.body.result)
      const again = await app.ask<AnalysisResult>('province', 'POST', 'analyses/run', {
        question: later.body.analysis.question,
      })
      expect(again.body.outcome).toMatchObject({ kind: 'answered', cases: 123 })
      const refused = await save('province', text, { dataVersion: ran.body.dataVersion })
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } })
    })

    it('is not saved of another day than it was seen on: days to come may have been cut off elsewhere', async () => {
      const until = question('HOT_COMMUNES').replace(to, isoDay(today + 30))
      const seen = await app.ask<AnalysisResult>('province', 'POST', 'analyses/run', { question: until })
      const refused = await save('province', until, { computedOn: isoDay(today - 1) })
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'CONFLICT' } } })
      expect(refused.body.error?.message).toContain('ngày khác')
      expect(await save('province', until, { computedOn: seen.body.computedOn })).toMatchObject({ status: 200 })
    })

    it('does not move on when other cases change than those of its question', async () => {
      const { body } = await save('province', question('WEEK_CLOCK', 'places=91&forces=CA'))
      await addSome(2, { force: 'BP' })
      expect((await open('province', body.id)).body.data).toBe('SAME')
    })

    it('opens also when its question has a parameter that questions do not have any more', async () => {
      const { id } = (await save('province', question('WEEK_CLOCK'))).body
      const { sql } = database()
      const [old] = await sql<{ id: number }[]>`
        insert into analyses (name, question, method, seen_exact, seen_grid, seen_commune, scope_name, fingerprint,
          data_version, computed_on, cases, compared, sample_cases, sensitivity, author_id, author_name)
        select name, question || '&p.gone=1', method, seen_exact, seen_grid, seen_commune, scope_name, fingerprint,
          data_version, computed_on, cases, compared, sample_cases, sensitivity, author_id, author_name
        from analyses where id = ${id} returning id`
      await sql`insert into analysis_results (analysis_id, result) select ${old!.id}, result from analysis_results
        where analysis_id = ${id}`
      expect(await open('province', old!.id)).toMatchObject({ status: 200, body: { data: 'SAME' } })
    })

    it('is open to whoever sees as much of it, and does not exist for others', async () => {
      const whole = (await save('province', question('HOT_COMMUNES'))).body.id
      const places = (await save('province', question('CLUSTERS'))).body.id
      const ofForce = (await save('force', question('CLUSTERS', 'places=91&forces=QLTT'))).body.id
      const everywhere = (await save('wide', question('HOT_COMMUNES', 'zones='))).body.id
      const seenBy: Record<string, number[]> = {
        province: [whole, places, ofForce],
        colleague: [whole, places, ofForce],
        wide: [whole, places, ofForce, everywhere],
        // Counts of communes do not need exact places.
        viewer: [whole],
        force: [ofForce],
        commune: [],
        elsewhere: [],
      }
      for (const [who, ids] of Object.entries(seenBy)) {
        const seen = await listed(who as PersonName)
        for (const id of [whole, places, ofForce, everywhere]) {
          expect(seen.includes(id), `${who} sees ${id}`).toBe(ids.includes(id))
          expect((await open(who as PersonName, id)).status, `${who} opens ${id}`).toBe(ids.includes(id) ? 200 : 404)
        }
      }
    })

    it('rests on the levels of the cases it was read from', async () => {
      const before = (await save('colleague', question('CLUSTERS', 'places=30604'))).body
      const [id] = await addSome(1, { at: `${isoDay(today - 9)} 10:00` })
      await database().sql`update cases set sensitivity = 'RESTRICTED' where id = ${id!}`
      const after = (await save('colleague', question('CLUSTERS', 'places=30604'))).body
      expect([before.sensitivity, after.sensitivity]).toEqual(['INTERNAL', 'RESTRICTED'])
      // A commune officer sees restricted cases of the commune too, someone up to internal does not.
      const officer = await listed('commune')
      expect([officer.includes(before.id), officer.includes(after.id)]).toEqual([true, true])
      await database().sql`update cases set sensitivity = 'INTERNAL' where id = ${id!}`
      expect((await open('viewer', after.id)).status).toBe(404)
    })

    it('is renamed, removed and brought back by its author alone, each time a version', async () => {
      const { id } = (await save('province', question('WEEK_CLOCK'))).body
      const change = (who: PersonName, path: string, body: object) =>
        app.ask<SavedAnalysis>(who, path === '' ? 'PUT' : 'POST', `analyses/${id}${path}`, body)
      expect(await change('colleague', '', { version: 1, name: 'Của tôi' })).toMatchObject({ status: 403 })
      expect(await change('viewer', '/remove', { version: 1 })).toMatchObject({ status: 403 })
      expect(await change('elsewhere', '/remove', { version: 1 })).toMatchObject({ status: 404 })
      const renamed = await change('province', '', { version: 1, name: '  Giờ cao điểm ' })
      expect(renamed.body).toMatchObject({ name: 'Giờ cao điểm', version: 2 })
      expect(await change('province', '', { version: 1, name: 'Muộn' })).toMatchObject({ status: 409 })
      expect(await change('province', '', { version: 2, name: ' ' })).toMatchObject({ status: 400 })
      expect((await change('province', '/remove', { version: 2 })).body).toMatchObject({ isRemoved: true, version: 3 })
      expect(await open('colleague', id)).toMatchObject({ status: 404 })
      expect(await listed('province')).not.toContain(id)
      expect(await listed('province', '?removed=true')).toContain(id)
      expect(await listed('colleague', '?removed=true')).not.toContain(id)
      expect((await change('province', '/bring-back', { version: 3 })).body).toMatchObject({ isRemoved: false })
      expect(await open('colleague', id)).toMatchObject({ status: 200 })
      const { sql } = database()
      const versions = await sql`select record->>'name' as name from history
        where entity = 'analyses' and entity_id = ${id} order by version`
      expect(versions.map(({ name }) => name)).toEqual(['Điểm nóng quý này', 'Giờ cao điểm', 'Giờ cao điểm'])
      const events = await sql`select action, detail->>'act' as act from audit.events
        where subject_type = 'analysis' and subject_id = ${String(id)} order by number`
      expect(events.map(({ act }) => act)).toEqual(['ADD', 'CHANGE', 'CHANGE', 'CHANGE'])
    })

    it('is neither changed nor deleted, whoever asks the database', async () => {
      const { id } = (await save('province', question('WEEK_CLOCK'))).body
      const { sql } = database()
      await expect(sql`update analysis_results set result = '{}' where analysis_id = ${id}`).rejects.toThrow()
      await expect(sql`delete from analysis_results where analysis_id = ${id}`).rejects.toThrow()
      await expect(sql`update analyses set cases = 1 where id = ${id}`).rejects.toThrow()
      await expect(sql`delete from analyses where id = ${id}`).rejects.toThrow()
    })

    it('is not made of a question that cannot be understood, or has no answer', async () => {
      const wrong = await save('province', 'method=NONE&from=2026-13-01&places=91')
      expect(wrong.status).toBe(400)
      expect(wrong.body.error?.problems.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['question.method', 'question.from']),
      )
      const none = await save('province', 'from=2001-01-01&to=2001-02-01&places=91&method=WEEK_CLOCK')
      expect(none).toMatchObject({ status: 400, body: { error: { problems: [{ name: 'question' }] } } })
    })

    it('is listed page by page, the newest first', async () => {
      const all = await listed('province')
      expect(all).toEqual(all.toSorted((a, b) => b - a))
      const first = await app.ask<SavedAnalysisPage>('province', 'GET', 'analyses?limit=2')
      const second = await app.ask<SavedAnalysisPage>('province', 'GET', `analyses?limit=2&after=${first.body.next}`)
      expect([...first.body.analyses, ...second.body.analyses].map(({ id }) => id)).toEqual(all.slice(0, 4))
      const clocks = await app.ask<SavedAnalysisPage>('province', 'GET', 'analyses?method=WEEK_CLOCK')
      expect(new Set(clocks.body.analyses.map(({ method }) => method))).toEqual(new Set(['WEEK_CLOCK']))
    })

    it('of a sample account belongs to the sample, and real ones are not its to change', async () => {
      const own = (await save('sample', question('WEEK_CLOCK'))).body
      expect(own.isSample).toBe(true)
      const real = (await save('province', question('WEEK_CLOCK'))).body.id
      const refused = await app.ask('sample', 'PUT', `analyses/${real}`, { version: 1, name: 'Đổi' })
      expect(refused).toMatchObject({ status: 403 })
    })
  },
  { units: true },
)
