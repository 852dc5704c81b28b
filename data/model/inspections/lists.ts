import type { Campaign, CampaignUnit, Colleague, Exemption, PlanLine, RepeatedVisit, Task } from './campaigns.ts'
import type { Inspection } from './inspections.ts'

// What the endpoints of lists answer. Lists that grow without end come page by page: `next` is the next one's `after`.

/** GET /api/campaigns?province= */
export interface CampaignList {
  readonly campaigns: readonly Campaign[]
}

/** GET /api/campaigns/:id/units */
export interface CampaignUnitList {
  readonly units: readonly CampaignUnit[]
}

/** GET /api/exemptions?province= */
export interface ExemptionList {
  readonly exemptions: readonly Exemption[]
}

/**
 * GET /api/plan-lines?province=&campaign=&commune=&establishment=&force=&topic=&state=&from=&to=&assigned=me&late=true&after=
 * (`force` and `topic` may be several, joined by dots; `from`, `to`: whose days meet that period.) By first day.
 */
export interface PlanLineList {
  readonly planLines: readonly PlanLine[]
  readonly next: string | null
}

/** POST /api/plan-lines/check, and beside the error of a 409 REPEATED. */
export interface RepeatList {
  readonly repeats: readonly RepeatedVisit[]
}

/** GET /api/tasks?province=&campaign=&assigned=me&state=&late=true; late ones first, then by day. */
export interface TaskList {
  readonly tasks: readonly Task[]
}

/** GET /api/colleagues?province= */
export interface ColleagueList {
  readonly colleagues: readonly Colleague[]
}

/** GET /api/ledger/rows?province=&campaign=|from=&to=&commune=&force=&topic= : what one cell of the ledger counts. */
export interface LedgerRows {
  readonly inspections: readonly Inspection[]
  readonly planLines: readonly PlanLine[]
}
