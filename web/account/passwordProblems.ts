import { foldKey } from '../../data/model/foldText.ts'

/** As the server asks. */
export const SHORTEST_PASSWORD = 12

export type PasswordProblem = 'tooShort' | 'sameAsCurrent' | 'hasUserName' | null

/** What can be said of a new password before it is sent; the server also knows those that are common. */
export const newPasswordProblem = (next: string, current: string, userName: string): PasswordProblem => {
  if (next.length < SHORTEST_PASSWORD) return 'tooShort'
  if (next === current) return 'sameAsCurrent'
  return userName !== '' && foldKey(next).includes(foldKey(userName)) ? 'hasUserName' : null
}
