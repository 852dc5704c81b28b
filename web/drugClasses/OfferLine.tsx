import type { DrugOffers, OfferedFact } from '../../data/model/drugClasses/drugRecord.ts'
import { drugYearPeriod } from '../../data/model/drugClasses/drugYear.ts'
import { formatCount, formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { countText } from './factForm.ts'
import { FACT_WORDS } from './factWords.ts'

interface OfferLineProps {
  readonly fact: OfferedFact
  readonly offers: DrugOffers
  /** What stands in the field. */
  readonly written: string
  readonly onTake: (text: string) => void
}

/** What the product knows itself of a fact: what that is, what it is not, and a press that takes it over. */
export const OfferLine = ({ fact, offers, written, onTake }: OfferLineProps) => {
  const language = useLanguage()
  const words = FACT_WORDS[language]
  const { value, records, names } = offers[fact]
  const { from, to } = drugYearPeriod(offers.year)
  const number = formatCount(records, language)
  if (value === null) {
    return records === 0 ? null : <p className="drug-offer soft">{words.nothingOffered(number)}</p>
  }
  const text = countText(value, language)
  const { has, isNot } = words.offers[fact](text, number, formatPeriod(from, to, language))
  return (
    <div className="drug-offer" data-fact={fact}>
      <p>
        {has} <span className="soft">{isNot}</span>
      </p>
      {names.length > 0 && <p className="soft">{names.join('; ')}</p>}
      {written.trim() !== text && (
        <button
          type="button"
          className="text-button"
          aria-label={words.takeLabel(text, words.names[fact])}
          onClick={() => onTake(text)}
        >
          {words.take(text)}
        </button>
      )}
    </div>
  )
}
