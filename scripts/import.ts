// `npm run import FILE`: records from a spreadsheet or a file of maps. Runs beside the server. Exit code 2 when rows were refused.
import { localToday } from '../data/model/localDay.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'
import { explainDatabaseError } from '../server/explainDatabaseError.ts'
import { readImportCommand } from '../server/imports/importCommand.ts'
import { ImportError } from '../server/imports/importError.ts'
import { importFile } from '../server/imports/importFile.ts'
import { prepareDatabase } from '../server/prepareDatabase.ts'
import { StartError } from '../server/startError.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const command = readImportCommand(process.argv.slice(2), process.env)
  const config = readConfig(process.env)
  const database = await joinDatabase(config)
  try {
    await prepareDatabase(database.sql, { sample: false, say })
    const summary = await importFile(database.sql, command, { today: localToday(), say })
    process.exitCode = summary.refused > 0 ? 2 : 0
  } catch (error) {
    throw explainDatabaseError(error, config.databaseUrl)
  } finally {
    await database.close()
  }
} catch (error) {
  const isKnown = [ImportError, ConfigError, StartError].some((kind) => error instanceof kind)
  const reason = error instanceof Error ? error.message : String(error)
  say(isKnown ? reason : `Không nhập được: ${reason}. Nhập lại cùng tệp thì an toàn: dòng đã ghi không bị ghi lần nữa.`)
  process.exitCode = 1
}
