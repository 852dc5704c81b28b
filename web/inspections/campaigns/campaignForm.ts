import type { Language } from '../../../data/model/codedValue.ts'
import type {
  Campaign,
  CampaignDraft,
  CampaignUnit,
  CampaignUnitDraft,
} from '../../../data/model/inspections/campaigns.ts'
import { formatDay } from '../../ui/format.ts'
import { readDays, readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

/** A campaign as it is being written; days as people write them, empty texts where nothing was said. */
export interface CampaignForm {
  readonly code: string
  readonly name: string
  readonly theme: string
  /** Null: the whole province. */
  readonly communeCodes: readonly string[] | null
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  readonly from: string
  readonly to: string
  readonly reportOn: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly status: string
  readonly note: string
}

export const EMPTY_CAMPAIGN: CampaignForm = {
  code: '',
  name: '',
  theme: 'SMUG',
  communeCodes: null,
  forces: [],
  topics: [],
  from: '',
  to: '',
  reportOn: '',
  decisionNumber: '',
  decidedOn: '',
  status: 'RUNNING',
  note: '',
}

const dayText = (day: string | null) => (day === null ? '' : formatDay(day))

export const campaignFormOf = (campaign: Campaign): CampaignForm => ({
  ...campaign,
  from: formatDay(campaign.startsOn),
  to: formatDay(campaign.endsOn),
  reportOn: dayText(campaign.reportOn),
  decisionNumber: campaign.decisionNumber ?? '',
  decidedOn: dayText(campaign.decidedOn),
  note: campaign.note ?? '',
})

interface Read<Draft> {
  readonly draft: Draft | null
  /** What is missing or wrong, by name of the draft's field. */
  readonly problems: Readonly<Record<string, string>>
}

const LEAST_NAME = 3

/** The draft that a form means. */
export const readCampaignForm = (form: CampaignForm, provinceCode: string, language: Language): Read<CampaignDraft> => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const words = CAMPAIGN_WORDS[language]
  const { days, problems: wrong } = readDays(form, language)
  const [reportOn, decidedOn] = [readOptionalDay(form.reportOn), readOptionalDay(form.decidedOn)]
  const [code, name] = [form.code.trim(), form.name.trim()]
  const problems = {
    ...(code === '' && { code: needed }),
    ...(name.length < LEAST_NAME && { name: needed }),
    ...(form.communeCodes?.length === 0 && { communeCodes: words.needCommunes }),
    ...(form.forces.length === 0 && { forces: words.needChoice }),
    ...(form.topics.length === 0 && { topics: words.needChoice }),
    ...(wrong.from && { startsOn: wrong.from }),
    ...(wrong.to && { endsOn: wrong.to }),
    ...(reportOn === undefined && { reportOn: dayProblem }),
    ...(decidedOn === undefined && { decidedOn: dayProblem }),
  }
  if (!days || reportOn === undefined || decidedOn === undefined || Object.keys(problems).length > 0) {
    return { draft: null, problems }
  }
  return {
    draft: {
      code,
      name,
      theme: form.theme,
      provinceCode,
      communeCodes: form.communeCodes,
      forces: form.forces,
      topics: form.topics,
      startsOn: days.from,
      endsOn: days.to,
      reportOn,
      decisionNumber: form.decisionNumber.trim() || null,
      decidedOn,
      status: form.status,
      note: form.note.trim() || null,
    },
    problems: {},
  }
}

/** The target of a unit as it is being written. */
export interface UnitForm {
  readonly force: string
  readonly communeCode: string | null
  readonly planNumber: string
  readonly plannedOn: string
  readonly target: string
  readonly difficulties: string
}

export const unitFormOf = (unit: CampaignUnit | null, force: string): UnitForm => ({
  force: unit?.force ?? force,
  communeCode: unit?.communeCode ?? null,
  planNumber: unit?.planNumber ?? '',
  plannedOn: dayText(unit?.plannedOn ?? null),
  target: unit ? String(unit.target) : '',
  difficulties: unit?.difficulties ?? '',
})

export const readUnitForm = (form: UnitForm, language: Language): Read<CampaignUnitDraft> => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const plannedOn = readOptionalDay(form.plannedOn)
  const isTarget = /^\d{1,6}$/.test(form.target.trim())
  const problems = {
    ...(form.force === '' && { force: needed }),
    ...(!isTarget && { target: CAMPAIGN_WORDS[language].targetProblem }),
    ...(plannedOn === undefined && { plannedOn: dayProblem }),
  }
  if (plannedOn === undefined || Object.keys(problems).length > 0) return { draft: null, problems }
  return {
    draft: {
      force: form.force,
      communeCode: form.communeCode,
      planNumber: form.planNumber.trim() || null,
      plannedOn,
      target: Number(form.target),
      difficulties: form.difficulties.trim() || null,
    },
    problems: {},
  }
}
