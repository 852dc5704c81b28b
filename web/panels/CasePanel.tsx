import { ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { NATURES } from '../../data/model/caseCodes.ts'
import { CASE_KINDS, type CaseKindValue, DOMAINS, themeOfKind } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { CaseDetail } from '../../data/model/things.ts'
import { ThemeMark } from '../charts/ThemeMark.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { UI_WORDS } from '../ui/uiWords.ts'
import { CaseGoods, CaseRecord, CaseWhat, CaseWho } from './CaseFacts.tsx'
import { CaseReview } from './CaseReview.tsx'
import { CaseWhere } from './CaseWhere.tsx'
import { SampleTag } from './Facts.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import '../charts/barList.css'

interface CasePanelProps {
  /** Undefined while it is on its way, and when there is a problem. */
  readonly detail: CaseDetail | undefined
  readonly problem?: { readonly status: number; readonly message: string } | undefined
  readonly communeName: (code: string) => string
  readonly provinceName: (code: string) => string
  readonly onOpenCommune: (code: string) => void
  /** Absent where the case has no position. */
  readonly onFit?: (() => void) | undefined
  readonly onBack?: () => void
  readonly onClose: () => void
  /** Where a reason to look at the case again is decided; absent for those who decide nothing. */
  readonly reviewAddress?: ((reason: string) => string) | undefined
  /** More buttons under the title. */
  readonly actions?: ReactNode
}

/** All facts of one case. */
export const CasePanel = (props: CasePanelProps) => {
  const { detail, problem, communeName, provinceName, onOpenCommune, onFit, onBack, onClose, reviewAddress, actions } =
    props
  const language = useLanguage()
  const words = PANEL_WORDS[language]
  const frame = { onClose, onBack, kicker: words.case.case }
  if (!detail && problem) return <CaseProblem {...frame} problem={problem} />
  if (!detail) {
    return (
      <PanelFrame {...frame} title={words.case.loadingTitle}>
        <CaseSkeleton />
      </PanelFrame>
    )
  }
  const kind: CaseKindValue | undefined = CASE_KINDS.find(({ code }) => code === detail.kind)
  const theme = themeOfKind(detail.kind)
  const nature = detail.nature ? labelOf(NATURES, detail.nature, language) : words.case.case
  return (
    <PanelFrame
      {...frame}
      kicker={[nature, kind && labelOf(DOMAINS, kind.domain, language)].filter(Boolean).join(' · ')}
      title={kind?.[language] ?? detail.kind}
      sign={theme && <ThemeMark theme={theme} />}
      headingId={`case-${detail.id}`}
      actions={
        ((detail.position && onFit) || actions) && (
          <>
            {detail.position && onFit && (
              <button type="button" className="text-button" onClick={onFit}>
                <ScanSearch aria-hidden="true" size={16} />
                {words.fit}
              </button>
            )}
            {actions}
          </>
        )
      }
    >
      {(detail.summary || detail.isSample) && (
        <div className="panel-group">
          {detail.summary && <p>{detail.summary}</p>}
          <SampleTag isSample={detail.isSample} />
        </div>
      )}
      <CaseReview reasons={detail.review} addressOf={reviewAddress} />
      <CaseWhat detail={detail} />
      <CaseWhere detail={detail} communeName={communeName} provinceName={provinceName} onOpenCommune={onOpenCommune} />
      <CaseWho detail={detail} />
      <CaseGoods detail={detail} />
      <CaseRecord detail={detail} />
    </PanelFrame>
  )
}

const CaseProblem = ({
  problem,
  ...frame
}: Pick<CasePanelProps, 'onClose' | 'onBack'> & { readonly kicker: string } & Required<
    Pick<CasePanelProps, 'problem'>
  >) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  const isMissing = problem?.status === 404
  return (
    <PanelFrame {...frame} title={isMissing ? words.missingTitle : words.failed}>
      <Notice
        kind={isMissing ? 'empty' : 'error'}
        title={isMissing ? words.missing : words.failed}
        text={isMissing ? words.missingText : words.failedText(problem?.message ?? '')}
        action={{ label: UI_WORDS[language].close, onPress: frame.onClose }}
      />
    </PanelFrame>
  )
}

/** Heights of the parts that are on their way, pixels. */
const PARTS = [40, 230, 260, 110, 130]

const CaseSkeleton = () => (
  <div className="panel-skeleton" aria-hidden="true">
    {PARTS.map((height) => (
      <Skeleton key={height} height={height} />
    ))}
  </div>
)
