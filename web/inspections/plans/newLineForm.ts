import type { Language } from '../../../data/model/codedValue.ts'
import { formatDay } from '../../ui/format.ts'
import { topicsText } from '../forcesText.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import type { Scope } from '../useScope.ts'
import type { LineForm } from './lineForm.ts'
import { LINE_WORDS } from './lineWords.ts'

/**
 * What the form of a new line begins with: the cell of the ledger it was opened from, and what is left of the period from
 * today on; what is over takes nothing more.
 */
export const newLineForm = (
  { own, campaign }: InspectionsView,
  { period, today }: Pick<Scope, 'period' | 'today'>,
  person: { readonly name: string; readonly force: string | null },
  language: Language,
): LineForm => {
  const topics = own.topic ? [own.topic] : []
  const isOver = period.to < today
  const from = period.from < today ? today : period.from
  return {
    campaignId: isOver ? null : campaign,
    communeCode: own.place ?? null,
    establishment: /^\d{1,9}$/.test(own.at ?? '') ? { id: Number(own.at), name: own.name ?? '' } : null,
    isArea: false,
    force: own.force ?? person.force ?? '',
    jointForces: [],
    topics,
    content: topics.length > 0 ? LINE_WORDS[language].contentOf(topicsText(topics, language)) : '',
    visitKind: 'CHECK',
    from: formatDay(from),
    to: formatDay(isOver ? today : period.to),
    lead: person.name,
    assigned: [],
    isUnannounced: false,
  }
}
