import type { ReactNode } from 'react'
import { useCommunes, useInstallation } from '../api/queries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { Scope } from './useScope.ts'

/** Shows a tab once it is known of which province it tells and what its communes are called, and says why not before. */
export const ScopeGate = ({
  scope,
  children,
}: {
  readonly scope: Scope
  readonly children: (province: string) => ReactNode
}) => {
  const words = SCOPE_WORDS[useLanguage()]
  const installation = useInstallation()
  const communes = useCommunes(installation.data?.dataVersions.communes)
  const isNamed = communes.data !== undefined || !scope.units.isLoading
  if (scope.province && isNamed) return children(scope.province)
  const error = installation.error ?? communes.error
  if (error) {
    return (
      <LoadFailed
        error={error}
        onRetry={() => void (installation.error ? installation.refetch() : communes.refetch())}
      />
    )
  }
  if (installation.data && isNamed) return <Notice kind="empty" title={words.noProvince} text={words.noProvinceText} />
  return <Skeleton height={360} />
}
