import { useState } from 'react'
import { AskOnce } from '../account/AskOnce.tsx'
import { GrantLine } from '../account/GrantLine.tsx'
import { FORM_WORDS } from '../account/formWords.ts'
import { useSending } from '../account/useSending.ts'
import type { Units } from '../account/useUnits.ts'
import { endRole, type ListedPerson, resetPerson, switchPerson } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { GiveRoleForm } from './GiveRoleForm.tsx'
import { OneTimePassword } from './OneTimePassword.tsx'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface PersonDetailProps {
  readonly person: ListedPerson
  readonly isMe: boolean
  readonly units: Units
  readonly ownProvinces: 'ALL' | readonly string[]
  /** ISO. */
  readonly today: string
  readonly onChanged: () => Promise<unknown>
}

/** What can be done about one person: roles given and ended, a new one-time password, off and on. */
export const PersonDetail = ({ person, isMe, units, ownProvinces, today, onChanged }: PersonDetailProps) => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const [isGiving, setIsGiving] = useState(false)
  const [once, setOnce] = useState<string | null>(null)
  const { isBusy, problem, send } = useSending({}, { ...FORM_WORDS[language].refusals, ...words.refusals })
  const change = (work: () => Promise<unknown>) =>
    void send(async () => {
      await work()
      await onChanged()
    })
  return (
    <div className="person-detail">
      <section>
        <h3>{words.roles}</h3>
        <ul className="person-grants">
          {person.grants.map((grant) => (
            <li key={grant.id}>
              <GrantLine grant={grant} names={units.names} today={today} />
              <AskOnce
                label={words.endRole}
                question={words.endRoleText}
                isBusy={isBusy}
                onConfirm={() => change(() => endRole(person.id, grant.id))}
              />
            </li>
          ))}
          {person.grants.length === 0 && <li className="soft">{words.noRoles}</li>}
        </ul>
        {isMe ? (
          <p className="soft">{words.notMyself}</p>
        ) : isGiving ? (
          <GiveRoleForm
            personId={person.id}
            units={units}
            ownProvinces={ownProvinces}
            onGiven={() => {
              setIsGiving(false)
              void onChanged()
            }}
            onCancel={() => setIsGiving(false)}
          />
        ) : (
          <div className="form-buttons">
            <button type="button" className="text-button" data-kind="strong" onClick={() => setIsGiving(true)}>
              {words.giveRole}
            </button>
          </div>
        )}
      </section>
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {once !== null && (
        <OneTimePassword name={person.name} userName={person.userName} password={once} onClose={() => setOnce(null)} />
      )}
      {!isMe && (
        <section>
          <h3>{words.account}</h3>
          <div className="person-acts">
            {!person.isSample && (
              <AskOnce
                label={words.reset}
                question={words.resetText}
                isBusy={isBusy}
                onConfirm={() => change(async () => setOnce((await resetPerson(person.id)).oneTimePassword))}
              />
            )}
            {person.isActive ? (
              <AskOnce
                label={words.switchOff}
                question={words.switchOffText}
                isBusy={isBusy}
                onConfirm={() => change(() => switchPerson(person.id, false))}
              />
            ) : (
              <button
                type="button"
                className="text-button"
                disabled={isBusy}
                onClick={() => change(() => switchPerson(person.id, true))}
              >
                {words.switchOn}
              </button>
            )}
          </div>
        </section>
      )}
    </div>
  )
}
