import { Notice } from './Notice.tsx'
import { useLanguage } from './preferences.ts'
import { problemText } from './problemText.ts'
import { UI_WORDS } from './uiWords.ts'

interface LoadFailedProps {
  readonly error: Error
  readonly onRetry: () => void
  /** Names what it was; absent: it stands where that is plain. */
  readonly title?: string | undefined
}

/** Says in place that something could not be loaded, and offers to try again. */
export const LoadFailed = ({ error, onRetry, title }: LoadFailedProps) => {
  const language = useLanguage()
  const { loadFailed, retry } = UI_WORDS[language]
  return (
    <Notice
      kind="error"
      title={title ?? loadFailed}
      text={problemText(error, language)}
      action={{ label: retry, onPress: onRetry }}
    />
  )
}
