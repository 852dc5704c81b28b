// `npm run boundaries`: official boundaries from a file in place of approximate ones, or back. Runs beside the server.
import { resolve } from 'node:path'
import { readBoundaryCommand } from '../server/boundaries/boundaryCommand.ts'
import { replaceBoundaries, restoreApproximate } from '../server/boundaries/replaceBoundaries.ts'
import { reportLines } from '../server/boundaries/reportLines.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'
import { explainDatabaseError, isConnectionLost } from '../server/explainDatabaseError.ts'
import { FileError } from '../server/files/fileError.ts'
import { prepareDatabase } from '../server/prepareDatabase.ts'
import { StartError } from '../server/startError.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { file, provinceCode, ...options } = readBoundaryCommand(process.argv.slice(2), process.env)
  const config = readConfig(process.env)
  const database = await joinDatabase(config)
  try {
    await prepareDatabase(database.sql, { sample: false, say })
    const report =
      file === null
        ? await restoreApproximate(database.sql, { provinceCode, dryRun: options.dryRun })
        : await replaceBoundaries(database.sql, resolve(process.env.INIT_CWD ?? '.', file), {
            ...options,
            onProgress: say,
          })
    for (const line of reportLines(report, { isRestore: file === null, isDryRun: options.dryRun })) say(line)
    if (!report.isWritten && !(options.dryRun && report.reassigned)) process.exitCode = 1
  } catch (error) {
    throw explainDatabaseError(error, config.databaseUrl)
  } finally {
    await database.close()
  }
} catch (error) {
  const isKnown = [FileError, ConfigError, StartError].some((kind) => error instanceof kind)
  const reason = error instanceof Error ? error.message : String(error)
  // The answer to the last commit may be what was lost.
  const state = isConnectionLost(error)
    ? 'Ranh giới hoặc đã thay trọn vẹn, hoặc chưa thay gì; chạy lại lệnh này thì an toàn'
    : 'Chưa có gì thay đổi'
  say(isKnown ? reason : `Không thay được ranh giới: ${reason}. ${state}.`)
  process.exitCode = 1
}
