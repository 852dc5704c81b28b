import { useLanguage } from '../ui/preferences.ts'
import { className } from './className.ts'

/** A class as a mark: its name always, its weight by the depth of one colour. */
export const ClassMark = ({ code }: { readonly code: string | null }) => {
  const language = useLanguage()
  return (
    <span className="drug-class" data-class={code ?? 'NONE_YET'}>
      {className(code, language)}
    </span>
  )
}
