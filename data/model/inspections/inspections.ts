import type { Kept, Override } from './campaigns.ts'

// Inspections, findings and handed-over dossiers as the API gives them (see campaigns.ts for days, codes, versions).

/** What opens an inspection. From a plan line, what the line says is taken over where the draft is silent. */
export interface InspectionDraft {
  readonly planLineId: number | null
  readonly campaignId: number | null
  /** Empty: one is given. */
  readonly number: string
  readonly type: string
  readonly basis: string
  readonly level: string
  readonly decisionNumber: string | null
  readonly decidedOn: string | null
  readonly communeCode: string
  readonly formerUnitCode: string | null
  readonly establishmentId: number | null
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly lead: string
  readonly team: readonly string[]
  readonly assigned: readonly string[]
  readonly isUnannounced: boolean
  readonly plannedOn: string
  readonly sensitivity: string
  /** Put down after it had happened: then started, ended and result are needed, and a repeat is listed, not stopped. */
  readonly isAfterwards: boolean
  readonly override: Override | null
}

/** What was planned of it and can be put right; secrecy and level stay, and its plan line can only be left (null). */
export type InspectionFacts = Omit<InspectionDraft, 'isUnannounced' | 'sensitivity' | 'isAfterwards'>

/** What is written while it runs and at its end. */
export interface InspectionProgress {
  readonly status: string
  readonly publishedOn: string | null
  readonly startedOn: string | null
  readonly endedOn: string | null
  readonly extendedDays: number
  readonly extensionReason: string | null
  readonly minutesNumber: string | null
  readonly minutesOn: string | null
  readonly result: string | null
  /** Codes of OUTCOMES. */
  readonly outcomes: readonly string[]
  /** Whole đồng. */
  readonly fine: number | null
  readonly summary: string | null
  readonly closedOn: string | null
}

export interface Inspection extends Kept, InspectionDraft, InspectionProgress {
  readonly provinceCode: string
  readonly visitKind: string
  /** The day it counts on. */
  readonly day: string
  readonly establishmentName: string | null
  readonly campaignName: string | null
  readonly caseId: number | null
  readonly cancelledReason: string | null
  /** Last day the law allows, extension included; null before the decision was published. */
  readonly mustEndOn: string | null
  readonly isLate: boolean
  /** Others of the year that it repeats. */
  readonly repeats: number
  readonly openFindings: number
}

/** Whether a person sees an inspection exactly, with what was found: who led it is told to nobody else. */
export const isSeenExactly = ({ lead }: Pick<Inspection, 'lead'>): boolean => lead !== ''

export interface InspectionDetail {
  readonly inspection: Inspection
  readonly findings: readonly Finding[]
  readonly handover: Handover | null
  readonly history: readonly HistoryEntry[]
}

/** Each finding has a measure and a day; it closes with evidence and a re-check that found it fixed (rule R15). */
export interface FindingDraft {
  readonly topic: string
  readonly description: string
  readonly legalBasis: string | null
  readonly measure: string
  readonly dueOn: string
}
export interface FindingStep {
  readonly evidence: string | null
  readonly evidenceOn: string | null
  readonly recheckInspectionId: number | null
  readonly recheckedOn: string | null
  readonly recheckResult: string | null
  readonly state: string
}
export interface Finding extends Kept, FindingDraft, FindingStep {
  readonly inspectionId: number
  readonly isOverdue: boolean
}

/** A finding in the list of what falls due. */
export interface DueFinding extends Finding {
  readonly establishmentId: number | null
  readonly establishmentName: string | null
  readonly communeCode: string
  readonly inspectionNumber: string
  readonly force: string
}

/** The dossier at the investigating body (rule R7). */
export interface HandoverDraft {
  readonly receiver: string
  readonly dossierNumber: string
  readonly handedOn: string
  readonly receivedOn: string | null
  readonly decision: string | null
  readonly decidedOn: string | null
  readonly decisionNumber: string | null
}
export interface Handover extends Kept, HandoverDraft {}

/** What a row was before a change. */
export interface HistoryEntry {
  readonly entity: string
  readonly entityId: number
  readonly version: number
  readonly replacedAt: string
  readonly personName: string | null
  /** Names of columns that the change touched. */
  readonly changed: readonly string[]
}
