import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Me } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ACCOUNT_PAGE_WORDS } from './accountPageWords.ts'
import { GrantLine } from './GrantLine.tsx'
import { useUnits } from './useUnits.ts'

/** Name, user name and roles in words. */
export const WhoIAm = ({ me }: { readonly me: Me }) => {
  const words = ACCOUNT_PAGE_WORDS[useLanguage()]
  const { names } = useUnits()
  const today = isoDay(localToday())
  return (
    <section className="page-part" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <dl className="page-facts">
        <dt>{words.name}</dt>
        <dd>{me.name}</dd>
        <dt>{words.userName}</dt>
        <dd>{me.userName}</dd>
        <dt>{words.roles}</dt>
        <dd>
          {me.grants.length === 0 ? (
            words.noRoles
          ) : (
            <ul className="grant-list">
              {me.grants.map((grant) => (
                <li key={JSON.stringify(grant)}>
                  <GrantLine grant={grant} names={names} today={today} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      <p className="soft">{words.changesBy}</p>
    </section>
  )
}
