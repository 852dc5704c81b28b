import { dayNumber, isoDay } from '../model/localDay.ts'
import { Random } from './random.ts'
import { sampleCampaigns } from './sampleCampaigns.ts'
import type { SampleFacts } from './sampleCases.ts'
import type { SamplePlanLine } from './visitBook.ts'

export interface SampleTask {
  readonly campaign: string | null
  /** Its place among the plan lines; null: of the campaign as a whole. */
  readonly planLine: number | null
  readonly provinceCode: string
  readonly communeCode: string | null
  readonly force: string
  readonly personName: string
  readonly work: string
  readonly dueOn: string
  readonly responsibility: string
  readonly product: string
  readonly authority: string
  readonly state: string
  readonly doneOn: string | null
  readonly result: string | null
  readonly difficulties: string | null
}

/** Names of the sample accounts that plan and inspect. */
const PEOPLE = ['Cán bộ kiểm tra (mẫu)', 'Công an xã (mẫu)', 'Cán bộ môi trường (mẫu)', 'Cán bộ tổng hợp (mẫu)']
/** Where the sample account of the commune police works. */
const OF_COMMUNE_POLICE = new Set(['30316', '30604'])
const WORKS = [
  ['Lập danh sách cơ sở phải kiểm tra', 'Danh sách theo mẫu KT-01', 'Trưởng bộ phận nghiệp vụ'],
  ['Báo trước cho cơ sở, chuẩn bị hồ sơ', 'Thông báo đã gửi, có ký nhận', 'Trưởng đoàn kiểm tra'],
  ['Tổng hợp kết quả, đề xuất xử lý', 'Báo cáo kết quả và tờ trình', 'Lãnh đạo đơn vị chủ trì'],
  ['Đôn đốc cơ sở khắc phục, thu minh chứng', 'Minh chứng khắc phục vào sổ', 'Trưởng đoàn kiểm tra'],
] as const

/** The six clear items of every campaign (rule R13) and of work planned around `today`: open, done, late and dropped ones. */
export const sampleTasks = (facts: SampleFacts, lines: readonly SamplePlanLine[]): SampleTask[] => {
  const random = new Random(6)
  const task = (
    from: Pick<SampleTask, 'campaign' | 'planLine' | 'provinceCode' | 'communeCode' | 'force'>,
    due: number,
  ): SampleTask => {
    const [work, product, authority] = random.pick(WORKS)
    const isPast = due < facts.today
    const isOfPolice = OF_COMMUNE_POLICE.has(from.communeCode ?? '')
    const state = isPast
      ? (['DONE', 'DOING', 'OPEN', 'DROPPED'][random.weighted([80, 8, 8, 4])] ?? 'DONE')
      : (['OPEN', 'DOING', 'DONE'][random.weighted([60, 30, 10])] ?? 'OPEN')
    const done = Math.min(facts.today - 1, due + random.integer(-6, 3))
    return {
      ...from,
      personName: isOfPolice ? 'Công an xã (mẫu)' : random.pick(PEOPLE),
      work: `${work} (mẫu)`,
      dueOn: isoDay(due),
      responsibility: 'Chịu trách nhiệm về tiến độ và số liệu (mẫu)',
      product: `${product} (mẫu)`,
      authority: `${authority} (mẫu)`,
      state,
      doneOn: state === 'DONE' ? isoDay(done) : null,
      result: state === 'DONE' ? 'Đã hoàn thành, đã báo cáo (mẫu)' : null,
      difficulties: state === 'DOING' && isPast ? 'Chờ số liệu của đơn vị phối hợp (mẫu)' : null,
    }
  }
  const ofCampaigns = sampleCampaigns(facts).flatMap((campaign) =>
    campaign.forces.flatMap((force) =>
      Array.from({ length: 6 }, () =>
        task(
          { campaign: campaign.code, planLine: null, provinceCode: campaign.provinceCode, communeCode: null, force },
          Math.min(dayNumber(campaign.endsOn), dayNumber(campaign.startsOn) + random.integer(3, 60)),
        ),
      ),
    ),
  )
  const ofLines = lines.flatMap((line, planLine) => {
    const end = dayNumber(line.endsOn)
    if (line.isUnannounced || line.state === 'CANCELLED' || end < facts.today - 40 || !random.chance(0.35)) return []
    const { campaign, provinceCode, communeCode, force } = line
    return [task({ campaign, planLine, provinceCode, communeCode, force }, end)]
  })
  return [...ofCampaigns, ...ofLines]
}
