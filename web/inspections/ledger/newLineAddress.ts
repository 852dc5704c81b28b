import type { ChosenEstablishment } from '../EstablishmentField.tsx'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'

/** Where a new plan line begins: a cell of the ledger, a place that should be visited. */
interface LineStart {
  readonly commune: string | null
  readonly force: string | null
  readonly topic: string | null
  readonly establishment?: ChosenEstablishment
}

/** Parameters of the form of a new line; they go with it. */
export const LINE_START = { place: '', force: '', topic: '', at: '', name: '' } as const

/** The form of a new plan line, filled in from a cell of the ledger or from a place. */
export const newLineAddress = (view: InspectionsView, { commune, force, topic, establishment }: LineStart): string =>
  inspectionsAddress(
    inSection(view, 'ke-hoach', {
      line: 'new',
      ...(commune ? { place: commune } : {}),
      ...(force ? { force } : {}),
      ...(topic ? { topic } : {}),
      ...(establishment ? { at: String(establishment.id), name: establishment.name } : {}),
    }),
  )
