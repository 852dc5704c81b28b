import { useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import { ApiProblem } from '../api/client.ts'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { FORM_WORDS } from './formWords.ts'

type ByField = Readonly<Record<string, string>>

export interface Sending {
  readonly isBusy: boolean
  /** What went wrong as a whole; null when nothing did or when the fields say it. */
  readonly problem: string | null
  /** What is wrong, by name of the field. */
  readonly problems: ByField
  /** Does the work once; what it throws is told. True when it went well. */
  readonly send: (work: () => Promise<unknown>) => Promise<boolean>
  /** Says what is wrong before anything is sent. True when nothing is. */
  readonly check: (problems: ByField) => boolean
}

const NOTHING: ByField = {}

/**
 * What a form goes through when it is sent.
 * @param fieldWords what is wrong with a field, by its name, for languages that the server does not speak
 * @param refusals why it was refused, by status of the answer, for those languages; absent: the words of the account pages
 */
export const useSending = (fieldWords: ByField = NOTHING, refusals?: Readonly<Record<number, string>>): Sending => {
  const language = useLanguage()
  const [state, setState] = useState<{ isBusy: boolean; failure: Error | null; problems: ByField }>({
    isBusy: false,
    failure: null,
    problems: NOTHING,
  })
  const told = state.failure && tell(state.failure, language, fieldWords, refusals)
  return {
    isBusy: state.isBusy,
    problem: told?.problem ?? null,
    problems: { ...state.problems, ...told?.problems },
    send: async (work) => {
      if (state.isBusy) return false
      setState({ isBusy: true, failure: null, problems: NOTHING })
      try {
        await work()
        setState({ isBusy: false, failure: null, problems: NOTHING })
        return true
      } catch (error) {
        setState({
          isBusy: false,
          failure: error instanceof Error ? error : new Error(String(error)),
          problems: NOTHING,
        })
        return false
      }
    },
    check: (problems) => {
      setState({ isBusy: false, failure: null, problems })
      return Object.keys(problems).length === 0
    },
  }
}

/** A failure in the words of the page: by field where the server named fields, else as one sentence. */
export const tell = (
  failure: Error,
  language: Language,
  fieldWords: ByField,
  refusals: Readonly<Record<number, string>> = FORM_WORDS[language].refusals,
): { problem: string | null; problems: ByField } => {
  if (!(failure instanceof ApiProblem))
    return { problem: problemText({ message: failure.message, status: -1 }, language), problems: {} }
  if (failure.problems.length > 0) {
    const problems = Object.fromEntries(
      failure.problems.map(({ name, message }) => [
        name.split('.')[0] ?? name,
        language === 'vi' ? message : (fieldWords[name] ?? refusals[failure.status] ?? ''),
      ]),
    )
    return { problem: null, problems }
  }
  return { problem: refusals[failure.status] ?? problemText(failure, language), problems: {} }
}
