import { ROLES } from '../../data/model/roles.ts'
import { useSending } from '../account/useSending.ts'
import { signInAsSample } from '../api/accountCalls.ts'
import { useSignInDoor } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SIGN_IN_WORDS } from './signInWords.ts'

/** One button for every sample account; nothing where real cases are stored. */
export const SampleAccounts = ({ onDone }: { readonly onDone: () => void }) => {
  const language = useLanguage()
  const words = SIGN_IN_WORDS[language]
  const door = useSignInDoor()
  const accounts = (door.data?.sampleAccounts ?? []).map(({ role, ...account }) => ({
    ...account,
    role: ROLES.find(({ vi }) => vi === role)?.[language] ?? role,
  }))
  const { isBusy, problem, send } = useSending()
  if (accounts.length === 0) return null
  return (
    <section className="sample-accounts" aria-labelledby="sample-accounts">
      <h2 id="sample-accounts">
        <span className="sample-mark">{words.samples}</span>
      </h2>
      <p className="soft">{words.samplesText}</p>
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <ul>
        {accounts.map(({ userName, name, role }) => (
          <li key={userName}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => void send(async () => signInAsSample(userName).then(onDone))}
            >
              <strong>{name}</strong>
              {!name.startsWith(role) && <span className="soft">{role}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
