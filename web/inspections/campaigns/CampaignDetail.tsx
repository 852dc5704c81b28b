import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Campaign, CampaignUnit } from '../../../data/model/inspections/campaigns.ts'
import { CAMPAIGN_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { useCampaignUnits } from '../../api/campaigns.ts'
import { campaignFormAddress } from '../../api/ledger.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatCount, formatDay, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DownloadLink } from '../DownloadLink.tsx'
import { topicsText } from '../forcesText.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'
import { ProgressBar } from './ProgressBar.tsx'
import { UnitForm } from './UnitForm.tsx'
import { UnitTable } from './UnitTable.tsx'

interface CampaignDetailProps {
  readonly campaign: Campaign
  readonly view: InspectionsView
  readonly scope: Scope
  readonly onEdit: () => void
  readonly onBack: () => void
}

/** A campaign: its frame, how far it is, and its units with their targets (form CD-01). */
export const CampaignDetail = ({ campaign, view, scope, onEdit, onBack }: CampaignDetailProps) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const units = useCampaignUnits(campaign.id)
  /** The unit that is written; 'new': another one. */
  const [written, setWritten] = useState<CampaignUnit | 'new' | null>(null)
  const { communeCodes } = campaign
  const facts: readonly (readonly [string, string | null])[] = [
    [words.days, formatPeriod(campaign.startsOn, campaign.endsOn, language)],
    [words.status, labelOf(CAMPAIGN_STATUSES, campaign.status, language)],
    [
      words.decision,
      [campaign.decisionNumber, campaign.decidedOn && formatDay(campaign.decidedOn)].filter(Boolean).join(', '),
    ],
    [words.report, campaign.reportOn && formatDay(campaign.reportOn)],
    [
      words.area,
      communeCodes === null
        ? words.wholeProvince
        : communeCodes.length > 4
          ? words.communes(formatCount(communeCodes.length, language))
          : communeCodes.map((code) => placeLabel(code, language, scope.units.names)).join(', '),
    ],
    [words.forces, campaign.forces.map((code) => labelOf(FORCES, code, language)).join(', ')],
    [words.topics, topicsText(campaign.topics, language)],
    [words.note, campaign.note],
  ]
  const of = { ...view, campaign: campaign.id, forces: [], topics: [] }
  return (
    <div className="campaign-detail">
      <button type="button" className="text-button campaign-back" data-kind="plain" onClick={onBack}>
        <ArrowLeft aria-hidden="true" size={16} />
        {shared.back}
      </button>
      <h2>{campaign.name}</h2>
      <ProgressBar {...campaign.progress} />
      <dl className="campaign-facts">
        {facts.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="form-buttons">
        <Link className="text-button" data-kind="strong" href={inspectionsAddress(inSection(of, 'do-phu'))}>
          {words.ledger}
        </Link>
        <Link className="text-button" href={inspectionsAddress(inSection(of, 'ke-hoach'))}>
          {words.plans}
        </Link>
        <DownloadLink href={campaignFormAddress(campaign.id)} label={words.form} />
        {campaign.mayEdit && (
          <button type="button" className="text-button" onClick={onEdit}>
            {words.edit}
          </button>
        )}
      </div>
      <section className="campaign-units">
        <h3>{words.units}</h3>
        {units.data ? (
          <UnitTable
            units={units.data}
            progress={campaign.progress}
            scope={scope}
            onChange={scope.maySet ? setWritten : null}
          />
        ) : units.error ? (
          <LoadFailed error={units.error} onRetry={() => void units.refetch()} />
        ) : (
          <Skeleton height={160} />
        )}
        {written ? (
          <UnitForm
            key={written === 'new' ? 'new' : written.id}
            campaign={campaign}
            unit={written === 'new' ? null : written}
            scope={scope}
            onDone={() => setWritten(null)}
          />
        ) : (
          campaign.mayEdit && (
            <button type="button" className="text-button" onClick={() => setWritten('new')}>
              {words.addUnit}
            </button>
          )
        )}
      </section>
    </div>
  )
}
