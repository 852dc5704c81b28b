import type {
  CampaignDraft,
  Campaign,
  PlanLine,
  PlanLineDraft,
  RepeatedVisit,
} from '../../data/model/inspections/campaigns.ts'
import type {
  Inspection,
  InspectionDetail,
  InspectionFacts,
  InspectionProgress,
} from '../../data/model/inspections/inspections.ts'
import type { NewInspection } from '../../data/model/inspections/requests.ts'
import type { Person } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import type { TestDatabase } from '../harness/database.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'

const named = (id: string, name: string, person: Person): Person => ({ ...person, id, name, userName: id })

export const VINH_AN = '30604'
export const CHAU_DOC = '30316'

/** Who plans and inspects in these tests, by the name a request carries. */
export const PEOPLE = {
  /** Consolidates An Giang. */
  lan: named('lan', 'Lan (mẫu)', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
  minh: named('minh', 'Minh (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '91' }))),
  /** Inspects for the market surveillance of An Giang alone. */
  qltt: named('qltt', 'Quản lý thị trường (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '91', force: 'QLTT' }))),
  police: named('police', 'Công an (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '91', force: 'CA' }))),
  /** Of Vĩnh An alone. */
  commune: named(
    'commune',
    'Công an xã (mẫu)',
    aPerson(aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: [VINH_AN] })),
  ),
  reporter: named('reporter', 'Báo cáo (mẫu)', aPerson(aGrant('UNIT_REPORTER', { provinceCode: '91' }))),
  viewer: named('viewer', 'Xem (mẫu)', aPerson(aGrant('VIEWER', { provinceCode: '91' }))),
  laoCai: named('laoCai', 'Lào Cai (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '15' }))),
  sample: { ...named('sample', 'Tài khoản mẫu', aPerson(aGrant('CONSOLIDATOR'))), isSample: true },
} as const
export type PersonName = keyof typeof PEOPLE

export interface Reply<Body> {
  readonly status: number
  readonly body: Body & {
    readonly error?: {
      code: string
      message: string
      problems: { name: string; reason: string; message: string }[]
    }
    readonly repeats?: RepeatedVisit[]
    readonly now?: Record<string, unknown>
  }
}

/** The app of a database and the ways in which tests ask it. */
export const inspectionApp = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => PEOPLE[headers.get('x-person') as PersonName] ?? null
  const app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
  const ask = async <Body>(who: PersonName, method: string, path: string, body?: unknown): Promise<Reply<Body>> => {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-Person': who },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Reply<Body>['body'] }
  }
  let places = 0
  return {
    ask,
    addCampaign: (who: PersonName, draft: Partial<CampaignDraft> = {}) =>
      ask<Campaign>(who, 'POST', 'campaigns', { ...aCampaign(), ...draft }),
    plan: (who: PersonName, draft: Partial<PlanLineDraft> = {}) =>
      ask<PlanLine>(who, 'POST', 'plan-lines', { ...aPlanLine, ...draft }),
    open: (who: PersonName, draft: Partial<NewInspection> = {}) =>
      ask<Inspection>(who, 'POST', 'inspections', { ...anInspection, ...draft }),
    /** Puts down progress of the newest version. */
    async progress(who: PersonName, id: number, progress: Partial<InspectionProgress>) {
      const { body } = await ask<InspectionDetail>(who, 'GET', `inspections/${id}`)
      return ask<Inspection>(who, 'PUT', `inspections/${id}/progress`, {
        ...progressOf(body.inspection),
        ...progress,
        version: body.inspection.version,
      })
    },
    detail: (who: PersonName, id: number) => ask<InspectionDetail>(who, 'GET', `inspections/${id}`),
    /** A new establishment of Vĩnh An; its id. */
    async place(changes: Readonly<Record<string, unknown>> = {}): Promise<number> {
      places++
      const [row] = await sql<{ id: number }[]>`insert into establishments ${sql({
        code: `E${places}`,
        name: `Quán ${places} (mẫu)`,
        type: 'KARAOKE',
        source: 'test',
        sourceNumber: `E${places}`,
        provinceCode: '91',
        communeCode: VINH_AN,
        precision: 'COMMUNE',
        ...changes,
      })} returning id`
      return row!.id
    },
  }
}

let campaigns = 0
export const aCampaign = (): CampaignDraft => ({
  code: `CD-${++campaigns}`,
  name: 'Cao điểm chống hàng lậu (mẫu)',
  theme: 'SMUG',
  provinceCode: '91',
  communeCodes: null,
  forces: ['QLTT', 'CA'],
  topics: ['ORIGIN', 'FOOD'],
  startsOn: '2026-01-05',
  endsOn: '2026-06-15',
  reportOn: '2026-06-20',
  decisionNumber: '01/KH (mẫu)',
  decidedOn: '2025-12-22',
  status: 'RUNNING',
  note: null,
})

export const aPlanLine: PlanLineDraft = {
  campaignId: null,
  communeCode: VINH_AN,
  establishmentId: null,
  force: 'QLTT',
  jointForces: [],
  topics: ['ORIGIN'],
  content: 'Nguồn gốc, xuất xứ hàng hóa',
  visitKind: 'CHECK',
  startsOn: '2026-03-02',
  endsOn: '2026-03-06',
  lead: 'Đội 1 (mẫu)',
  assigned: [],
  isUnannounced: false,
  override: null,
}

export const anInspection: NewInspection = {
  planLineId: null,
  campaignId: null,
  number: '',
  type: 'PLANNED',
  basis: 'PLAN',
  level: 'DEPARTMENT',
  decisionNumber: '12/QĐ (mẫu)',
  decidedOn: '2026-03-01',
  communeCode: VINH_AN,
  formerUnitCode: null,
  establishmentId: null,
  force: 'QLTT',
  jointForces: [],
  topics: ['ORIGIN'],
  lead: 'Đội 1 (mẫu)',
  team: ['Nguyễn Văn A (mẫu)'],
  assigned: [],
  isUnannounced: false,
  plannedOn: '2026-03-02',
  sensitivity: 'INTERNAL',
  isAfterwards: false,
  override: null,
  progress: null,
}

/** What a PUT of an inspection sends of it. */
export const factsOf = (inspection: Inspection): InspectionFacts => ({
  planLineId: inspection.planLineId,
  campaignId: inspection.campaignId,
  number: inspection.number,
  type: inspection.type,
  basis: inspection.basis,
  level: inspection.level,
  decisionNumber: inspection.decisionNumber,
  decidedOn: inspection.decidedOn,
  communeCode: inspection.communeCode,
  formerUnitCode: inspection.formerUnitCode,
  establishmentId: inspection.establishmentId,
  force: inspection.force,
  jointForces: inspection.jointForces,
  topics: inspection.topics,
  lead: inspection.lead,
  team: inspection.team,
  assigned: inspection.assigned,
  plannedOn: inspection.plannedOn,
  override: inspection.override,
})

/** What a PUT of progress sends of an inspection. */
export const progressOf = (inspection: InspectionProgress): InspectionProgress => ({
  status: inspection.status,
  publishedOn: inspection.publishedOn,
  startedOn: inspection.startedOn,
  endedOn: inspection.endedOn,
  extendedDays: inspection.extendedDays,
  extensionReason: inspection.extensionReason,
  minutesNumber: inspection.minutesNumber,
  minutesOn: inspection.minutesOn,
  result: inspection.result,
  outcomes: inspection.outcomes,
  fine: inspection.fine,
  summary: inspection.summary,
  closedOn: inspection.closedOn,
})

export const DONE: InspectionProgress = {
  status: 'DONE',
  publishedOn: '2026-03-02',
  startedOn: '2026-03-02',
  endedOn: '2026-03-05',
  extendedDays: 0,
  extensionReason: null,
  minutesNumber: '12/BB (mẫu)',
  minutesOn: '2026-03-05',
  result: 'VIOLATION',
  outcomes: ['FINE'],
  fine: 5_000_000,
  summary: 'Không xuất trình được hóa đơn.',
  closedOn: null,
}
