// Writes the tables of roles and rights into README.md between their marks: `npx tsx scripts/access-table.ts`.
import { readFileSync, writeFileSync } from 'node:fs'
import { accessTable } from '../server/access/accessTable.ts'
import { BEGIN, END } from '../server/access/accessTableMarks.ts'

const file = new URL('../README.md', import.meta.url)
const text = readFileSync(file, 'utf8')
const [before, rest] = text.split(BEGIN)
const after = rest?.split(END)[1]
if (after === undefined) throw new Error(`README.md lacks ${BEGIN} … ${END}.`)
writeFileSync(file, `${before}${BEGIN}\n\n${accessTable()}\n\n${END}${after}`)
