// `npm run check:methods`: our statistics against R's spdep, spatstat and stats on random data. Needs R; no part of
// `npm test`. On Debian: apt-get install r-base-core r-cran-spdep r-cran-spatstat.explore r-cran-jsonlite
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { methodRound, ourAnswers, referenceAnswers } from '../test/methods/methodRound.ts'
import { methodTable, methodText } from '../test/methods/methodTable.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } })
const rounds = Number(values.rounds ?? 25)
const seed = Number(values.seed ?? 2026)

const data = Array.from({ length: rounds }, (_, round) => methodRound(seed + round))
const reference = spawnSync('Rscript', [join(import.meta.dirname, '../test/methods/reference.R')], {
  input: JSON.stringify(data),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (reference.error || reference.status !== 0) {
  say(reference.error ? 'Rscript is not installed.' : reference.stderr.trim())
  say('On Debian: apt-get install r-base-core r-cran-spdep r-cran-spatstat.explore r-cran-jsonlite')
  process.exit(2)
}
const answer = JSON.parse(reference.stdout) as {
  versions: Record<string, string>
  rounds: Parameters<typeof referenceAnswers>[0][]
}
const { R, spdep, spatstat } = answer.versions
const lines = methodTable(
  data.map((round, i) => ({ ours: ourAnswers(round), reference: referenceAnswers(answer.rounds[i] ?? {}) })),
)
say(`${rounds} rounds of random data from seed ${seed}; R ${R}, spdep ${spdep}, spatstat ${spatstat}`)
say(methodText(lines))
process.exitCode = lines.every(({ isEqual }) => isEqual) ? 0 : 1
