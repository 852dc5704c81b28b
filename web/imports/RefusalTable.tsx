import { useState } from 'react'
import { ChoiceField } from '../account/ChoiceField.tsx'
import type { ImportReading, ImportReport } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { RefusedDownload } from './RefusedDownload.tsx'
import { reasonLabel } from './refusalReasons.ts'
import { REPORT_WORDS } from './reportWords.ts'

interface RefusalTableProps {
  readonly id: string
  readonly reading: ImportReading
  readonly report: ImportReport
}

/** The refused cells, by reason where wanted, and all refused rows as a file. */
export const RefusalTable = ({ id, reading, report }: RefusalTableProps) => {
  const language = useLanguage()
  const words = REPORT_WORDS[language]
  const [reason, setReason] = useState('')
  const { refusals, refused, refusedCells } = report
  const counts = new Map<string, number>()
  for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1)
  const shown = refusals.filter(({ code }) => reason === '' || code === reason)
  const count = (number: number) => formatCount(number, language)
  return (
    <section className="import-part">
      <h3>{words.refusedCells}</h3>
      <p>
        {words.refusedText(count(refusedCells), count(refused))}
        {refusals.length < refusedCells && ` ${words.refusedFirst(count(refusals.length))}`}
      </p>
      <div className="import-fields">
        <ChoiceField
          label={words.reasonFilter}
          value={counts.has(reason) ? reason : ''}
          none={`${words.everyReason} (${count(refusals.length)})`}
          options={[...counts].map(([code, cells]) => ({
            value: code,
            label: `${reasonLabel(code, language)} (${count(cells)})`,
          }))}
          onChoose={setReason}
        />
        <div className="import-beside">
          <RefusedDownload id={id} reading={reading} />
        </div>
      </div>
      <div className="import-scroll" role="region" aria-label={words.refusedCells} tabIndex={0}>
        <table className="import-table import-refusals">
          <caption className="visually-hidden">{words.refusedCells}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.row}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, column, value, code, message }) => (
              <tr key={`${row} ${column} ${code} ${message}`}>
                <th scope="row" className="number">
                  {count(row)}
                </th>
                <td>{column || <span className="soft">{words.wholeRow}</span>}</td>
                <td className="import-value">{value}</td>
                <td lang="vi">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
