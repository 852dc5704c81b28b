import type { Commune, CommuneDetail } from '../../data/model/things.ts'
import { formatCount, formatDay, formatDecimal } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Fact, Facts, Group } from './Facts.tsx'
import { FormerUnits } from './FormerUnits.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { populationText } from './populationText.ts'

interface CommuneFactsProps {
  readonly commune: Commune
  readonly detail: CommuneDetail | undefined
  readonly problem?: string | undefined
}

/** What is known of the unit itself, with where each figure comes from. */
export const CommuneFacts = ({ commune, detail, problem }: CommuneFactsProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].commune
  const { areaKm2, population, boundary } = commune
  const origin = populationText(detail?.populationSource ?? null, language)
  const isApproximate = boundary === 'APPROXIMATE'
  return (
    <Group title={words.about}>
      <Facts>
        <Fact label={words.area}>{formatDecimal(areaKm2, areaKm2 < 10 ? 2 : 1, language)} km²</Fact>
        <Fact label={words.population} note={[origin.source, origin.remark].filter(Boolean).join('. ')}>
          {population === null ? (
            <span className="soft">{words.noPopulation}</span>
          ) : (
            words.people(formatCount(population, language))
          )}
        </Fact>
        {population !== null && areaKm2 > 0 && (
          <Fact label={words.density}>{words.densityOf(formatCount(population / areaKm2, language))}</Fact>
        )}
        <Fact label={words.boundary} note={isApproximate ? words.approximateHint : detail?.boundarySource}>
          {isApproximate ? words.approximate : words.official}
        </Fact>
        <Fact label={words.code}>{commune.code}</Fact>
        {detail && <Fact label={words.validFrom}>{formatDay(detail.validFrom)}</Fact>}
      </Facts>
      {detail ? (
        <FormerUnits units={detail.formerUnits} provinceName={detail.provinceName} />
      ) : problem ? (
        <Notice kind="error" title={words.problem} text={problem} />
      ) : (
        <Skeleton height={32} />
      )}
    </Group>
  )
}
