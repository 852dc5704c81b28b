import { FORCES } from '../../data/model/caseCodes.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../data/model/inspections/inspectionCodes.ts'
import { dayNumber } from '../../data/model/localDay.ts'

/** Tabs of the page, as `?muc=` names them. */
export const SECTION_CODES = [
  'do-phu',
  'ke-hoach',
  'cuoc',
  'co-so',
  'nen-kiem-tra',
  'viec',
  'qua-han',
  'chien-dich',
] as const
export type SectionCode = (typeof SECTION_CODES)[number]

/** What the address of the page says: which tab, of what, and what the tab itself keeps there. */
export interface InspectionsView {
  readonly section: SectionCode
  /** Null: the person's first province. */
  readonly province: string | null
  /** Both days or neither, ISO, inclusive; null: the running report month. Silent while a campaign is chosen. */
  readonly from: string | null
  readonly to: string | null
  readonly campaign: number | null
  /** Empty: all. */
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  readonly commune: string | null
  /** Further parameters, the tab's own; they go when another tab is opened. */
  readonly own: Readonly<Record<string, string>>
}

const SHARED = ['muc', 'province', 'from', 'to', 'campaign', 'forces', 'topics', 'commune']

const codesOf = (list: readonly CodedValue[], text: string | null): readonly string[] => {
  const asked = text?.split('.') ?? []
  return list.flatMap(({ code }) => (asked.includes(code) ? code : []))
}

/** Reads an address. Parts that cannot be understood are dropped; the rest holds. */
export const parseInspectionsView = (query: string): InspectionsView => {
  const parts = new URLSearchParams(query)
  const [from, to] = [parts.get('from') ?? '', parts.get('to') ?? '']
  const hasDays = dayNumber(from) <= dayNumber(to)
  const campaign = parts.get('campaign') ?? ''
  const code = (name: string, digits: number) => {
    const found = parts.get(name) ?? ''
    return /^\d+$/.test(found) && found.length === digits ? found : null
  }
  return {
    section: SECTION_CODES.find((section) => section === parts.get('muc')) ?? 'do-phu',
    province: code('province', 2),
    from: hasDays ? from : null,
    to: hasDays ? to : null,
    campaign: /^\d{1,9}$/.test(campaign) ? Number(campaign) : null,
    forces: codesOf(FORCES, parts.get('forces')),
    topics: codesOf(INSPECTION_TOPICS, parts.get('topics')),
    commune: code('commune', 5),
    own: Object.fromEntries([...parts].filter(([name]) => !SHARED.includes(name))),
  }
}

/** The address of a view, without `?`. */
export const formatInspectionsView = (view: InspectionsView): string => {
  const parts = new URLSearchParams({ muc: view.section })
  if (view.province) parts.set('province', view.province)
  if (view.campaign !== null) parts.set('campaign', String(view.campaign))
  else if (view.from && view.to) {
    parts.set('from', view.from)
    parts.set('to', view.to)
  }
  if (view.forces.length > 0) parts.set('forces', view.forces.join('.'))
  if (view.topics.length > 0) parts.set('topics', view.topics.join('.'))
  if (view.commune) parts.set('commune', view.commune)
  for (const [name, value] of Object.entries(view.own)) if (value !== '') parts.set(name, value)
  return parts.toString()
}

/** Another tab over the same province, period, forces and topics. */
export const inSection = (
  view: InspectionsView,
  section: SectionCode,
  own: Readonly<Record<string, string>> = {},
): InspectionsView => ({ ...view, section, own })

/** The view with some of the tab's own parameters set; an empty one goes. */
export const withOwn = (view: InspectionsView, own: Readonly<Record<string, string>>): InspectionsView => ({
  ...view,
  own: { ...view.own, ...own },
})
