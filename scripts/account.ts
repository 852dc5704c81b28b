// `npm run account -- --list | --reset USER_NAME`: for whoever keeps the server, when nobody can sign in any more. Runs beside the server.
import { parseArgs } from 'node:util'
import { createAuth } from '../server/accounts/auth.ts'
import { resetPerson } from '../server/accounts/people.ts'
import { listPeople } from '../server/accounts/queries.ts'
import { readSecret } from '../server/accounts/secret.ts'
import { recordEvent } from '../server/audit/recordEvent.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { inTransaction } from '../server/database/connect.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'
import { explainDatabaseError } from '../server/explainDatabaseError.ts'
import { prepareDatabase } from '../server/prepareDatabase.ts'
import { StartError } from '../server/startError.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { values } = parseArgs({ options: { list: { type: 'boolean', default: false }, reset: { type: 'string' } } })
  if (values.list === (values.reset !== undefined)) throw new StartError('Hãy chọn một việc.')
  const config = readConfig(process.env)
  const database = await joinDatabase(config)
  try {
    await prepareDatabase(database.sql, { sample: false, say })
    const people = await listPeople(database.sql)
    if (values.list) {
      for (const { userName, name, isActive, grants } of people) {
        say(`${userName}  ${name}  ${isActive ? grants.map(({ role }) => role).join(', ') : '(đã tắt)'}`)
      }
    } else {
      const person = people.find(({ userName }) => userName === values.reset)
      if (!person) throw new StartError(`Không có tài khoản “${values.reset}”. Xem: npm run account -- --list`)
      if (person.isSample) throw new StartError('Tài khoản mẫu vào bằng nút ở trang đăng nhập, không có mật khẩu.')
      const auth = createAuth(database.sql, { secret: readSecret(config.dataFolder), publicUrl: null })
      const password = await inTransaction(database.sql, async (sql) => {
        const once = await resetPerson(sql, auth, person.id)
        const detail = { isReset: true, from: 'npm run account' }
        await recordEvent(sql, {
          person: null,
          action: 'PASSWORD_SET',
          subjectType: 'person',
          subjectId: person.id,
          detail,
        })
        return once
      })
      say(
        `Mật khẩu dùng một lần của ${person.userName}: ${password} (đăng nhập rồi đổi ngay; các phiên cũ đã kết thúc)`,
      )
    }
  } catch (error) {
    throw explainDatabaseError(error, config.databaseUrl)
  } finally {
    await database.close()
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  if (!(error instanceof ConfigError)) say('Cách dùng: npm run account -- --list | --reset TÊN_ĐĂNG_NHẬP')
  process.exitCode = 1
}
