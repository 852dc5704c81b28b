// `npm run audit:verify`: whether the audit record is whole. Exit code 0 whole, 1 tampered with, 2 could not be checked,
// 3 whole as far as it goes, its end unknown. Runs beside the server.
import { headFile, readHead } from '../server/audit/headFile.ts'
import { moveHead } from '../server/audit/keepHead.ts'
import { recordEvent } from '../server/audit/recordEvent.ts'
import { verifyChain } from '../server/audit/verifyChain.ts'
import { VERIFY_CODES, verifyCode, verifyLines } from '../server/audit/verifyLines.ts'
import { readSecret } from '../server/accounts/secret.ts'
import { readConfig } from '../server/config.ts'
import { joinDatabase } from '../server/database/openDatabase.ts'
import { explainDatabaseError } from '../server/explainDatabaseError.ts'
import { prepareDatabase } from '../server/prepareDatabase.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const config = readConfig(process.env)
  const database = await joinDatabase(config)
  try {
    await prepareDatabase(database.sql, { sample: false, say })
    const secret = config.authSecret ?? readSecret(config.dataFolder)
    const place = { file: headFile(config.dataFolder), secret }
    // Read before the events: the server may move it on meanwhile.
    const kept = readHead(place.file, secret)
    const result = await verifyChain(database.sql, kept, (events) => {
      if (events > 0 && events % 100_000 === 0) say(`  Đã kiểm tra ${events.toLocaleString('vi-VN')} sự kiện…`)
    })
    for (const line of verifyLines(result, kept.state)) say(line)
    process.exitCode = verifyCode(result)
    await recordEvent(database.sql, {
      person: null,
      action: 'AUDIT_VERIFIED',
      detail: {
        events: result.events,
        lastNumber: result.lastNumber,
        findings: result.findings.length,
        isTailKnown: result.isTailKnown,
      },
    })
    await moveHead(database.sql, place)
    // The embedded engine keeps no statistics by itself; with them a search by day is found by its index.
    await database.sql`analyze audit.events`
  } catch (error) {
    throw explainDatabaseError(error, config.databaseUrl)
  } finally {
    await database.close()
  }
} catch (error) {
  say(`${error instanceof Error ? error.message : String(error)} Nhật ký CHƯA được kiểm tra.`)
  process.exitCode = VERIFY_CODES.notRun
}
