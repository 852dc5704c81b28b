// `npm run boundaries`: official boundaries from a file in place of approximate ones, or back. Runs beside the server.
import { resolve } from 'node:path'
import { BoundaryError } from '../server/boundaries/boundaryFile.ts'
import { readBoundaryCommand } from '../server/boundaries/boundaryCommand.ts'
import { replaceBoundaries, restoreApproximate } from '../server/boundaries/replaceBoundaries.ts'
import { reportLines } from '../server/boundaries/reportLines.ts'
import { loadUnits } from '../server/communes/loadUnits.ts'
import { listCommuneKeys } from '../server/boundaries/queries.ts'
import { ConfigError, readConfig } from '../server/config.ts'
import { migrate } from '../server/database/migrate.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const { file, provinceCode, ...options } = readBoundaryCommand(process.argv.slice(2), process.env)
  const database = await joinDatabase(readConfig(process.env))
  try {
    await migrate(database.sql)
    if ((await listCommuneKeys(database.sql)).length === 0) await loadUnits(database.sql)
    const report =
      file === null
        ? await restoreApproximate(database.sql, { provinceCode, dryRun: options.dryRun })
        : await replaceBoundaries(database.sql, resolve(process.env.INIT_CWD ?? '.', file), {
            ...options,
            onProgress: say,
          })
    for (const line of reportLines(report, { isRestore: file === null, isDryRun: options.dryRun })) say(line)
    if (!report.isWritten && !(options.dryRun && report.reassigned)) process.exitCode = 1
  } finally {
    await database.close()
  }
} catch (error) {
  const isKnown = error instanceof BoundaryError || error instanceof ConfigError
  const reason = error instanceof Error ? error.message : String(error)
  say(isKnown ? reason : `Không thay được ranh giới: ${reason}. Chưa có gì thay đổi.`)
  process.exitCode = 1
}
