import { ClipboardCheck } from 'lucide-react'
import { Link } from 'wouter'
import { rememberMap } from '../account/mapAddress.ts'
import { useMe } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { INSPECTIONS_LABEL, INSPECTIONS_PATH } from './inspectionsPath.ts'

interface InspectionsLinkProps {
  readonly className: string
  /** Of its sign, in pixels. */
  readonly size: number
}

/** From the map to plans, inspections and coverage, for whoever may; the way back leads to the same view. */
export const InspectionsLink = ({ className, size }: InspectionsLinkProps) => {
  const language = useLanguage()
  if (!useMe().acts.includes('INSPECTION_READ')) return null
  return (
    <Link
      href={INSPECTIONS_PATH}
      className={`inspections-link ${className}`}
      onClick={() => rememberMap(location.search)}
    >
      <ClipboardCheck aria-hidden="true" size={size} strokeWidth={1.8} />
      {INSPECTIONS_LABEL[language]}
    </Link>
  )
}
