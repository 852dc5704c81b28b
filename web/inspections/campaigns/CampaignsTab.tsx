import { Plus } from 'lucide-react'
import { CAMPAIGN_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import { DOMAINS } from '../../../data/model/caseKinds.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { useCampaigns } from '../../api/campaigns.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatPeriod } from '../../ui/format.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { withOwn } from '../inspectionsView.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import type { SectionProps } from '../sections.ts'
import { type Scope, useScope } from '../useScope.ts'
import { CampaignDetail } from './CampaignDetail.tsx'
import { CampaignEditor } from './CampaignEditor.tsx'
import { CAMPAIGN_WORDS } from './campaignWords.ts'
import { ProgressBar } from './ProgressBar.tsx'
import './campaigns.css'

/** Campaigns with how far they are; one of them with its units; and its form. */
export const CampaignsTab = (props: SectionProps) => {
  const scope = useScope(props.view)
  return (
    <>
      {!props.view.own.open && <ScopeBar {...props} scope={scope} has={[]} />}
      <ScopeGate scope={scope}>{(province) => <Campaigns {...props} scope={scope} province={province} />}</ScopeGate>
    </>
  )
}

interface CampaignsProps extends SectionProps {
  readonly scope: Scope
  readonly province: string
}

const Campaigns = ({ view, setView, scope, province }: CampaignsProps) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const { data, error, refetch } = useCampaigns(province)
  const { open, edit } = view.own
  const setOwn = (own: Readonly<Record<string, string>>) => setView((now) => withOwn(now, own))
  if (!data) {
    return error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={320} />
  }
  const opened = data.find(({ id }) => String(id) === open)
  if (open === 'new' || (opened && edit)) {
    return (
      <CampaignEditor
        key={open}
        scope={scope}
        province={province}
        campaign={opened ?? null}
        onSaved={({ id }) => setView((now) => withOwn(now, { open: String(id), edit: '' }), { replace: true })}
        onCancel={() => setOwn(opened ? { edit: '' } : { open: '' })}
      />
    )
  }
  if (opened) {
    return (
      <CampaignDetail
        campaign={opened}
        view={view}
        scope={scope}
        onEdit={() => setOwn({ edit: '1' })}
        onBack={() => setOwn({ open: '' })}
      />
    )
  }
  return (
    <>
      {scope.maySet && (
        <div className="campaign-tools">
          <button type="button" className="text-button" data-kind="strong" onClick={() => setOwn({ open: 'new' })}>
            <Plus aria-hidden="true" size={16} />
            {words.add}
          </button>
        </div>
      )}
      {data.length === 0 ? (
        <Notice kind="empty" title={words.none} text={words.noneText} />
      ) : (
        <ul className="campaign-list">
          {data.map((campaign) => (
            <li key={campaign.id}>
              <button type="button" onClick={() => setOwn({ open: String(campaign.id) })}>
                <strong className="campaign-name">{campaign.name}</strong>
                <span>
                  {formatPeriod(campaign.startsOn, campaign.endsOn, language)} ·{' '}
                  {labelOf(DOMAINS, campaign.theme, language)} · {labelOf(CAMPAIGN_STATUSES, campaign.status, language)}
                </span>
                <ProgressBar {...campaign.progress} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
