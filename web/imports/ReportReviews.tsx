import { Link } from 'wouter'
import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { ImportReport } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { REPORT_WORDS } from './reportWords.ts'

interface ReportReviewsProps {
  readonly report: Pick<ImportReport, 'reviews' | 'batchId'>
  readonly title: string
  readonly text: string
}

/** What must be looked at, by reason; once it is imported each leads to the review desk. */
export const ReportReviews = ({ report: { reviews, batchId }, title, text }: ReportReviewsProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  if (reviews.length === 0) return null
  return (
    <section className="import-part">
      <h3>{title}</h3>
      <p className="soft">{text}</p>
      <ul className="import-reviews">
        {reviews.map(({ reason, count, examples }) => (
          <li key={reason}>
            <strong>{formatCount(count, language)}</strong> ·{' '}
            {batchId === null ? (
              labelOf(REVIEW_REASONS, reason, language)
            ) : (
              <Link href={reviewAddress(reason, batchId)}>{labelOf(REVIEW_REASONS, reason, language)}</Link>
            )}
            {named(examples).length > 0 && <span className="soft"> ({words.example(named(examples).join('; '))})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Numbers that their keeper gave; one that begins with # was made here and says nothing to people. */
const named = (numbers: readonly string[]) => numbers.filter((number) => !number.startsWith('#')).slice(0, 5)

/** The review desk with what this import wrote. */
const reviewAddress = (reason: string, batchId: number): string => `/can-xem-lai?reason=${reason}&batch=${batchId}`
