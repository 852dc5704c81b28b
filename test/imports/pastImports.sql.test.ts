import { beforeAll, expect, it } from 'vitest'
import type { ImportBatch } from '../../data/model/imports.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from './importer.ts'

interface Page {
  readonly batches: readonly ImportBatch[]
  readonly next: number | null
}

const HEADER = 'Số hồ sơ,Loại vụ,Lực lượng,Ngày,Tỉnh'

describeOnEachEngine(
  'imports of the past',
  (database) => {
    let importer: ReturnType<typeof importerOf>
    const sql = () => database().sql
    const list = async (who: string, query = '') =>
      (await importer.ask<Page>(who, 'GET', `/api/import-batches${query}`)).body
    const numbersOf = ({ batches }: Page) => batches.map(({ id }) => id)

    beforeAll(() => {
      importer = importerOf(database())
    })

    it('are found and taken back however many others came since, page by page and each once', async () => {
      const first = await importer.imported(`${HEADER}\nA-1,BAN_STORE,CA,06/03/2026,An Giang`)
      const ofBorder = await importer.imported(`${HEADER}\nA-2,BAN_STORE,BP,06/03/2026,An Giang`, { who: 'border' })
      // Imports of another province, of which nothing is seen here.
      await sql()`
        with batches as (
          insert into import_batches (thing, file_name, file_hash, finished_at, person_id, person_name)
          select 'cases', 'x.csv', '', now(), 'laoCai', 'laoCai' from generate_series(1, 250) returning id
        )
        insert into cases (source, source_number, batch_id, kind, force, status, occurred_from, occurred_to, precision,
          province_code)
        select 'x', id::text, id, 'BAN_STORE', 'CA', 'NEW', now(), now(), 'UNKNOWN', '15' from batches`
      const last = await importer.imported(`${HEADER}\nA-3,BAN_STORE,CA,06/03/2026,An Giang`)

      const whole = await list('consolidator')
      expect(numbersOf(whole)).toEqual([last.batchId, ofBorder.batchId, first.batchId])
      expect(whole.next).toBeNull()
      const newest = await list('consolidator', '?limit=1')
      expect(numbersOf(newest)).toEqual([last.batchId])
      const older = await list('consolidator', `?limit=1&before=${newest.next}`)
      expect(numbersOf(older)).toEqual([ofBorder.batchId])
      const oldest = await list('consolidator', `?limit=1&before=${older.next}`)
      expect([numbersOf(oldest), oldest.next]).toEqual([[first.batchId], null])

      const ids: number[] = []
      for (let next: number | null = null; ; ) {
        const page: Page = await list('laoCai', `?limit=100${next === null ? '' : `&before=${next}`}`)
        ids.push(...numbersOf(page))
        next = page.next
        if (next === null) break
      }
      expect(ids).toEqual(ids.toSorted((one, other) => other - one))
      expect(new Set(ids).size).toBe(250)

      const undo = (who: string, id: number | null) => importer.ask(who, 'POST', `/api/import-batches/${id}/undo`)
      expect((await undo('laoCai', first.batchId)).status).toBe(404)
      expect(await undo('consolidator', first.batchId)).toEqual({ status: 200, body: { removed: 1, restored: 0 } })
      expect(await undo('consolidator', ofBorder.batchId)).toEqual({ status: 200, body: { removed: 1, restored: 0 } })
      // Of one's own the list shows also what is gone.
      expect(numbersOf(await list('consolidator'))).toEqual([last.batchId, first.batchId])
    })

    it('of other things than cases are seen by whoever sees one of the things', async () => {
      const spots = 'Mã điểm,Tên điểm,Ngày phát hiện,Kinh độ,Vĩ độ\nD1,Điểm (mẫu),05/03/2026,105.157111,10.41038'
      await sql()`delete from import_batches where thing = 'drug_spots'`
      const { batchId, added } = await importer.imported(spots, { thing: 'drug_spots' })
      expect(added).toBe(1)
      await sql()`update import_batches set person_id = null, person_name = null where id = ${batchId}`
      expect(numbersOf(await list('consolidator', '?thing=drug_spots'))).toEqual([batchId])
      expect(numbersOf(await list('laoCai', '?thing=drug_spots'))).toEqual([])
    })
  },
  { units: true },
)
