import { Check, Copy } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune, Province } from '../../data/model/things.ts'
import { copyText } from '../ui/copyText.ts'
import { formatCount, formatPeriod } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import type { PlaceSort } from '../view/view.ts'
import { listStep } from './arrowKeys.ts'
import { CHART_WORDS } from './chartWords.ts'
import { PlaceHead } from './PlaceHead.tsx'
import { PlaceLine } from './PlaceLine.tsx'
import { foldedPlaces, nameRanks, placeRows } from './placeRows.ts'
import { placesText } from './placesText.ts'
import '../ui/chartFrame.css'
import './placeTable.css'

interface PlaceTableProps {
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly counts: LinkedCounts
  /** Counts in equal parts of the period, by commune. */
  readonly series?: Readonly<Record<string, readonly number[]>> | undefined
  /** The `places` clause: commune and province codes. */
  readonly selected: readonly string[]
  readonly opened?: string | null
  readonly sort: PlaceSort
  readonly onSort: (sort: PlaceSort) => void
  readonly onOpen: (code: string) => void
  /** Gives every row a button that filters by it. */
  readonly onToggle?: (code: string) => void
  /** Rows before "Xem thêm". */
  readonly limit?: number
}

/** Rows that a press on "Xem thêm" adds. */
const MORE = 20

/** Communes with their cases, rate, change and trend; a row opens the commune. All rows sum to the total. */
export const PlaceTable = ({
  communes,
  provinces,
  counts,
  series,
  selected,
  opened = null,
  sort,
  onSort,
  onOpen,
  onToggle,
  limit = 10,
}: PlaceTableProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const heading = useId()
  const body = useRef<HTMLTableSectionElement>(null)
  const [added, setAdded] = useState(0)
  const [focused, setFocused] = useState<string | null>(null)
  const communeOf = useMemo(() => new Map(communes.map((commune) => [commune.code, commune])), [communes])
  const provinceOf = useMemo(() => new Map(provinces.map(({ code, name }) => [code, name])), [provinces])
  const ranks = useMemo(() => nameRanks(communes), [communes])
  const { rows, unknown, total } = useMemo(
    () => placeRows(counts, communeOf, ranks, sort),
    [counts, communeOf, ranks, sort.by, sort.descending],
  )
  const shown = foldedPlaces(rows, limit + added, (code) => code === opened || selected.includes(code))
  const rest = rows.length - shown.length
  const restCases = total - unknown - shown.reduce((sum, { count }) => sum + count, 0)
  // One name may stand for communes of several provinces.
  const isOneProvince = new Set(rows.map(({ provinceCode }) => provinceCode)).size <= 1
  const tabStop = shown.some(({ code }) => code === focused) ? focused : shown[0]?.code
  const { previous } = counts
  // Rate, change and trend have no sum.
  const noSums = (
    <>
      <td />
      <td />
      <td className="place-trend" />
      {onToggle && <td />}
    </>
  )

  const move = (event: KeyboardEvent) => {
    const next = listStep(
      event.key,
      shown.findIndex(({ code }) => code === tabStop),
      shown.length,
    )
    if (next === null) return
    event.preventDefault()
    body.current?.querySelectorAll<HTMLButtonElement>('.place-open')[next]?.focus()
  }
  return (
    <section className="chart-frame place-box" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{words.places}</h3>
        <div className="chart-actions">
          <CopyPlaces text={() => placesText({ rows, unknown, total, provinceOf, language })} />
        </div>
      </header>
      <p className="chart-note">
        {selected.length > 0 && <strong>{words.ownClause} </strong>}
        {previous ? words.changeHint(formatPeriod(previous.from, previous.to, language)) : words.changeUnknown}
      </p>
      <table className="place-table" data-filter={onToggle !== undefined} aria-labelledby={heading}>
        <PlaceHead sort={sort} onSort={onSort} hasFilter={onToggle !== undefined} />
        <tbody ref={body} onKeyDown={move}>
          {shown.map((row) => (
            <PlaceLine
              key={row.code}
              row={row}
              province={isOneProvince ? undefined : provinceOf.get(row.provinceCode)}
              series={series?.[row.code]}
              isKept={selected.length === 0 || selected.includes(row.code) || selected.includes(row.provinceCode)}
              isSelected={selected.includes(row.code)}
              isOpened={row.code === opened}
              isTabStop={row.code === tabStop}
              onFocus={setFocused}
              onOpen={onOpen}
              onToggle={onToggle}
            />
          ))}
        </tbody>
        <tfoot>
          {rest > 0 && (
            <tr className="soft">
              <th scope="row">{words.otherPlaces(formatCount(rest, language))}</th>
              <td className="number">{formatCount(restCases, language)}</td>
              {noSums}
            </tr>
          )}
          {unknown > 0 && (
            <tr className="soft" title={words.unknownCommuneHint}>
              <th scope="row">{words.unknownCommune}</th>
              <td className="number">{formatCount(unknown, language)}</td>
              {noSums}
            </tr>
          )}
          <tr>
            <th scope="row">{words.sum}</th>
            <td className="number">
              <strong>{formatCount(total, language)}</strong>
            </td>
            {noSums}
          </tr>
        </tfoot>
      </table>
      {(rest > 0 || added > 0) && (
        <div className="place-more">
          {rest > 0 && (
            <button type="button" className="text-button" data-kind="plain" onClick={() => setAdded(added + MORE)}>
              {words.showMore(formatCount(Math.min(MORE, rest), language))}
            </button>
          )}
          {added > 0 && (
            <button type="button" className="text-button" data-kind="plain" onClick={() => setAdded(0)}>
              {words.showFewer}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

/** Copies all places, also those that are folded away; the text is made when it is asked for. */
const CopyPlaces = ({ text }: { readonly text: () => string }) => {
  const language = useLanguage()
  const words = UI_WORDS[language]
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = async () => {
    setCopied((await copyText(text())) ? 'yes' : 'no')
    setTimeout(() => setCopied(null), 2000)
  }
  return (
    <>
      <IconButton
        icon={copied === 'yes' ? Check : Copy}
        label={CHART_WORDS[language].copyPlaces}
        onPress={() => void copy()}
      />
      <output className="visually-hidden">
        {copied === 'yes' ? words.copied : copied === 'no' ? words.copyFailed : ''}
      </output>
    </>
  )
}
