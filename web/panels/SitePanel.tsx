import type { Feature, MultiPolygon, Point, Polygon } from 'geojson'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import { HANDLING_STATUSES, SECTORS, SITE_CLASSES } from '../../data/model/placeCodes.ts'
import type { PollutedSiteProperties } from '../../data/model/things.ts'
import { formatCount, formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { type DueState, dueState } from './dueState.ts'
import { Fact } from './Facts.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { ThingFrame, type ThingProps } from './ThingFrame.tsx'
import { ThingPlace, ThingUnit } from './ThingPlace.tsx'
import { ThingSign } from './ThingSign.tsx'

interface SitePanelProps extends ThingProps<Feature<Point | Polygon | MultiPolygon | null, PollutedSiteProperties>> {
  /** ISO day, local; '' while it is not known. */
  readonly today: string
}

/** A polluted site: how bad, what is being done, and whether that is late. */
export const SitePanel = ({ feature, communeName, onOpenCommune, onFit, onClose, today, actions }: SitePanelProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].thing
  const site = feature.properties
  const due = dueState(site, today)
  return (
    <ThingFrame
      kicker={words.site}
      title={site.name}
      sign={<ThingSign shape="triangle" />}
      headingId={`site-${site.id}`}
      isSample={site.isSample}
      onFit={feature.geometry ? onFit : undefined}
      onClose={onClose}
      actions={actions}
    >
      <Fact label={words.class}>
        <strong>{labelOf(SITE_CLASSES, site.class, language)}</strong>
      </Fact>
      <Fact label={words.score} note={words.scoreHint}>
        {site.score === null ? (
          <span className="soft">{words.noScore}</span>
        ) : (
          words.scoreOf(formatCount(site.score, language))
        )}
      </Fact>
      <Fact label={words.handling}>{labelOf(HANDLING_STATUSES, site.handling, language)}</Fact>
      <Fact label={words.dueOn}>
        {site.dueOn === null ? (
          <span className="soft">{words.noDue}</span>
        ) : (
          <>
            {formatDay(site.dueOn)}{' '}
            <span
              data-tone={due.type === 'overdue' ? 'danger' : undefined}
              className={due.type === 'left' ? 'soft' : undefined}
            >
              {dueText(due, language)}
            </span>
          </>
        )}
      </Fact>
      <Fact label={words.foundOn}>{formatDay(site.foundOn)}</Fact>
      <Fact label={words.sector}>{labelOf(SECTORS, site.sector, language)}</Fact>
      <ThingUnit {...site} communeName={communeName} onOpenCommune={onOpenCommune} />
      <ThingPlace geometry={feature.geometry} provinceCode={site.provinceCode} />
      <Fact label={words.code}>{site.code}</Fact>
    </ThingFrame>
  )
}

const dueText = (due: DueState, language: Language): string => {
  const words = PANEL_WORDS[language].thing
  if (due.type === 'overdue') return words.overdue(formatCount(due.days, language))
  if (due.type === 'today') return words.dueToday
  return due.type === 'left' ? words.daysLeft(formatCount(due.days, language)) : ''
}
