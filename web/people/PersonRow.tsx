import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { areaText, grantState, roleName } from '../account/grantText.ts'
import type { Units } from '../account/useUnits.ts'
import type { ListedPerson } from '../api/accountCalls.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PersonDetail } from './PersonDetail.tsx'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface PersonRowProps {
  readonly person: ListedPerson
  readonly isMe: boolean
  readonly isOpen: boolean
  readonly units: Units
  readonly ownProvinces: 'ALL' | readonly string[]
  /** ISO. */
  readonly today: string
  readonly onToggle: () => void
  readonly onChanged: () => Promise<unknown>
}

/** One person: who, as what, signed in when; opened it shows what can be done. */
export const PersonRow = ({ person, isMe, isOpen, onToggle, ...rest }: PersonRowProps) => {
  const { units, today } = rest
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const id = useId()
  const Sign = isOpen ? ChevronDown : ChevronRight
  const roles = person.grants.filter((grant) => grantState(grant, today) !== 'OVER')
  const last = person.lastSignInAt && formatInstant(person.lastSignInAt)
  return (
    <li className="person" data-is-off={!person.isActive}>
      <button type="button" className="person-head" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Sign aria-hidden="true" size={16} />
        <span className="person-name">
          <strong>{person.name}</strong>
          <span className="soft">{person.userName}</span>
          {isMe && <span className="person-mark">{words.isMe}</span>}
          {!person.isActive && (
            <span className="person-mark" data-kind="off">
              {words.off}
            </span>
          )}
          {person.isSample && (
            <span className="person-mark" data-kind="sample">
              {words.sample}
            </span>
          )}
          {person.hasSecondFactor && <span className="person-mark">{words.secondFactor}</span>}
        </span>
        <span className="person-roles">
          {roles.length === 0 && <span className="soft">{words.noRoles}</span>}
          {roles.map((grant) => (
            <span key={grant.id}>
              {roleName(grant.role, language)}
              <span className="soft"> · {areaText(grant, language, units.names, 2)}</span>
            </span>
          ))}
        </span>
        <span className="person-last soft">
          {last ? words.lastSession(`${last.clock} ${last.day}`) : words.noSession}
        </span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <PersonDetail person={person} isMe={isMe} {...rest} />}
      </div>
    </li>
  )
}
