import type { Context } from 'hono'
import { expect, it } from 'vitest'
import { parseQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { guarded } from '../../server/access/guarded.ts'
import { compute } from '../../server/analysis/computing.ts'
import { analysisJobs } from '../../server/analysis/jobs/analysisJobs.ts'
import { keptBoundaries } from '../../server/communes/keptBoundaries.ts'
import { aCase, addCases } from '../builders.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { PEOPLE } from './analysisPeople.ts'

const today = localToday()
const { question } = parseQuestion(`from=${isoDay(today - 300)}&to=${isoDay(today - 1)}&places=91&method=WEEK_CLOCK`)

describeOnEachEngine(
  'an answer whose data change while they are read',
  (database) => {
    const add = (count: number) =>
      addCases(
        database().sql,
        Array.from({ length: count }, () =>
          aCase({ at: `${isoDay(today - 20)} 20:15`, position: [105.157111, 10.41038] }),
        ),
      )
    const asker = { var: { person: PEOPLE.province }, req: { raw: { signal: new AbortController().signal } } }
    const servicesWith = (onVersions: () => Promise<unknown>) => {
      const { sql } = database()
      const real = guarded(sql)
      const versions: typeof real.versions = async (c) => {
        const found = await real.versions(c)
        await onVersions()
        return found
      }
      return {
        real,
        services: { database: { ...real, versions }, boundaries: keptBoundaries(sql), jobs: analysisJobs() },
      }
    }

    it('carries the version of the data it was read from', async () => {
      await add(30)
      let isFirst = true
      const { real, services } = servicesWith(async () => {
        if (isFirst) await add(5)
        isFirst = false
      })
      const { result } = await compute(services, asker as unknown as Context, question!)
      expect(result.outcome).toMatchObject({ kind: 'answered', cases: 35 })
      expect(result.dataVersion).toBe((await real.versions(asker as unknown as Context)).cases)
    })

    it('is refused where they do not come to rest', async () => {
      const { services } = servicesWith(() => add(1))
      await expect(compute(services, asker as unknown as Context, question!)).rejects.toMatchObject({ status: 409 })
    })
  },
  { units: true },
)
