import { BarChart3, Check, Copy, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { copyText } from './copyText.ts'
import { IconButton } from './IconButton.tsx'
import { useLanguage } from './preferences.ts'
import { UI_WORDS } from './uiWords.ts'
import './chartFrame.css'

export interface TableTwin {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[]
  /** Cells as they are shown; the first of a row is its head. */
  readonly rows: readonly (readonly string[])[]
}

interface ChartFrameProps {
  readonly title: string
  /** A line of context under the title: unit, what is counted, what was left out. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** The same figures as a table, for reading and copying. */
  readonly table: TableTwin
  readonly children: ReactNode
}

/** A chart with its title and its table twin. */
export const ChartFrame = ({ title, note, actions, table, children }: ChartFrameProps) => {
  const words = UI_WORDS[useLanguage()]
  const heading = useId()
  const [isTable, setIsTable] = useState(false)
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async () => {
    const lines = [table.columns.map((column) => column.label), ...table.rows]
    setCopied((await copyText(lines.map((line) => line.join('\t')).join('\n'))) ? 'yes' : 'no')
    setTimeout(() => setCopied(null), 2000)
  }
  return (
    <section className="chart-frame" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{title}</h3>
        <div className="chart-actions">
          {actions}
          {isTable && (
            <IconButton icon={copied === 'yes' ? Check : Copy} label={words.copy} onPress={() => void copy()} />
          )}
          <IconButton
            icon={isTable ? BarChart3 : Table2}
            label={isTable ? words.showChart : words.showTable}
            onPress={() => setIsTable(!isTable)}
          />
        </div>
        <output className="visually-hidden">
          {copied === 'yes' ? words.copied : copied === 'no' ? words.copyFailed : ''}
        </output>
      </header>
      {note && <p className="chart-note">{note}</p>}
      {isTable ? <FigureTable table={table} title={title} emptyText={words.noData} /> : children}
    </section>
  )
}

const FigureTable = ({ table, title, emptyText }: { table: TableTwin; title: string; emptyText: string }) => (
  <div className="figure-table" role="region" aria-label={title} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.label} scope="col" className={column.isNumber ? 'number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key={table.columns[index]?.label} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={table.columns[index]?.label} className={table.columns[index]?.isNumber ? 'number' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
        {table.rows.length === 0 && (
          <tr>
            <td colSpan={table.columns.length}>{emptyText}</td>
          </tr>
        )}
      </tbody>
    </table>
  </div>
)
