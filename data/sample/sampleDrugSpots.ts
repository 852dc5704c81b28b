import { isoDay } from '../model/localDay.ts'
import { SAMPLE_PROVINCES, type SampleCommune } from './geography.ts'
import { Random } from './random.ts'
import { blob, type SampleArea } from './sampleArea.ts'
import { FIRST_DAY, type SampleFacts } from './sampleCases.ts'
import { scatter } from './scatter.ts'

/** 150 drug spots; towns first. Dismantled ones have a day, open ones none. */
export const sampleDrugSpots = ({ communes, today }: SampleFacts): SampleArea[] => {
  const random = new Random(150)
  return Array.from({ length: 150 }, (_, index) => {
    const province = SAMPLE_PROVINCES[random.weighted([6, 5, 3])] ?? '91'
    const own = communes.filter((commune) => commune.provinceCode === province)
    const commune = own[random.weighted(own.map((candidate) => (candidate.kind === 'phường' ? 4 : 1)))] as SampleCommune
    const centre = scatter(random, commune, random.pick(commune.anchors), 300)
    const isArea = random.chance(0.25)
    const status = ['OPEN', 'DISMANTLED', 'WATCHED', 'CLOSED', 'RELAPSED'][random.weighted([3, 4, 3, 2, 1])] ?? 'OPEN'
    const found = random.integer(FIRST_DAY, today - 40)
    const wasDismantled = status !== 'OPEN'
    return {
      code: `DMT-${String(index + 1).padStart(3, '0')}`,
      name: `${isArea ? 'Tụ điểm' : 'Điểm'} số ${index + 1} ${commune.name} (mẫu)`,
      kind: isArea ? 'GATHER' : 'SPOT',
      status,
      provinceCode: province,
      communeCode: commune.code,
      shape: isArea
        ? { type: 'Polygon', coordinates: blob(random, commune, centre, 180) }
        : { type: 'Point', coordinates: centre },
      foundOn: isoDay(found),
      dismantledOn: wasDismantled ? isoDay(Math.min(today, found + random.integer(10, 400))) : null,
    }
  })
}
