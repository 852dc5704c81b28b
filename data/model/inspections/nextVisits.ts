/** What makes a visit more pressing. Each is between 0 and 1 and never falls when things get worse. */
export const RISK_FACTORS = [
  { code: 'violations', vi: 'Vi phạm trước đây (giảm dần theo thời gian)', en: 'Past violations (fading with time)' },
  { code: 'complaints', vi: 'Phản ánh 12 tháng qua', en: 'Complaints of the last 12 months' },
  { code: 'facilityClass', vi: 'Phân loại môi trường, loại hình', en: 'Class and type' },
  { code: 'hotSpot', vi: 'Vụ việc quanh 500 m trong 12 tháng', en: 'Cases within 500 m in the last 12 months' },
  { code: 'sinceVisit', vi: 'Thời gian từ lần kiểm tra gần nhất', en: 'Time since the last visit' },
  { code: 'overdue', vi: 'Khắc phục quá hạn, giấy phép hết hạn', en: 'Overdue findings, expired licences' },
] as const
export type RiskFactor = (typeof RISK_FACTORS)[number]['code']

/** Weight of each factor; any numbers ≥ 0 of which one is positive. */
export type RiskWeights = Readonly<Record<RiskFactor, number>>

export const USUAL_RISK_WEIGHTS: RiskWeights = {
  violations: 30,
  complaints: 20,
  facilityClass: 15,
  hotSpot: 10,
  sinceVisit: 15,
  overdue: 10,
}

/** Facts of an establishment that its score is made of; days are counted to the day of the ranking. */
export interface RiskFacts {
  /** Age in days of each violation found there. */
  readonly violationAges: readonly number[]
  readonly complaints: number
  readonly facilityClass: string | null
  readonly type: string
  /** Cases with a GPS or address position within 500 m in 365 days. */
  readonly casesAround: number
  /** Null: never visited. */
  readonly daysSinceVisit: number | null
  readonly overdueFindings: number
  readonly expiredLicences: number
}

export interface NextVisit {
  readonly establishmentId: number
  readonly name: string
  readonly type: string
  readonly communeCode: string | null
  readonly facts: RiskFacts
  readonly factors: Readonly<Record<RiskFactor, number>>
  /** 0–100: the weighted mean of the factors. */
  readonly score: number
  /** Already planned this year. */
  readonly plannedOn: string | null
  /** Visited this calendar year: a visit needs a reason. */
  readonly visitedOn: string | null
}

/** GET /api/next-visits?province=&commune=&type=&open=true&skip=&limit= */
export interface NextVisitList {
  /** Active establishments that the person sees exactly and the filters keep. */
  readonly ranked: number
  /** The weights of the province asked for; without one each establishment is weighed as its province has it. */
  readonly weights: RiskWeights
  /** The province has set none of its own. */
  readonly isUsual: boolean
  /** The most pressing first. */
  readonly visits: readonly NextVisit[]
  /** Active places that the person sees only roughly: what makes their risk is not told, so they are not ranked. */
  readonly coarse: number
}

/** GET and PUT /api/risk-weights/:province. A PUT sends `{ weights, version }` with the version that was opened. */
export interface RiskWeightsOfProvince {
  readonly provinceCode: string
  readonly weights: RiskWeights
  readonly isUsual: boolean
  /** Null: the province has set none yet. */
  readonly version: number | null
  readonly mayEdit: boolean
  /** Whether only a sample account keeps the asker from changing them: weights are the real province's, not the sample's. */
  readonly isHeldFromSample: boolean
}

/** GET /api/urgent-visits?province=&commune=&hours=&limit= */
export interface UrgentList {
  /** Hours within which each must be looked at. */
  readonly hours: number
  /** By the end of their clock. */
  readonly visits: readonly UrgentVisit[]
  /** Active places that the person sees only roughly: what is urgent there is not told. */
  readonly coarse: number
}

/** What must be looked at within the target time (rule R6). */
export interface UrgentVisit {
  readonly trigger: 'COMPLAINT' | 'FINDING_OVERDUE' | 'LICENCE_EXPIRED' | 'READING_OVER'
  readonly establishmentId: number | null
  readonly name: string
  readonly communeCode: string | null
  /** When the clock started and when it runs out, ISO instants. */
  readonly since: string
  readonly until: string
  readonly detail: UrgentDetail
}

/** Why it is urgent, in codes; null what its trigger does not tell. */
export interface UrgentDetail {
  /** Of a complaint or a finding. */
  readonly topic: string | null
  /** What somebody wrote of it. */
  readonly summary: string | null
  /** Kind of the licence. */
  readonly kind: string | null
  /** ISO: until when the finding was to be mended, the licence held. */
  readonly day: string | null
  /** Of a reading, in its unit. */
  readonly parameter: string | null
  readonly value: number | null
  readonly limit: number | null
  readonly unit: string | null
  readonly place: string | null
}
