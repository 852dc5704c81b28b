import { useState } from 'react'
import type {
  Decided,
  MergeChoices,
  MergeField,
  MergeSide,
  ReviewedRecord,
  ReviewItem,
} from '../../data/model/reviews.ts'
import { TextField } from '../account/TextField.tsx'
import type { Sending } from '../account/useSending.ts'
import { sendDecision } from '../api/reviewCalls.ts'
import { cellWords, placeWords } from '../editing/valueText.ts'
import { useLanguage } from '../ui/preferences.ts'
import { BigButton } from './BigButton.tsx'
import { distanceText } from './distanceText.ts'
import { differingRows, type MergeRow, usualChoices, usualKept } from './mergeDefaults.ts'
import { REVIEW_WORDS } from './reviewWords.ts'
import './decisions.css'

interface PairDecisionProps {
  readonly item: ReviewItem & { readonly other: ReviewedRecord }
  readonly sending: Sending
  readonly onDecide: (work: () => Promise<Decided>) => void
}

/** Two cases side by side: what differs, which side counts, and whether they are one event. */
export const PairDecision = ({ item, sending, onDecide }: PairDecisionProps) => {
  const language = useLanguage()
  const words = REVIEW_WORDS[language]
  const { id, record, other, metresBetween } = item
  const [keep, setKeep] = useState(() => usualKept(record, other))
  const [chosen, setChosen] = useState<MergeChoices>({})
  const [note, setNote] = useState('')
  const [kept, gone] = keep === record.id ? [record, other] : [other, record]
  const choices = { ...usualChoices(kept, gone), ...chosen }
  const rows = differingRows(record, other)
  const sideOf = (key: MergeField): MergeSide => choices[key] ?? 'KEPT'
  const decide = (decision: object) =>
    onDecide(() =>
      sendDecision('cases', id, {
        ...decision,
        version: record.version,
        otherVersion: other.version,
        note: note || null,
      }),
    )
  const textOf = (row: MergeRow, one: ReviewedRecord) =>
    row.key === 'place'
      ? [cellWords('cases', 'unit', one.cells.unit ?? '', language), placeWords(one.shape, language)].join(' · ')
      : row.cells
          .map((key) => cellWords('cases', key, one.cells[key] ?? '', language))
          .filter((text, at) => at === 0 || one.cells[row.cells[at] ?? ''])
          .join(' ')
  const heads = [
    { title: words.one, one: record },
    { title: words.another, one: other },
  ]
  return (
    <div className="review-decisions">
      <p>
        <strong>{words.pair}</strong>{' '}
        {metresBetween !== null && <span>{words.pairMetres(distanceText(metresBetween, language))}</span>}
      </p>
      <div className="review-pair-scroll">
        <table className="review-pair" aria-label={words.pair}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              {heads.map(({ title, one }) => (
                <th key={one.id} scope="col">
                  <span>{title}</span>
                  <span className="soft">
                    {one.sourceNumber} · {one.source}
                  </span>
                  <label>
                    <input
                      type="radio"
                      name="keep"
                      checked={keep === one.id}
                      onChange={() => {
                        setKeep(one.id)
                        setChosen({})
                      }}
                    />
                    {words.stays}
                  </label>
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{words.sum}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{words.fields[row.key]}</th>
                {heads.map(({ one }) => {
                  const side: MergeSide = one.id === keep ? 'KEPT' : 'OTHER'
                  return (
                    <td key={one.id} data-is-taken={sideOf(row.key) === side || sideOf(row.key) === 'SUM'}>
                      <label>
                        <input
                          type="radio"
                          name={row.key}
                          checked={sideOf(row.key) === side}
                          onChange={() => setChosen({ ...chosen, [row.key]: side })}
                        />
                        {textOf(row, one)}
                      </label>
                    </td>
                  )
                })}
                <td>
                  {'isSummed' in row && (
                    <label>
                      <input
                        type="radio"
                        name={row.key}
                        checked={sideOf(row.key) === 'SUM'}
                        onChange={() => setChosen({ ...chosen, [row.key]: 'SUM' })}
                      />
                      {words.sum}
                    </label>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">
        {words.same1} {words.joined}
      </p>
      <BigButton
        title={words.merge}
        hint={words.mergeHint}
        isBusy={sending.isBusy}
        onPress={() => decide({ decision: 'MERGED', keep, choices, goods: 'BOTH' })}
      />
      <BigButton
        title={words.keepApart}
        hint={words.keepApartHint}
        isBusy={sending.isBusy}
        onPress={() => decide({ decision: 'KEPT' })}
      />
      <TextField label={words.note} value={note} maxLength={500} autoComplete="off" onText={setNote} />
    </div>
  )
}
