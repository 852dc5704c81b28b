import { useQuery } from '@tanstack/react-query'
import { getMe, getPeople, getSessions, getSharing, getSignInDoor, type Me } from './accountCalls.ts'

export const ME_KEY = ['me'] as const

const ASK_AGAIN_MS = 60_000
const askMe = {
  queryKey: ME_KEY,
  queryFn: ({ signal }: { signal: AbortSignal }) => getMe(signal),
  staleTime: ASK_AGAIN_MS,
}

/** Who is signed in; asked again every minute, so that a role given or taken shows without a reload. For the gate. */
export const useWhoAsks = () => useQuery({ ...askMe, refetchInterval: ASK_AGAIN_MS })

const NOBODY: Me = {
  id: '',
  userName: '',
  name: '',
  mustChangePassword: false,
  hasSecondFactor: false,
  mayStoreIdentity: false,
  acts: [],
  grants: [],
}

/** The person whose page this is: below the gate there always is one. */
export const useMe = (): Me => useQuery(askMe).data ?? NOBODY

export const useSignInDoor = () => useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => getSignInDoor(signal) })

export const useSessions = () => useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => getSessions(signal) })

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: ({ signal }) => getPeople(signal) })

export const useSharing = () => useQuery({ queryKey: ['sharing'], queryFn: ({ signal }) => getSharing(signal) })
