import { Siren } from 'lucide-react'
import { Link } from 'wouter'
import { rememberMap } from '../account/mapAddress.ts'
import { useMe } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { DRUG_CLASS_LABEL, DRUG_CLASSES_PATH } from './drugClassesPath.ts'

interface DrugClassLinkProps {
  readonly provinceCode: string
  readonly communeCode: string
}

/** From a commune on the map to its class for drugs, for whoever may see it; the way back leads to the same view. */
export const DrugClassLink = ({ provinceCode, communeCode }: DrugClassLinkProps) => {
  const language = useLanguage()
  if (!useMe().acts.includes('DRUG_CLASS_READ')) return null
  return (
    <Link
      href={`${DRUG_CLASSES_PATH}?province=${provinceCode}&commune=${communeCode}`}
      className="text-button"
      onClick={() => rememberMap(location.search)}
    >
      <Siren aria-hidden="true" size={16} />
      {DRUG_CLASS_LABEL[language]}
    </Link>
  )
}
