import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Pool } from '../database/connect.ts'
import type { Auth } from './auth.ts'
import { addPerson, giveRole } from './people.ts'

export const FIRST_ADMINISTRATOR = 'quantri'

/** Makes the first administrator where nobody but samples is known. Returns the one-time password, to be shown once. */
export const makeFirstAdministrator = async (pool: Pool, auth: Auth): Promise<string | null> => {
  const [row] = await pool<{ known: boolean }[]>`select exists (select from people where not is_sample) as known`
  if (row?.known) return null
  const { id, oneTimePassword } = await addPerson(pool, auth, {
    userName: FIRST_ADMINISTRATOR,
    name: 'Quản trị hệ thống',
    email: null,
  })
  const everywhere = { provinceCode: null, communeCodes: null, force: null, validTo: null }
  await giveRole(pool, id, { role: 'ADMINISTRATOR', validFrom: isoDay(localToday()), ...everywhere }, null)
  return oneTimePassword
}
