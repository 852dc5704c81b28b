import { expect, it } from 'vitest'
import { describeOnEachEngine } from '../test/harness/database.ts'
import { aCase, addCases } from '../test/builders.ts'
import { prepareDatabase } from './prepareDatabase.ts'

describeOnEachEngine(
  'a start with other reference files than the last',
  (database) => {
    const prepare = async () => {
      const lines: string[] = []
      await prepareDatabase(database().sql, { sample: false, say: (line) => lines.push(line) })
      return lines
    }

    it('brings facts up to date and gives cases their communes again, once', async () => {
      const { sql } = database()
      const [id] = await addCases(sql, [aCase({ position: [105.157111, 10.41038] })])
      const stateOf = () => sql`
        select communes.name, communes.code, (select count(*)::int from commune_successors) as successors,
          (select name from former_communes order by code limit 1) as former
        from cases join communes on communes.code = commune_code where cases.id = ${id!}`
      const state = await stateOf()
      expect(state).toHaveLength(1)
      // As an older version had it: a commune of another name and other ground, a former commune and its successors wrong.
      await sql`update communes set name = 'Cũ', boundary = st_translate(boundary, 1, 1) where code = ${state[0]!.code}`
      await sql`update cases set commune_code = null, commune_source = null`
      await sql`update former_communes set name = 'Cũ'`
      await sql`delete from commune_successors where former_code < '20000'`
      await sql`update settings set value = '"older"' where name = 'units'`
      expect(await prepare()).toEqual([expect.stringContaining('Nạp 34 tỉnh')])
      expect(await stateOf()).toEqual(state)
      expect(await prepare()).toEqual([])
    })
  },
  { units: true },
)
