import { useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Gate } from './account/Gate.tsx'
import { OpenPage } from './account/OpenPage.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { useIsDark, useLanguage } from './ui/preferences.ts'

/** The whole page: language and theme on the document, who is signed in, and the page that is open. */
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
        <Gate>
          <OpenPage />
        </Gate>
      </ErrorBoundary>
    </I18nProvider>
  )
}
