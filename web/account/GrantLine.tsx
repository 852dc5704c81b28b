import type { Grant } from '../../data/model/roles.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { areaText, daysText, forceText, grantState, roleName } from './grantText.ts'
import './grantLine.css'

interface GrantLineProps {
  readonly grant: Grant
  readonly names: PlaceNames
  /** ISO. */
  readonly today: string
}

/** A role with its area, force and days; pale with a word while it does not hold. */
export const GrantLine = ({ grant, names, today }: GrantLineProps) => {
  const language = useLanguage()
  const words = ACCOUNT_PAGE_WORDS[language]
  const state = grantState(grant, today)
  return (
    <span className="grant" data-state={state}>
      <strong>{roleName(grant.role, language)}</strong>
      {state !== 'IN_FORCE' && <span className="grant-state">{state === 'OVER' ? words.over : words.notYet}</span>}
      <span className="grant-facts">
        {areaText(grant, language, names, 12)} · {forceText(grant.force, language)} · {daysText(grant, language)}
      </span>
    </span>
  )
}
