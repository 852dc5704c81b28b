import { CAMPAIGNS, type Period, type PeriodPreset, periodPresets, REPORT_WINDOWS } from '../../data/model/periods.ts'

export const PRESET_GROUPS = ['running', 'ended', 'recent', 'campaigns'] as const
export type PresetGroup = (typeof PRESET_GROUPS)[number]

export interface PeriodChoice extends Period {
  readonly preset: PeriodPreset
  /** Rule the days follow, where it is a reporting rule or a campaign. */
  readonly source: string | undefined
  /** False for a reporting rule that was not yet read in the legal text. */
  readonly isVerified: boolean
}

const groupOf = (code: string): PresetGroup => {
  if (CAMPAIGNS.some((campaign) => campaign.code === code)) return 'campaigns'
  if (code.startsWith('LAST_')) return 'recent'
  return code.endsWith('_LAST') ? 'ended' : 'running'
}

/** The presets with their days as seen on `today` (a day number), by group. A group may be empty. */
export const periodChoices = (today: number): Readonly<Record<PresetGroup, readonly PeriodChoice[]>> => {
  const choices = periodPresets(today).map((preset): PeriodChoice => {
    const window = REPORT_WINDOWS.find((rule) => rule.code === preset.code.replace(/_LAST$/, ''))
    const campaign = CAMPAIGNS.find((other) => other.code === preset.code)
    const source = window?.source ?? campaign?.source
    return { preset, ...preset.at(today), source, isVerified: window?.isVerified ?? true }
  })
  const of = (group: PresetGroup) => choices.filter(({ preset }) => groupOf(preset.code) === group)
  return { running: of('running'), ended: of('ended'), recent: of('recent'), campaigns: of('campaigns') }
}
