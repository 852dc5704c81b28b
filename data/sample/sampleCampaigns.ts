import { dayNumber, isoDay } from '../model/localDay.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'

/** One force, alone or joint, that goes to the communes of a campaign. */
export interface CampaignLine {
  readonly force: string
  readonly jointForces: readonly string[]
}

export interface SampleCampaign {
  readonly code: string
  readonly name: string
  readonly theme: string
  readonly provinceCode: string
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  readonly startsOn: string
  readonly endsOn: string
  readonly reportOn: string
  readonly decisionNumber: string
  readonly decidedOn: string
  /** Types of establishments that it looks at. */
  readonly types: readonly string[]
  readonly lines: readonly CampaignLine[]
  /** Whether every month has a round through part of the communes; otherwise one round goes through all. */
  readonly isMonthly: boolean
}

export interface SampleCampaignUnit {
  readonly campaign: string
  readonly force: string
  readonly planNumber: string
  readonly plannedOn: string
  readonly target: number
  readonly difficulties: string | null
}

/** Five campaigns after directives of the provinces: theme, dates and forces are theirs, numbers and units invented. */
export const SAMPLE_CAMPAIGNS: readonly SampleCampaign[] = [
  {
    code: 'MAU-MT-06-2023',
    name: 'Tháng hành động phòng, chống ma túy 6/2023 (mẫu)',
    theme: 'DRUG',
    provinceCode: '91',
    forces: ['CA', 'XA'],
    topics: ['DRUGS', 'SECURITY'],
    startsOn: '2023-06-01',
    endsOn: '2023-06-30',
    reportOn: '2023-07-02',
    decisionNumber: '01/KH-UBND (mẫu)',
    decidedOn: '2023-05-22',
    types: ['KARAOKE', 'DISCO', 'BAR', 'HOTEL', 'GUESTHOUSE', 'LODGING', 'MASSAGE', 'PAWN'],
    lines: [{ force: 'CA', jointForces: ['XA'] }],
    isMonthly: false,
  },
  {
    code: 'MAU-N2O-02-2025',
    name: 'Rà soát, kiểm tra kinh doanh và sử dụng khí N2O từ 02/2025 (mẫu)',
    theme: 'N2O',
    provinceCode: '91',
    forces: ['CA', 'QLTT'],
    topics: ['N2O', 'CHEMICALS'],
    startsOn: '2025-02-10',
    endsOn: '2025-04-10',
    reportOn: '2025-04-15',
    decisionNumber: '02/KH-UBND (mẫu)',
    decidedOn: '2025-02-03',
    types: ['N2O_OP', 'KARAOKE', 'BAR', 'DISCO', 'CHEM_SHOP'],
    lines: [{ force: 'CA', jointForces: ['QLTT'] }],
    isMonthly: false,
  },
  {
    code: 'MAU-CD-2025',
    name: 'Cao điểm chống buôn lậu, gian lận thương mại, hàng giả 15/5–15/6/2025 (mẫu)',
    theme: 'SMUG',
    provinceCode: '91',
    forces: ['QLTT', 'CA', 'XA'],
    topics: ['ORIGIN', 'FAKES', 'FOOD'],
    startsOn: '2025-05-15',
    endsOn: '2025-06-15',
    reportOn: '2025-06-20',
    decisionNumber: '03/KH-UBND (mẫu)',
    decidedOn: '2025-05-14',
    types: ['SHOP', 'MARKET', 'SUPERMARKET', 'WAREHOUSE', 'PHARMACY', 'RESTAURANT', 'FUEL_ST'],
    lines: [
      { force: 'QLTT', jointForces: ['CA'] },
      { force: 'XA', jointForces: [] },
    ],
    isMonthly: false,
  },
  {
    code: 'MAU-MTR-2025',
    name: 'Rà soát, kiểm tra cơ sở có nguồn thải năm 2025 (mẫu)',
    theme: 'ENV',
    provinceCode: '12',
    forces: ['KTCN', 'CA', 'XA'],
    topics: ['WASTE', 'PERMITS'],
    startsOn: '2025-03-03',
    endsOn: '2025-11-28',
    reportOn: '2025-12-10',
    decisionNumber: '04/KH-UBND (mẫu)',
    decidedOn: '2025-02-20',
    types: ['FACTORY', 'MINE', 'HYDRO', 'FARM', 'CRAFT', 'LANDFILL', 'WASTE_TREAT', 'WWTP', 'CONSTR', 'SAWMILL'],
    lines: [
      { force: 'KTCN', jointForces: ['CA'] },
      { force: 'XA', jointForces: [] },
    ],
    isMonthly: false,
  },
  {
    code: 'MAU-389-07-2025',
    name: 'Kiểm tra hằng tháng của các lực lượng 389 từ 07/2025 (mẫu)',
    theme: 'SMUG',
    provinceCode: '15',
    forces: ['QLTT', 'CA', 'LN389'],
    topics: ['ORIGIN', 'FAKES', 'PRICE'],
    startsOn: '2025-07-01',
    endsOn: '2026-12-31',
    reportOn: '2027-01-15',
    decisionNumber: '05/KH-BCĐ389 (mẫu)',
    decidedOn: '2025-06-27',
    types: ['SHOP', 'MARKET', 'SUPERMARKET', 'WAREHOUSE', 'ECOM_SELLER', 'FUEL_ST', 'PHARMACY'],
    lines: [
      { force: 'QLTT', jointForces: ['CA'] },
      { force: 'LN389', jointForces: ['CA', 'QLTT'] },
    ],
    isMonthly: true,
  },
]

const DIFFICULTIES = [
  'Thiếu người trong đợt, địa bàn rộng (mẫu).',
  'Nhiều hộ kinh doanh nghỉ bán khi đoàn đến (mẫu).',
  'Chưa có thiết bị lấy mẫu nhanh (mẫu).',
]

/** Campaigns that have begun. */
export const sampleCampaigns = ({ today }: SampleFacts): SampleCampaign[] =>
  SAMPLE_CAMPAIGNS.filter(({ startsOn }) => dayNumber(startsOn) < today)

/** The plan and target of each force of each campaign, a little above or below the communes it has to go to. */
export const sampleCampaignUnits = (facts: SampleFacts): SampleCampaignUnit[] => {
  const random = new Random(5_001)
  return sampleCampaigns(facts).flatMap((campaign, index) =>
    campaign.forces.map((force, place) => {
      const communes = facts.communes.filter(({ provinceCode }) => provinceCode === campaign.provinceCode).length
      return {
        campaign: campaign.code,
        force,
        planNumber: `${String(index * 10 + place + 1).padStart(2, '0')}/KH-${force} (mẫu)`,
        plannedOn: isoDay(dayNumber(campaign.decidedOn) + random.integer(1, 6)),
        target: Math.round(communes * (campaign.isMonthly ? 3 : 0.85 + random.next() * 0.2)),
        difficulties: random.chance(0.6) ? random.pick(DIFFICULTIES) : null,
      }
    }),
  )
}
