import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'

/** The form of a new plan line, filled in from a cell of the ledger. */
export const newLineAddress = (
  view: InspectionsView,
  { commune, force, topic }: { readonly commune: string; readonly force: string | null; readonly topic: string | null },
): string =>
  inspectionsAddress(
    inSection(view, 'ke-hoach', {
      line: 'new',
      place: commune,
      ...(force ? { force } : {}),
      ...(topic ? { topic } : {}),
    }),
  )
