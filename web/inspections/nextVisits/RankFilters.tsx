import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { CheckField } from '../../account/CheckField.tsx'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

/** Which establishments are ranked. */
export const RankFilters = ({ view, setView }: SectionProps) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  return (
    <>
      <ChoiceField
        label={words.type}
        value={view.own.type ?? ''}
        none={words.any}
        options={codeOptions(ESTABLISHMENT_TYPES, language)}
        onChoose={(type) => setView((now) => withOwn(now, { type }))}
      />
      <CheckField
        label={words.onlyOpen}
        isChecked={Boolean(view.own.only)}
        onCheck={(isOnly) => setView((now) => withOwn(now, { only: isOnly ? '1' : '' }))}
      />
    </>
  )
}
