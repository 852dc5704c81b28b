import type { Language } from '../../data/model/codedValue.ts'
import { UI_WORDS } from './uiWords.ts'

/** A request or computation that failed. `status` 0: no answer; −1: the page itself failed. */
interface Failure {
  readonly message: string
  readonly status?: number
}

/** What went wrong, in the language of the page. The server speaks Vietnamese; other languages take words by status. */
export const problemText = ({ message, status = 0 }: Failure, language: Language): string => {
  if (language === 'vi') return message
  const { problems } = UI_WORDS[language]
  if (status === 0) return problems.unreachable
  if (status < 0) return problems.page
  if (status === 404) return problems.missing
  return status === 503 ? problems.database : status < 500 ? problems.refused : problems.server
}
