import type { ImportPreview } from '../../data/model/imports.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { chooseColumn, type Mapping, sampleValues } from './columnChoice.ts'
import { ColumnSelect } from './ColumnSelect.tsx'
import { IMPORT_WORDS } from './importWords.ts'

interface ColumnTableProps {
  readonly preview: ImportPreview
  readonly mapping: Mapping
  readonly isDisabled: boolean
  readonly onMapping: (mapping: Mapping) => void
}

const SAMPLES = 3

/** The headers of a file with its first rows, and over each column what it is read as. On a phone a list of the columns. */
export const ColumnTable = ({ preview, mapping, isDisabled, onMapping }: ColumnTableProps) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  const isNarrow = useMediaQuery('(max-width: 700px)')
  const { headers, rows, columns } = preview
  const hasShape = rows.some((row) => row.hasShape)
  const select = (header: string) => (
    <ColumnSelect
      header={header}
      value={mapping[header] ?? null}
      columns={columns}
      isDisabled={isDisabled}
      onChoose={(key) => onMapping(chooseColumn(mapping, header, key))}
    />
  )
  if (isNarrow) {
    return (
      <ul className="import-columns" aria-label={words.columns}>
        {headers.map((header) => (
          <li key={header} data-is-read={Boolean(mapping[header])}>
            <strong>{header}</strong>
            {select(header)}
            <span className="soft">{sampleValues(preview, header, SAMPLES).join(' · ')}</span>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className="import-scroll" role="region" aria-label={words.columns} tabIndex={0}>
      <table className="import-table">
        <caption className="visually-hidden">{words.columns}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.row}
            </th>
            {hasShape && <th scope="col">{words.shape}</th>}
            {headers.map((header) => (
              <th key={header} scope="col" data-is-read={Boolean(mapping[header])}>
                <span className="import-header" title={header}>
                  {header}
                </span>
                {select(header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rowNumber, cells, hasShape: isPlaced }) => (
            <tr key={rowNumber}>
              <th scope="row" className="number soft">
                {formatCount(rowNumber, language)}
              </th>
              {hasShape && <td>{isPlaced ? '●' : ''}</td>}
              {headers.map((header, index) => (
                <td key={header} data-is-read={Boolean(mapping[header])}>
                  <span>{cells[index]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
