import type { Language } from '../../../data/model/codedValue.ts'
import type { PlanLine, PlanLineDraft } from '../../../data/model/inspections/campaigns.ts'
import { formatDay } from '../../ui/format.ts'
import type { ChosenEstablishment } from '../EstablishmentField.tsx'
import { readDays } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { LINE_WORDS } from './lineWords.ts'

/** A plan line as it is being written; days as people write them. */
export interface LineForm {
  readonly campaignId: number | null
  readonly communeCode: string | null
  /** Null: the area itself is visited. */
  readonly establishment: ChosenEstablishment | null
  readonly isArea: boolean
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly content: string
  readonly visitKind: string
  readonly from: string
  readonly to: string
  readonly lead: string
  readonly assigned: readonly string[]
  readonly isUnannounced: boolean
}

/** What stands there, for a change. */
export const formOf = (line: PlanLine): LineForm => ({
  campaignId: line.campaignId,
  communeCode: line.communeCode,
  establishment:
    line.establishmentId === null ? null : { id: line.establishmentId, name: line.establishmentName ?? '' },
  isArea: line.establishmentId === null,
  force: line.force,
  jointForces: line.jointForces.filter((force) => force !== line.force),
  topics: line.topics,
  content: line.content,
  visitKind: line.visitKind,
  from: formatDay(line.startsOn),
  to: formatDay(line.endsOn),
  lead: line.lead,
  assigned: line.assigned,
  isUnannounced: line.isUnannounced,
})

interface ReadLine {
  readonly draft: PlanLineDraft | null
  /** What is missing or wrong, by name of the draft's field. */
  readonly problems: Readonly<Record<string, string>>
}

const LEAST_CONTENT = 3

/** The draft that a form means, without the ground of a repeat. */
export const readLineForm = (form: LineForm, language: Language): ReadLine => {
  const { needed } = SCOPE_WORDS[language]
  const words = LINE_WORDS[language]
  const { days, problems: wrong } = readDays(form, language)
  const { communeCode, establishment } = form
  const [content, lead] = [form.content.trim(), form.lead.trim()]
  const problems = {
    ...(communeCode === null && { communeCode: words.needCommune }),
    ...(!form.isArea && establishment === null && { establishmentId: words.needPlace }),
    ...(form.force === '' && { force: needed }),
    ...(form.topics.length === 0 && { topics: words.needTopics }),
    ...(content.length < LEAST_CONTENT && { content: needed }),
    ...(lead === '' && { lead: needed }),
    ...(wrong.from && { startsOn: wrong.from }),
    ...(wrong.to && { endsOn: wrong.to }),
  }
  if (communeCode === null || !days || Object.keys(problems).length > 0) return { draft: null, problems }
  return {
    draft: {
      campaignId: form.campaignId,
      communeCode,
      establishmentId: form.isArea ? null : (establishment?.id ?? null),
      force: form.force,
      jointForces: form.jointForces.filter((force) => force !== form.force),
      topics: form.topics,
      content,
      visitKind: form.visitKind,
      startsOn: days.from,
      endsOn: days.to,
      lead,
      assigned: form.assigned,
      isUnannounced: form.isUnannounced,
      override: null,
    },
    problems: {},
  }
}
