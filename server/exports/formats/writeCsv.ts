import { withoutFormula } from '../../../data/model/caseRow/formulaText.ts'
import { cellText } from '../cellText.ts'
import type { ExportTable } from '../exportTable.ts'
import type { SpoolFile } from '../spoolFile.ts'

/** Excel reads a file by the marks of its language: in Vietnamese `;` parts cells because `,` is the decimal mark. */
const DELIMITERS = { vi: ';', en: ',' } as const

/**
 * A table as UTF-8 text for Excel. What the file is stands in the header of one last column without cells: there it
 * disturbs no program, and our own import passes over it.
 */
export const writeCsv = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const { columns, language, facts, warning, rows } = table
  const delimiter = DELIMITERS[language]
  const about = [...(warning === null ? [] : [warning]), ...facts.map(({ label, value }) => `${label}: ${value}`)]
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}${delimiter}\r\n`
  const header = columns.map((column) => quoted(column[language], delimiter)).join(delimiter)
  const told = quoted(about.join(' · ').replace(/\s+/gu, ' '), delimiter)
  await out.write(`\uFEFF${header}${delimiter}${told}\r\n`)
  for await (const page of rows) {
    const lines = page.map(({ values }) =>
      line(
        columns.map(({ form }, index) => {
          const text = cellText(form, values[index] ?? null, language)
          return form.is === 'text' ? withoutFormula(text) : text
        }),
      ),
    )
    await out.write(lines.join(''))
  }
}

/** In quotes where a reader would take it apart otherwise, also one that splits at another sign than ours. */
const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /[",;\r\n\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
