import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { areaText, forceText, roleName } from '../account/grantText.ts'
import { PageFrame } from '../account/PageFrame.tsx'
import { TextField } from '../account/TextField.tsx'
import { useUnits } from '../account/useUnits.ts'
import type { ListedPerson } from '../api/accountCalls.ts'
import { useMe, usePeople } from '../api/accountQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatCount } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AddPersonForm, type NewAccount } from './AddPersonForm.tsx'
import { findPeople } from './findPeople.ts'
import { ownProvinces } from './grantDraft.ts'
import { OneTimePassword } from './OneTimePassword.tsx'
import { PersonRow } from './PersonRow.tsx'
import { PEOPLE_WORDS } from './peopleWords.ts'
import './people.css'

/** Who may sign in and as what: found, added, given roles, switched off. */
export const PeoplePage = () => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const queries = useQueryClient()
  const me = useMe()
  const units = useUnits()
  const { data, error, refetch } = usePeople()
  const [text, setText] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const [added, setAdded] = useState<NewAccount | null>(null)
  const today = isoDay(localToday())
  const onChanged = () => queries.invalidateQueries({ queryKey: ['people'] })
  const said = ({ name, userName, grants }: ListedPerson) =>
    [
      name,
      userName,
      ...grants.flatMap((grant) => [
        roleName(grant.role, language),
        areaText(grant, language, units.names, Number.POSITIVE_INFINITY),
        grant.force === null ? '' : forceText(grant.force, language),
      ]),
    ].join(' ')
  const people = data?.people ?? []
  const found = findPeople(people, text, said)
  const own = ownProvinces(me.grants, ['ADMINISTRATOR'])
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <section className="people-bar">
        <TextField label={words.find} type="search" autoComplete="off" value={text} onText={setText} />
        <p className="soft" aria-live="polite">
          {data && words.count(formatCount(found.length, language), formatCount(people.length, language))}
        </p>
        <button
          type="button"
          className="text-button"
          data-kind="strong"
          aria-expanded={isAdding}
          onClick={() => {
            setIsAdding(true)
            setAdded(null)
          }}
        >
          {words.add}
        </button>
      </section>
      {isAdding && (
        <section className="page-part" aria-labelledby="add">
          <h2 id="add">{words.add}</h2>
          <AddPersonForm
            onCancel={() => setIsAdding(false)}
            onAdded={(account) => {
              setIsAdding(false)
              setAdded(account)
              setText('')
              setOpenId(account.id)
              void onChanged()
            }}
          />
        </section>
      )}
      {added && (
        <section>
          <OneTimePassword {...added} onClose={() => setAdded(null)} />
        </section>
      )}
      {error && !data ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : data && found.length === 0 ? (
        <Notice kind="empty" title={words.nobody} text={words.nobodyText} />
      ) : (
        <section>
          <ul className="people">
            {data ? (
              found.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  isMe={person.id === me.id}
                  isOpen={person.id === openId}
                  units={units}
                  ownProvinces={own}
                  today={today}
                  onToggle={() => setOpenId(person.id === openId ? null : person.id)}
                  onChanged={onChanged}
                />
              ))
            ) : (
              <li>
                <Skeleton height={320} />
              </li>
            )}
          </ul>
        </section>
      )}
    </PageFrame>
  )
}
