import { Link } from 'wouter'
import { REVIEW_REASONS } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import type { Candidate, Decided, ReviewItem } from '../../data/model/reviews.ts'
import type { Sending } from '../account/useSending.ts'
import type { Units } from '../account/useUnits.ts'
import { cellWords } from '../editing/valueText.ts'
import type { EditedThing } from '../../data/model/recordEdit.ts'
import { useLanguage } from '../ui/preferences.ts'
import { recordAddress } from '../view/recordAddress.ts'
import { Decisions } from './Decisions.tsx'
import { distanceText } from './distanceText.ts'
import { PairDecision } from './PairDecision.tsx'
import { PlaceMap } from './PlaceMap.tsx'
import { REVIEW_WORDS } from './reviewWords.ts'

interface ReviewCardProps {
  readonly item: ReviewItem
  readonly units: Units
  readonly sending: Sending
  /** Why the last decision about it was not taken. */
  readonly problem: string | null
  readonly onDecide: (work: () => Promise<Decided>) => void
}

/** One record that must be looked at: what it says, where it lies, and the decisions. */
export const ReviewCard = ({ item, units, sending, problem, onDecide }: ReviewCardProps) => {
  const language = useLanguage()
  const words = REVIEW_WORDS[language]
  const { thing, record, reason, statedUnit, statedCommune, pointCommune, other } = item
  const edited = thing as EditedThing
  const named = (one: Candidate) => `${one.name}, ${one.province}`
  const title = thing === 'cases' ? cellWords('cases', 'kind', record.cells.kind ?? '', language) : record.cells.name
  const address = recordAddress(thing, record.id)
  const communes = units.communes
    .filter(({ provinceCode }) => record.provinceCode === null || provinceCode === record.provinceCode)
    .map(({ code, name }) => ({ code, name }))
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.saysUnit, statedUnit ?? words.noUnit],
    [words.resolvedTo, statedCommune ? named(statedCommune) : words.notResolved],
    [words.pointIn, record.shape ? (pointCommune ? named(pointCommune) : words.pointNowhere) : words.noPoint],
    [
      words.apart,
      statedCommune?.metres
        ? words.farFrom(distanceText(statedCommune.metres, language), statedCommune.name)
        : undefined,
    ],
    [words.precision, record.cells.precision && cellWords(edited, 'precision', record.cells.precision, language)],
    [words.number, record.sourceNumber],
    [words.day, record.cells.date],
    [words.source, record.source],
  ]
  const told = (
    <div className="review-facts">
      <dl>
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {item.isBoundaryApproximate && <p className="soft">{words.approximate}</p>}
      {address && (
        <Link href={address} className="text-button" data-kind="plain">
          {words.edit}
        </Link>
      )}
    </div>
  )
  return (
    <article className="review-card" aria-label={labelOf(REVIEW_REASONS, reason, language)}>
      <header>
        <p className="review-reason">{labelOf(REVIEW_REASONS, reason, language)}</p>
        <h2>{title}</h2>
      </header>
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="review-body" data-is-pair={other !== null}>
        {other ? (
          <>
            <PlaceMap item={item} />
            {told}
            <PairDecision item={{ ...item, other }} sending={sending} onDecide={onDecide} />
          </>
        ) : (
          <>
            <div>
              <PlaceMap item={item} />
              {told}
            </div>
            <Decisions item={item} communes={communes} sending={sending} onDecide={onDecide} />
          </>
        )}
      </div>
    </article>
  )
}
