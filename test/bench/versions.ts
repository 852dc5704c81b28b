import { execFileSync } from 'node:child_process'
import { launchBrowser } from '../browser/harness/browser.ts'
import { findPostgresBinaries } from '../harness/nativePostgres.ts'

/** Versions of what is no package of npm: database, browser, and the product itself. */
export const versionsOf = async (): Promise<string[]> => {
  const browser = await launchBrowser()
  const chromium = browser.version()
  await browser.close()
  const postgres = `${findPostgresBinaries() ?? ''}/postgres`
  return [
    execFileSync(postgres, ['--version'], { encoding: 'utf8' }).replace(/\(PostgreSQL\) |\n| \(.*\)$/g, ''),
    `Chromium ${chromium}, headless, drawn in software (SwiftShader)`,
    `commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}`,
  ]
}
