import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { SCOPE_WORDS } from './scopeWords.ts'

/** Says in place that something could not be loaded, and offers to try again. */
export const LoadFailed = ({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) => {
  const language = useLanguage()
  const { loadFailed, retry } = SCOPE_WORDS[language]
  return (
    <Notice
      kind="error"
      title={loadFailed}
      text={problemText(error, language)}
      action={{ label: retry, onPress: onRetry }}
    />
  )
}
