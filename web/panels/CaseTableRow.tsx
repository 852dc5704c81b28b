import type { CaseRow } from '../cases/messages.ts'
import { ThemeMark } from '../charts/ThemeMark.tsx'
import { formatCount, formatExactMoney, formatMoney } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { caseRowText } from './caseRowText.ts'

interface CaseTableRowProps {
  readonly row: CaseRow
  readonly isOpened: boolean
  readonly isTabStop: boolean
  readonly isOnePlace: boolean
  readonly communeName: (code: string) => string
  readonly onFocus: (id: number) => void
  readonly onOpen: (id: number) => void
  readonly onHover?: ((id: number | null) => void) | undefined
}

/** One case of the list. Its button carries the keyboard; the whole row takes the pointer. */
export const CaseTableRow = ({
  row,
  isOpened,
  isTabStop,
  isOnePlace,
  communeName,
  onFocus,
  onOpen,
  onHover,
}: CaseTableRowProps) => {
  const language = useLanguage()
  const text = caseRowText(row, language, communeName)
  const second = isOnePlace ? [text.force, text.status] : [text.force, text.place, text.status]
  return (
    <tr
      data-opened={isOpened}
      aria-current={isOpened ? 'true' : undefined}
      onClick={() => onOpen(row.id)}
      onPointerEnter={() => onHover?.(row.id)}
    >
      <td data-column="day">
        {text.day}
        <span className="case-clock">{text.clock}</span>
      </td>
      <th data-column="kind" scope="row">
        <button
          type="button"
          className="case-open"
          tabIndex={isTabStop ? 0 : -1}
          onFocus={() => onFocus(row.id)}
          onClick={(event) => {
            // The row would open it a second time.
            event.stopPropagation()
            onOpen(row.id)
          }}
        >
          {text.theme && <ThemeMark theme={text.theme} />}
          {text.kind}
        </button>
        <span className="case-second">
          {second.map((part, index) => (
            <span key={part}>
              {part}
              {index < second.length - 1 ? ' · ' : ''}
            </span>
          ))}
        </span>
      </th>
      <td data-column="force">{text.force}</td>
      <td data-column="place">{text.place}</td>
      <td data-column="status">{text.status}</td>
      <td data-column="subjects">{formatCount(row.subjects, language)}</td>
      <td data-column="value" title={formatExactMoney(row.value, language)}>
        {row.value > 0 ? formatMoney(row.value, language) : '–'}
      </td>
    </tr>
  )
}
