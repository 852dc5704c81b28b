import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { CaseDetail } from '../../data/model/things.ts'
import { UNITS_SINCE } from '../../data/model/unitsSince.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Coordinates } from './Coordinates.tsx'
import { Fact, Facts, Group } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { UnitLink } from './UnitLink.tsx'

interface CaseWhereProps {
  readonly detail: CaseDetail
  readonly communeName: (code: string) => string
  readonly provinceName: (code: string) => string
  readonly onOpenCommune: (code: string) => void
}

/** dd/mm/yyyy backwards, so that days compare as texts. */
const isoOf = (instant: string) => formatInstant(instant).day.split('/').reverse().join('-')

/** The place: what the paper says, where the case counts today, how that is known and how exactly. */
export const CaseWhere = ({ detail, communeName, provinceName, onOpenCommune }: CaseWhereProps) => {
  const language = useLanguage()
  const all = PANEL_WORDS[language]
  const words = all.case
  const { communeCode, provinceCode, communeSource, position, precision, statedUnit } = detail
  const isFormer = statedUnit !== null && isoOf(detail.occurredFrom) < UNITS_SINCE
  const province = provinceCode && provinceName(provinceCode)
  const sources: Readonly<Record<string, string>> = { POINT: words.byPoint, STATED: words.byStated }
  return (
    <Group title={words.where}>
      <Facts>
        <Fact label={words.statedUnit} note={isFormer ? words.statedFormer : null}>
          {statedUnit}
        </Fact>
        <Fact label={words.countsIn} note={communeCode ? province : null}>
          {communeCode ? (
            <UnitLink code={communeCode} name={communeName(communeCode)} onOpen={onOpenCommune} />
          ) : (
            [words.noCommune, province].filter(Boolean).join(', ')
          )}
        </Fact>
        {communeCode && (
          <Fact label={words.foundBy}>{sources[communeSource ?? ''] ?? communeSource ?? words.byNothing}</Fact>
        )}
        <Fact label={words.precision} note={all.position.meanings[precision]}>
          {labelOf(PRECISIONS, precision, language)}
        </Fact>
        {position && detail.positionSource && <Fact label={words.positionSource}>{detail.positionSource}</Fact>}
        {position ? (
          <Coordinates position={position} provinceCode={provinceCode} />
        ) : (
          <Fact label={all.position.title}>{all.position.noPosition}</Fact>
        )}
      </Facts>
    </Group>
  )
}
