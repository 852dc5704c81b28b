import { useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Overview } from './overview/Overview.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { useIsDark, useLanguage } from './ui/preferences.ts'

/** The whole page: language and theme on the document, and the workspace that is open. */
export const App = () => {
  const language = useLanguage()
  const isDark = useIsDark()
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [language, isDark])
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <ErrorBoundary>
        <Overview />
      </ErrorBoundary>
    </I18nProvider>
  )
}
