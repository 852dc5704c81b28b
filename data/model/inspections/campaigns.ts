// Campaigns, plan lines and tasks as the API gives them. Days are local and ISO `YYYY-MM-DD`, codes those of
// inspectionCodes.ts and caseCodes.ts. `version` is sent back with every change: 409 when another one stands there now.

/** What every row of these tables carries. */
export interface Kept {
  readonly id: number
  readonly version: number
  readonly isSample: boolean
  /** Whether the person may change it. */
  readonly mayEdit: boolean
}

/** A campaign as it is written: theme, days, area, forces, decision. */
export interface CampaignDraft {
  readonly code: string
  readonly name: string
  /** A domain: SMUG, DRUG, ENV, N2O. */
  readonly theme: string
  readonly provinceCode: string
  /** Null: the whole province. */
  readonly communeCodes: readonly string[] | null
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly reportOn: string | null
  readonly decisionNumber: string | null
  readonly decidedOn: string | null
  readonly status: string
  readonly note: string | null
}

/** How far a campaign is. */
export interface CampaignProgress {
  /** Of the units of which the person may know all that they did; how many others there are. */
  readonly target: number
  readonly unknownUnits: number
  /** How much of it the units have done, each up to its own target; a joint visit counts for every force of it. */
  readonly reached: number
  /** Visits that the person may know of, each once: done, planned and not late, late. */
  readonly done: number
  readonly planned: number
  readonly late: number
  /** Whether those are all visits of the campaign. */
  readonly isWhole: boolean
}
export interface Campaign extends Kept, CampaignDraft {
  readonly progress: CampaignProgress
}

/** One line of form CD-01. `done` is counted from inspections: as lead or joint force. */
export interface CampaignUnitDraft {
  readonly force: string
  /** Null: the force in the whole area. */
  readonly communeCode: string | null
  readonly planNumber: string | null
  readonly plannedOn: string | null
  readonly target: number
  readonly difficulties: string | null
}
/** Null: the person may not know all that the unit did, and a part would read as the whole. */
export interface CampaignUnit extends Kept, CampaignUnitDraft {
  readonly done: number | null
  readonly planned: number | null
  readonly late: number | null
}

/** Why a repeat may go on: needed when the guard has stopped the same draft (`RepeatedVisit`). */
export interface Override {
  readonly reason: string
  /** Needed for R_DIRECT. */
  readonly document: string | null
  /** Needed for R_SIGN: which signs. */
  readonly note: string | null
}

export interface PlanLineDraft {
  readonly campaignId: number | null
  readonly communeCode: string
  /** Null: the area. */
  readonly establishmentId: number | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly content: string
  readonly visitKind: string
  readonly startsOn: string
  readonly endsOn: string
  readonly lead: string
  /** Ids of people (`Colleague`). */
  readonly assigned: readonly string[]
  /** Hidden from everybody not assigned until it is done (rule R17). */
  readonly isUnannounced: boolean
  readonly override: Override | null
}
export interface PlanLine extends Kept, PlanLineDraft {
  readonly provinceCode: string
  readonly establishmentName: string | null
  readonly campaignName: string | null
  readonly state: string
  readonly cancelledReason: string | null
  /** Its inspection, once one was opened. */
  readonly inspectionId: number | null
  readonly isLate: boolean
}

/** The six clear items (rule R13); none may be blank. */
export interface TaskDraft {
  readonly campaignId: number | null
  readonly planLineId: number | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly force: string
  readonly personName: string
  readonly personId: string | null
  readonly work: string
  readonly dueOn: string
  readonly responsibility: string
  readonly product: string
  readonly authority: string
}
export interface Task extends Kept, TaskDraft {
  readonly state: string
  readonly doneOn: string | null
  readonly result: string | null
  readonly difficulties: string | null
  readonly isLate: boolean
}

/** A visit that stands in the way of a draft: of any force, also where the person sees nothing else of it. */
export interface RepeatedVisit {
  readonly visit: 'PLAN' | 'INSPECTION'
  readonly id: number
  readonly number: string | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly day: string
  readonly until: string | null
  readonly visitKind: string
  readonly topics: readonly string[]
  readonly sameTopics: readonly string[]
  readonly isDone: boolean
  readonly rule: 'SAME_KIND' | 'SAME_CONTENT'
}

/** Null: of every commune of the province, force or topic; of one of the last two it always is. */
export interface Exemption extends Kept {
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly force: string | null
  readonly topic: string | null
  readonly validFrom: string
  readonly validTo: string
  readonly ground: string
  readonly document: string | null
}

/** Somebody whom work may be given to. */
export interface Colleague {
  readonly id: string
  readonly name: string
}
