import type { ReactNode } from 'react'
import { useInstallation } from '../api/queries.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { Scope } from './useScope.ts'

/** Shows a tab once it is known of which province it tells, and says why not before. */
export const ScopeGate = ({
  scope,
  children,
}: {
  readonly scope: Scope
  readonly children: (province: string) => ReactNode
}) => {
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const { data, error, refetch } = useInstallation()
  if (scope.province) return children(scope.province)
  if (data) return <Notice kind="empty" title={words.noProvince} text={words.noProvinceText} />
  if (!error) return <Skeleton height={360} />
  return (
    <Notice
      kind="error"
      title={words.loadFailed}
      text={problemText(error, language)}
      action={{ label: words.retry, onPress: () => void refetch() }}
    />
  )
}
