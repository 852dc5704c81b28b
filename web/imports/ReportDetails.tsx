import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { ImportReading, ImportReport } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { RefusalTable } from './RefusalTable.tsx'
import { REPORT_WORDS } from './reportWords.ts'

const VerdictMap = lazy(async () => ({ default: (await import('./VerdictMap.tsx')).VerdictMap }))
const MAP_HEIGHT = 360

interface ReportDetailsProps {
  readonly id: string
  readonly reading: ImportReading
  readonly report: ImportReport
}

/** What a report says beyond its figures: refused cells, what must be looked at, columns left out, where the rows lie. */
export const ReportDetails = ({ id, reading, report }: ReportDetailsProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  return (
    <>
      {report.refused > 0 && <RefusalTable id={id} reading={reading} report={report} />}
      {report.reviews.length > 0 && (
        <section className="import-part">
          <h3>{words.reviews}</h3>
          <p className="soft">{words.reviewsText}</p>
          <ul className="import-reviews">
            {report.reviews.map(({ reason, count, examples }) => (
              <li key={reason}>
                <strong>{formatCount(count, language)}</strong> ·{' '}
                {report.batchId === null ? (
                  labelOf(REVIEW_REASONS, reason, language)
                ) : (
                  <Link href={reviewAddress(reason, report.batchId)}>{labelOf(REVIEW_REASONS, reason, language)}</Link>
                )}
                {named(examples).length > 0 && (
                  <span className="soft"> ({words.example(named(examples).join('; '))})</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.merged !== undefined && <p>{words.merged(formatCount(report.merged, language))}</p>}
      {report.points.length > 0 && (
        <Suspense fallback={<Skeleton height={MAP_HEIGHT} />}>
          <VerdictMap report={report} />
        </Suspense>
      )}
      {report.ignoredHeaders.length > 0 && <p className="soft">{words.ignored(report.ignoredHeaders.join(', '))}</p>}
    </>
  )
}

/** Numbers that their keeper gave; one that begins with # was made here and says nothing to people. */
const named = (numbers: readonly string[]) => numbers.filter((number) => !number.startsWith('#')).slice(0, 5)

/** The review desk with what this import wrote. */
const reviewAddress = (reason: string, batchId: number): string => `/can-xem-lai?reason=${reason}&batch=${batchId}`
