import type {
  Campaign,
  CampaignDraft,
  CampaignUnit,
  CampaignUnitDraft,
  Colleague,
  Exemption,
  Kept,
  PlanLine,
  PlanLineDraft,
  RepeatedVisit,
  Task,
  TaskDraft,
} from './campaigns.ts'
import type {
  DueFinding,
  FindingDraft,
  FindingStep,
  HandoverDraft,
  Inspection,
  InspectionDraft,
  InspectionFacts,
  InspectionProgress,
} from './inspections.ts'

// What requests about campaigns, plans and inspections send, and the lists that answer them. A change is the whole draft
// and the version it was opened with; one thing is answered as a GET gives it. 409: `{ error, now }` where another version
// stands there (CONFLICT), `{ error, repeats }` where the guard stops a repeat (REPEATED).

/** A draft and the version that was opened. */
export type Change<Draft> = Draft & { readonly version: number }
/** The same of something that may not exist yet: null adds it. */
export type AddOrChange<Draft> = Draft & { readonly version: number | null }

export type CampaignChange = Change<CampaignDraft>
export type CampaignUnitChange = AddOrChange<CampaignUnitDraft>
export type PlanLineChange = Change<PlanLineDraft>
export type TaskChange = Change<TaskDraft>
export type ExemptionDraft = Omit<Exemption, keyof Kept>
export type ExemptionChange = Change<ExemptionDraft>
export type FindingChange = Change<FindingDraft>
export type FindingStepChange = Change<FindingStep>
export type HandoverChange = AddOrChange<HandoverDraft>

/** What is put down of an inspection that has already happened is sent with it; else null. */
export interface NewInspection extends InspectionDraft {
  readonly progress: InspectionProgress | null
}
/** `override`: where the days move into a year in which the place was visited already. */
export type InspectionProgressChange = Change<InspectionProgress> & Pick<InspectionDraft, 'override'>

export type InspectionFactsChange = Change<InspectionFacts>

/** Why something planned or opened is called off. */
export interface Cancellation {
  readonly version: number
  readonly reason: string
}

export interface TaskProgress {
  readonly version: number
  readonly state: string
  readonly doneOn: string | null
  readonly result: string | null
  readonly difficulties: string | null
}

/** What the guard looks at; a whole draft of a plan line passes too. `startsOn`: the day of the visit. */
export interface RepeatCheck {
  readonly establishmentId: number | null
  readonly startsOn: string
  readonly visitKind: string
  readonly topics: readonly string[]
  /** The line, or the inspection, that is being changed; it does not repeat itself. */
  readonly planLineId: number | null
  readonly inspectionId: number | null
}

export interface CampaignList {
  readonly campaigns: readonly Campaign[]
}
export interface CampaignUnitList {
  readonly units: readonly CampaignUnit[]
}
export interface ExemptionList {
  readonly exemptions: readonly Exemption[]
}
/**
 * `next` is sent as `after` for the next page; null on the last one. `total`: how many there are on all pages, told on the
 * first page of findings and of what is late; else null.
 */
export interface PlanLinePage {
  readonly planLines: readonly PlanLine[]
  readonly next: string | null
  readonly total: number | null
}
export interface TaskPage {
  readonly tasks: readonly Task[]
  readonly next: string | null
}
export interface InspectionPage {
  readonly inspections: readonly Inspection[]
  readonly next: string | null
  readonly total: number | null
}
export interface DueFindingPage {
  readonly findings: readonly DueFinding[]
  readonly next: string | null
  readonly total: number | null
}
export interface RepeatList {
  readonly repeats: readonly RepeatedVisit[]
}
export interface ColleagueList {
  readonly colleagues: readonly Colleague[]
}
