import { beforeAll, expect, it } from 'vitest'
import { type LeadReview, leadProblems } from '../../data/model/inspections/leadProblems.ts'
import type { EstablishmentPage } from '../../data/model/inspections/register.ts'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import { Random } from '../../data/sample/random.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { addPlace, addVisit, registerApp } from './registerApp.ts'

const TODAY = isoDay(localToday())
const PLACES = 30
const TOPICS = ['SECURITY', 'N2O', 'FOOD']

describeOnEachEngine(
  'who leads which field of the register',
  (database) => {
    let ask: ReturnType<typeof registerApp>
    const ids: number[] = []
    const read = async (query = '', who: Parameters<typeof ask>[0] = 'lan') =>
      (await ask<LeadReview>(who, 'GET', `register/leads?province=91${query}`)).body

    beforeAll(async () => {
      const { sql } = database()
      ask = registerApp(database())
      const random = new Random(14)
      for (let index = 0; index < PLACES; index++) {
        const id = await addPlace(sql, { name: `Cơ sở ${String(index).padStart(2, '0')} (mẫu)` })
        ids.push(id)
        if (random.chance(0.4)) await addVisit(sql, id, { planned_on: TODAY })
        for (const topic of TOPICS) {
          if (random.chance(0.3)) {
            await sql`insert into complaints (establishment_id, topic, received_at, channel, summary)
              values (${id}, ${topic}, now(), 'PHONE', 'Ồn đêm')`
          }
          for (let units = random.integer(0, 2); units > 0; units--) {
            const from = dayNumber('2025-01-01') + random.integer(0, 300)
            await sql`insert into responsible_units (establishment_id, topic, unit, valid_from, valid_to)
              values (${id}, ${topic}, ${`Đơn vị ${units}`}, ${isoDay(from)}, ${isoDay(from + random.integer(0, 500))})`
          }
        }
      }
      await addPlace(sql, { name: 'Đóng cửa (mẫu)', activity: 'CLOSED' }).then(
        (id) => sql`insert into complaints (establishment_id, topic, received_at, channel, summary)
          values (${id}, 'FOOD', now(), 'PHONE', 'Cũ rồi')`,
      )
    })

    it('is listed with every gap and overlap that the page of each place shows, and counted', async () => {
      const shown = await Promise.all(
        ids.map(async (id) => (await ask<EstablishmentPage>('lan', 'GET', `register/${id}`)).body),
      )
      const wrong = shown.filter(({ leads }) => leads.gaps.length + leads.overlaps.length > 0)
      const review = await read('&limit=500')
      expect(review.rows.map(({ establishment, gaps, overlaps }) => [establishment.id, { gaps, overlaps }])).toEqual(
        wrong.map(({ establishment, leads }) => [establishment.id, leads]),
      )
      const sum = (key: 'gaps' | 'overlaps') => wrong.reduce((all, { leads }) => all + leads[key].length, 0)
      expect(review).toMatchObject({ day: TODAY, places: wrong.length, gaps: sum('gaps'), overlaps: sum('overlaps') })
      expect(review.gaps).toBeGreaterThan(10)
      expect(review.overlaps).toBeGreaterThan(3)
    })

    it('is told page by page and of one field', async () => {
      const all = await read('&limit=500')
      const pages = [await read('&limit=4'), await read('&limit=4&skip=4')]
      expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows.slice(0, 8))
      expect(pages.map(({ places, gaps }) => [places, gaps])).toEqual(pages.map(() => [all.places, all.gaps]))
      const food = await read('&limit=500&topic=FOOD')
      expect(food.rows).toEqual(
        all.rows.flatMap(({ establishment, gaps, overlaps }) => {
          const own = { gaps: gaps.filter(isFood), overlaps: overlaps.filter(isFood) }
          return own.gaps.length + own.overlaps.length > 0 ? [{ establishment, ...own }] : []
        }),
      )
      expect(food.rows.length).toBeLessThan(all.rows.length)
    })

    it('counts what was merged as one place, and is told to nobody who sees it only roughly', async () => {
      const { sql } = database()
      const [root, merged] = [ids[0]!, await addPlace(sql, { name: 'Tên cũ (mẫu)' })]
      await sql`insert into responsible_units (establishment_id, topic, unit, valid_from)
        values (${root}, 'WASTE', 'Sở A', '2025-01-01'), (${merged}, 'WASTE', 'Sở B', '2025-06-01')`
      await sql`update establishments set merged_into_id = ${root}, root_id = ${root} where id = ${merged}`
      const [row] = (await read('&topic=WASTE')).rows
      expect(row?.establishment.id).toBe(root)
      expect(row?.overlaps).toEqual(
        leadProblems(
          [
            { topic: 'WASTE', unit: 'Sở A', validFrom: '2025-01-01', validTo: null },
            { topic: 'WASTE', unit: 'Sở B', validFrom: '2025-06-01', validTo: null },
          ],
          [],
          TODAY,
        ).overlaps,
      )
      expect(await read('', 'viewer')).toMatchObject({ places: 0, gaps: 0, overlaps: 0, rows: [] })
      expect(await read('', 'laoCai')).toMatchObject({ places: 0, rows: [] })
    })
  },
  { units: true },
)
const isFood = ({ topic }: { readonly topic: string }) => topic === 'FOOD'
