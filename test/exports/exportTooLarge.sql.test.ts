import { beforeAll, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { exportThingOf } from '../../data/model/exports/exportThings.ts'
import { spoolExport } from '../../server/exports/spoolExport.ts'
import { SpoolFile } from '../../server/exports/spoolFile.ts'
import { aCase, addCases, addThings } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'

describeOnEachEngine(
  'an export of more rows than a sheet holds',
  (database) => {
    /** Of a sheet that holds nothing. */
    const exported = async (path: string) => {
      const out = await SpoolFile.open()
      const thing = exportThingOf(path)!
      const wanted = {
        thing,
        format: 'xlsx' as const,
        selection: path === 'cases' ? { filter: noFilter, since: null } : null,
        language: 'vi' as const,
        dataVersion: '1',
        exporter: { name: 'Test', userName: 'test' },
        at: new Date(),
        mostRows: 0,
      }
      const running = { signal: new AbortController().signal, tell: () => {} }
      return spoolExport(database().sql, out, wanted, running).finally(() => out.close())
    }

    beforeAll(async () => {
      await addCases(database().sql, [aCase(), aCase()])
      await addThings(database().sql)
    })

    it('is refused with what its reader can do: a filter narrows cases alone', async () => {
      await expect(exported('cases')).rejects.toThrow('bộ lọc này có 2. Hãy thu hẹp bộ lọc, hoặc chọn CSV')
      await expect(exported('crossings')).rejects.toThrow('lớp này có 1. Hãy chọn CSV')
    })
  },
  { units: true },
)
