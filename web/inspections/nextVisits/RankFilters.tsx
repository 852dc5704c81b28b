import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'
import '../visits/visitEditor.css'

/** Which establishments are ranked. */
export const RankFilters = ({ view, setView }: SectionProps) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  return (
    <>
      <ChoiceField
        label={words.type}
        value={view.own.type ?? ''}
        options={[
          { value: '', label: words.any },
          ...ESTABLISHMENT_TYPES.map(({ code, [language]: label }) => ({ value: code, label })),
        ]}
        onChoose={(type) => setView((now) => withOwn(now, { type }))}
      />
      <label className="visit-check">
        <input
          type="checkbox"
          checked={Boolean(view.own.only)}
          onChange={(event) => {
            const only = event.target.checked ? '1' : ''
            setView((now) => withOwn(now, { only }))
          }}
        />
        <span>{words.onlyOpen}</span>
      </label>
    </>
  )
}
