import { Upload } from 'lucide-react'
import { Link } from 'wouter'
import { rememberMap } from '../account/mapAddress.ts'
import { useMe } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { IMPORT_LABEL, IMPORT_PATH } from './importPath.ts'

/** From the map to the page that imports, for whoever may; the way back leads to the same view. */
export const ImportLink = () => {
  const language = useLanguage()
  if (!useMe().acts.includes('DATA_IMPORT')) return null
  return (
    <Link href={IMPORT_PATH} className="text-button import-link" onClick={() => rememberMap(location.search)}>
      <Upload aria-hidden="true" size={16} strokeWidth={1.8} />
      {IMPORT_LABEL[language]}
    </Link>
  )
}
