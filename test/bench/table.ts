import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../server/config.ts'
import type { Result } from './result.ts'

const COLUMNS = ['What', 'Budget', 'Reached', 'Verdict', 'Note'] as const

const cells = ({ what, budget, reached, isReached, note }: Result): string[] => [
  what,
  budget || '–',
  reached,
  isReached === null ? '' : isReached ? 'reached' : '**missed**',
  note,
]

/** The results for a terminal: columns of even width, the note under its line. */
export const plainTable = (results: readonly Result[]): string => {
  const rows = [[...COLUMNS], ...results.map((result) => cells(result).map((cell) => cell.replaceAll('*', '')))]
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const widths = [0, 1, 2].map(width)
  return rows
    .map(([what = '', budget = '', reached = '', verdict = '', note = '']) => {
      const line = `${what.padEnd(widths[0] ?? 0)}  ${budget.padEnd(widths[1] ?? 0)}  ${reached.padEnd(widths[2] ?? 0)}  ${verdict}`
      return note && note !== 'Note' ? `${line.trimEnd()}\n    ${note}` : line.trimEnd()
    })
    .join('\n')
}

/** The same as a table of Markdown. */
export const markdownTable = (results: readonly Result[]): string =>
  [
    `| ${COLUMNS.join(' | ')} |`,
    `| ${COLUMNS.map(() => '---').join(' | ')} |`,
    ...results.map(
      (result) =>
        `| ${cells(result)
          .map((cell) => cell.replaceAll('|', '\\|'))
          .join(' | ')} |`,
    ),
  ].join('\n')

/** Machine and versions. `load` = load average of a minute before and after; above the processors, others worked too. */
export const machineLine = (load: readonly [before: number, after: number], versions: readonly string[]): string => {
  const [processor] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const packages = ['@electric-sql/pglite', 'maplibre-gl', '@deck.gl/core'].map((name) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string
    }
    return `${name} ${version}`
  })
  return [
    `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, ${gigabytes} GB, load average ${load.map((value) => value.toFixed(1)).join(' → ')}`,
    `Node ${process.version}`,
    ...versions,
    ...packages,
  ].join('; ')
}
