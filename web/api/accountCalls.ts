import type { Grant, RoleCode, Sharing } from '../../data/model/roles.ts'
import { ApiProblem, api, read, until } from './client.ts'

/** Who is signed in; null for nobody. */
export const getMe = async (signal?: AbortSignal) => {
  try {
    return await read(api.me.$get({}, until(signal)))
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}
export type Me = NonNullable<Awaited<ReturnType<typeof getMe>>>

export const getSignInDoor = (signal?: AbortSignal) => read(api['sign-in'].$get({}, until(signal)))
export const signIn = (json: { userName: string; password: string }) => read(api['sign-in'].$post({ json }))
export const sendCode = (json: { code: string; isBackup: boolean }) => read(api['sign-in'].code.$post({ json }))
/** The address of the sign-in service, from which people come back to `next`, a path of this site. */
export const beginAtProvider = (next: string) => read(api['sign-in'].provider.$post({ json: { next } }))
export const signInAsSample = (userName: string) => read(api['sign-in'].sample.$post({ json: { userName } }))

export const getSessions = (signal?: AbortSignal) => read(api.me.sessions.$get({}, until(signal)))
export const endSession = (id: string) => read(api.me.sessions[':id'].$delete({ param: { id } }))
export const signOut = (json: { everywhere: boolean }) => read(api.me['sign-out'].$post({ json }))
export const changePassword = (json: { current: string; next: string }) => read(api.me.password.$post({ json }))
export const beginSecondFactor = (password: string) => read(api.me['second-factor'].$post({ json: { password } }))
export const confirmSecondFactor = (code: string) => read(api.me['second-factor'].confirm.$post({ json: { code } }))
export const endSecondFactor = (password: string) => read(api.me['second-factor'].$delete({ json: { password } }))

export const getPeople = (signal?: AbortSignal) => read(api.people.$get({}, until(signal)))
export type ListedPerson = Awaited<ReturnType<typeof getPeople>>['people'][number]
export const addPerson = (json: { userName: string; name: string }) => read(api.people.$post({ json }))
export const resetPerson = (id: string) => read(api.people[':id'].reset.$post({ param: { id } }))
export const switchPerson = (id: string, isActive: boolean) =>
  read(api.people[':id'].active.$post({ param: { id }, json: { isActive } }))
export const giveRole = (id: string, grant: Grant) =>
  read(
    api.people[':id'].grants.$post({
      param: { id },
      json: grant as Grant & { role: RoleCode; communeCodes: string[] | null; force: null },
    }),
  )
export const endRole = (id: string, grantId: number) =>
  read(api.people[':id'].grants[':grantId'].$delete({ param: { id, grantId: String(grantId) } }))

export const getSharing = (signal?: AbortSignal) => read(api.sharing.$get({}, until(signal)))
export const setSharing = ({ provinceCode, rest, coarse }: Sharing) =>
  read(api.sharing[':province'].$put({ param: { province: provinceCode }, json: { rest, coarse } }))
