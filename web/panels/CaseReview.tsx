import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'wouter'
import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PANEL_WORDS } from './panelWords.ts'

interface CaseReviewProps {
  readonly reasons: readonly string[]
  /** Where one reason is decided; absent for those who decide nothing. */
  readonly addressOf?: ((reason: string) => string) | undefined
}

/** Why a case has to be looked at again, what that means for its figures and what to do. */
export const CaseReview = ({ reasons, addressOf }: CaseReviewProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  const heading = useId()
  if (reasons.length === 0) return null
  return (
    <section className="panel-warning" aria-labelledby={heading}>
      <h3 id={heading}>
        <TriangleAlert aria-hidden="true" size={16} />
        {words.review}
      </h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <strong>{labelOf(REVIEW_REASONS, reason, language)}</strong>
            <span>{words.reviewMeanings[reason]}</span>
            {addressOf && <Link href={addressOf(reason)}>{words.openReview}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
