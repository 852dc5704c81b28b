import { useMemo } from 'react'
import { useMe } from '../api/accountQueries.ts'
import { useInstallation } from '../api/queries.ts'

/** The provinces in which a person has a role; for whoever has one in the whole country also all that have records. */
export const useProvinces = (): readonly string[] => {
  const { grants } = useMe()
  const installation = useInstallation().data
  return useMemo(() => {
    const own = grants.map(({ provinceCode }) => provinceCode)
    const named = own.flatMap((code) => code ?? [])
    return own.includes(null) ? [...new Set([...(installation?.provinces ?? []), ...named])] : [...new Set(named)]
  }, [grants, installation?.provinces])
}
