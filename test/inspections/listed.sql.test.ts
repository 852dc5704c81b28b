import { expect, it } from 'vitest'
import type { LedgerRows } from '../../data/model/inspections/ledger.ts'
import type { EstablishmentPage } from '../../data/model/inspections/register.ts'
import type { InspectionPage } from '../../data/model/inspections/requests.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { inspectionApp, VINH_AN } from './inspectionApp.ts'

describeOnEachEngine(
  'a restricted inspection',
  (database) => {
    it('is put down as read wherever a list tells of it: its own, a cell of the ledger, the page of its place', async () => {
      const app = inspectionApp(database())
      const establishmentId = await app.place()
      const { body: open } = await app.open('minh', { establishmentId: await app.place() })
      const { body: held } = await app.open('minh', { establishmentId, sensitivity: 'RESTRICTED' })
      const listed = async () =>
        (
          await database().sql<{ subjectId: string }[]>`
            select subject_id from audit.events where action = 'LISTED' and subject_type = 'inspection'`
        ).map(({ subjectId }) => Number(subjectId))
      const list = await app.ask<InspectionPage>('lan', 'GET', 'inspections?province=91')
      expect(list.body.inspections.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([open.id, held.id])
      expect(await listed()).toEqual([held.id])
      const cell = `province=91&from=2026-01-01&to=2026-12-31&commune=${VINH_AN}&force=QLTT&topic=ORIGIN`
      const rows = await app.ask<LedgerRows>('lan', 'GET', `ledger/rows?${cell}`)
      expect(rows.body.inspections).toHaveLength(2)
      expect(await listed()).toEqual([held.id, held.id])
      const page = await app.ask<EstablishmentPage>('lan', 'GET', `register/${establishmentId}`)
      expect(page.body.inspections.map(({ id }) => id)).toEqual([held.id])
      expect(await listed()).toEqual([held.id, held.id, held.id])
    })
  },
  { units: true },
)
