/** What of a campaign says what belongs to it. */
export interface CampaignScope {
  /** Null: the whole province. */
  readonly communeCodes: readonly string[] | null
  readonly forces: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly reportOn: string | null
}

/** A plan line, a visit, a task or a target as it lies in a campaign. */
export interface InCampaign {
  /** Null: the whole area. */
  readonly communeCode: string | null
  readonly force: string
  readonly jointForces: readonly string[]
  /** ISO, by the name of its field. */
  readonly days: Readonly<Record<string, string>>
}

/** A field that lies outside a campaign, and the field of the campaign that leaves it out. */
export interface Outside {
  readonly field: string
  readonly of: 'communeCodes' | 'forces' | 'startsOn' | 'endsOn'
}

/**
 * What of a plan line, a visit, a task or a target lies outside its campaign: area, forces (one of several that go
 * together is enough) or days. A task may be due before the campaign, to prepare it, and until its report.
 */
export const outsideCampaign = (campaign: CampaignScope, one: InCampaign): readonly Outside[] => {
  const { communeCodes, forces } = campaign
  const found: Outside[] = []
  if (one.communeCode !== null && communeCodes !== null && !communeCodes.includes(one.communeCode)) {
    found.push({ field: 'communeCode', of: 'communeCodes' })
  }
  if (![one.force, ...one.jointForces].some((force) => forces.includes(force))) {
    found.push({ field: 'force', of: 'forces' })
  }
  for (const [field, day] of Object.entries(one.days)) {
    const isTask = field === 'dueOn'
    if (day > (isTask ? lastTaskDay(campaign) : campaign.endsOn)) found.push({ field, of: 'endsOn' })
    else if (day < campaign.startsOn && !isTask) found.push({ field, of: 'startsOn' })
  }
  return found
}

/** The day until which a task of a campaign may be due, ISO. */
export const lastTaskDay = ({ endsOn, reportOn }: Pick<CampaignScope, 'endsOn' | 'reportOn'>): string =>
  reportOn !== null && reportOn > endsOn ? reportOn : endsOn
