import { lazy, Suspense } from 'react'
import type { ImportReading, ImportReport } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { RefusalTable } from './RefusalTable.tsx'
import { ReportReviews } from './ReportReviews.tsx'
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
      <ReportReviews report={report} title={words.reviews} text={words.reviewsText} />
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
