import { recordEvent } from '../audit/recordEvent.ts'
import type { Pool } from '../database/connect.ts'
import { oneAtATime } from '../database/oneAtATime.ts'
import type { Auth } from './auth.ts'
import { FIRST_ADMINISTRATOR, makeFirstAdministrator } from './firstAdministrator.ts'
import { areSamplesOffered, settleSampleAccounts } from './sampleAccounts.ts'

/** Accounts as a start leaves them: sample accounts with the sample only, and somebody to administer, told once. */
export const settleAccounts = async (pool: Pool, auth: Auth, say: (line: string) => void): Promise<void> => {
  const password = await oneAtATime(pool, async (sql) => {
    await settleSampleAccounts(sql, auth)
    const made = await makeFirstAdministrator(sql, auth)
    const detail = { userName: FIRST_ADMINISTRATOR, role: 'ADMINISTRATOR' }
    if (made !== null) await recordEvent(sql, { person: null, action: 'PERSON_ADDED', subjectType: 'person', detail })
    return made
  })
  if (password === null) return
  say(
    `Người quản trị đầu tiên: ${FIRST_ADMINISTRATOR}, mật khẩu dùng một lần: ${password} (chỉ hiện lần này, đăng nhập rồi đổi ngay; mất thì: npm run account -- --reset ${FIRST_ADMINISTRATOR})`,
  )
  if (await areSamplesOffered(pool))
    say('Trang đăng nhập có tài khoản mẫu của mọi vai trò, chừng nào chỉ có dữ liệu mẫu.')
}
