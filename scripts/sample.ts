// `npm run sample -- --status | --load | --clear`: the sample province. Runs beside the server.
import { parseArgs } from 'node:util'
import { localToday } from '../data/model/localDay.ts'
import { createAuth } from '../server/accounts/auth.ts'
import { settleSampleAccounts } from '../server/accounts/sampleAccounts.ts'
import { readSecret } from '../server/accounts/secret.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'
import { explainDatabaseError } from '../server/explainDatabaseError.ts'
import { prepareDatabase } from '../server/prepareDatabase.ts'
import { countSample } from '../server/sample/countSample.ts'
import { clearSample, isSampleLoaded, loadSample } from '../server/sample/loadSample.ts'
import { sampleLines } from '../server/sample/sampleLines.ts'
import { StartError } from '../server/startError.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const flag = { type: 'boolean', default: false } as const

try {
  const { values } = parseArgs({ options: { status: flag, load: flag, clear: flag } })
  if (Object.values(values).filter(Boolean).length !== 1) throw new StartError('Hãy chọn một việc.')
  const config = readConfig(process.env)
  const database = await joinDatabase(config)
  try {
    await prepareDatabase(database.sql, { sample: false, say })
    if (values.clear) await clearSample(database.sql)
    if (values.load && !(await isSampleLoaded(database.sql))) await loadSample(database.sql, localToday())
    const auth = createAuth(database.sql, { secret: readSecret(config.dataFolder), publicUrl: null })
    await settleSampleAccounts(database.sql, auth)
    for (const line of sampleLines(await countSample(database.sql))) say(line)
  } catch (error) {
    throw explainDatabaseError(error, config.databaseUrl)
  } finally {
    await database.close()
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  if (!(error instanceof ConfigError)) say('Cách dùng: npm run sample -- --status | --load | --clear')
  process.exitCode = 1
}
