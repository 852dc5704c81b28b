import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'
import type { Auth } from './auth.ts'
import { addPerson, giveRole } from './people.ts'

export const FIRST_ADMINISTRATOR = 'quantri'

/** Makes the first administrator where nobody but samples is known. Returns the one-time password, to be shown once. */
export const makeFirstAdministrator = async (sql: Sql, auth: Auth): Promise<string | null> => {
  const [row] = await sql<{ known: boolean }[]>`select exists (select from people where not is_sample) as known`
  if (row?.known) return null
  const { id, oneTimePassword } = await addPerson(sql, auth, {
    userName: FIRST_ADMINISTRATOR,
    name: 'Quản trị hệ thống',
    email: null,
  })
  const everywhere = { provinceCode: null, communeCodes: null, force: null, validTo: null }
  await giveRole(sql, id, { role: 'ADMINISTRATOR', validFrom: isoDay(localToday()), ...everywhere }, null)
  return oneTimePassword
}
