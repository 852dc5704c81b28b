import { isoDay } from '../model/localDay.ts'
import { SAMPLE_PROVINCES } from './geography.ts'
import { Random } from './random.ts'
import { blob, type SampleArea } from './sampleArea.ts'
import { FIRST_DAY, type SampleFacts } from './sampleCases.ts'
import { scatter } from './scatter.ts'

/** 120 polluted sites. The class follows the score (Circular 02/2022/TT-BTNMT, Art. 6): < 40, 40–75, > 75. */
export const sampleSites = ({ communes, today }: SampleFacts): SampleArea[] => {
  const random = new Random(120)
  const themes = [
    ['Bãi rác tạm', 'DOMESTIC'],
    ['Kênh nhận nước thải', 'INDUSTRY'],
    ['Khu chăn nuôi', 'AGRI'],
    ['Bãi thải mỏ', 'MINING'],
    ['Làng nghề', 'INDUSTRY'],
    ['Kho thuốc bảo vệ thực vật cũ', 'AGRI'],
  ] as const
  return Array.from({ length: 120 }, (_, index) => {
    const province = SAMPLE_PROVINCES[random.weighted([6, 5, 2])] ?? '91'
    const commune = random.pick(communes.filter((candidate) => candidate.provinceCode === province))
    const centre = scatter(random, commune, random.pick(commune.anchors), 400)
    const [label, sector] = random.pick(themes)
    const state = random.weighted([6, 1, 1, 1])
    const score = state === 0 ? Math.round(Math.min(96, Math.max(12, 45 + random.normal() * 20))) : null
    const handling =
      ['FOUND', 'VERIFY', 'ORDERED', 'FIXING', 'RECHECK', 'RESOLVED', 'RELAPSE', 'ESCALATED'][
        random.weighted([2, 2, 3, 4, 2, 3, 1, 1])
      ] ?? 'FOUND'
    const siteClass =
      state === 1
        ? 'A_NODATA'
        : state === 2
          ? 'A_NEW'
          : state === 3
            ? 'A_DONE'
            : score === null || score < 40
              ? 'A_POLLUTE'
              : score <= 75
                ? 'A_SERIOUS'
                : 'A_VERY'
    const found = random.integer(FIRST_DAY, today - 20)
    return {
      code: `ON-${String(index + 1).padStart(3, '0')}`,
      name: `${label} ${commune.name} số ${index + 1} (mẫu)`,
      class: siteClass,
      handling: siteClass === 'A_DONE' ? 'RESOLVED' : handling,
      sector,
      provinceCode: province,
      communeCode: commune.code,
      shape: random.chance(0.45)
        ? { type: 'Polygon', coordinates: blob(random, commune, centre, 260) }
        : { type: 'Point', coordinates: centre },
      foundOn: isoDay(found),
      dueOn: siteClass === 'A_DONE' || handling === 'RESOLVED' ? null : isoDay(found + random.integer(30, 500)),
      score,
    }
  })
}
