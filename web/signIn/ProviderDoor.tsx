import { useSending } from '../account/useSending.ts'
import { beginAtProvider } from '../api/accountCalls.ts'
import { useSignInDoor } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SIGN_IN_WORDS } from './signInWords.ts'

interface ProviderDoorProps {
  /** Path of this site to come back to. */
  readonly next: string
  /** The service has just sent somebody back without letting them in. */
  readonly hasFailed: boolean
}

/** The way in through the sign-in service of the organisation; nothing where there is none. */
export const ProviderDoor = ({ next, hasFailed }: ProviderDoorProps) => {
  const words = SIGN_IN_WORDS[useLanguage()]
  const label = useSignInDoor().data?.provider ?? null
  const { isBusy, problem, send } = useSending()
  if (label === null) return null
  return (
    <div className="form-part">
      {(problem || hasFailed) && (
        <p className="form-problem" role="alert">
          {problem ?? words.providerFailed}
        </p>
      )}
      <button
        type="button"
        className="text-button"
        disabled={isBusy}
        onClick={() => void send(async () => location.assign((await beginAtProvider(next)).url))}
      >
        {words.provider(label)}
      </button>
    </div>
  )
}
