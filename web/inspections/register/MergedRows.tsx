import type { EstablishmentPage } from '../../../data/model/inspections/register.ts'
import { AskOnce } from '../../account/AskOnce.tsx'
import { unmerge } from '../../api/register.ts'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** Rows that were merged into an establishment; each can be taken apart again. Below, who merged and took apart what. */
export const MergedRows = ({ page }: { readonly page: EstablishmentPage }) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const { merged, mergeSteps, establishment } = page
  if (merged.length === 0 && mergeSteps.length === 0) return null
  const takeApart = async (id: number) => {
    if (await sending.send(() => unmerge(id))) await afterChange()
  }
  return (
    <section className="page-part">
      <h2>{words.merged}</h2>
      <ul className="part-list">
        {merged.map(({ id, name, number }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <span className="soft">{number}</span>
            </div>
            {establishment.mayEdit && (
              <AskOnce
                label={words.unmerge}
                question={words.unmergeQuestion(name)}
                isBusy={sending.isBusy}
                onConfirm={() => void takeApart(id)}
              />
            )}
          </li>
        ))}
      </ul>
      {mergeSteps.length > 0 && (
        <ol className="visit-history">
          {mergeSteps.map(({ name, place, isMerge, personName, at }) => {
            const { day, clock } = formatInstant(at)
            return (
              <li key={`${at}${name}`}>
                <span className="soft">{[`${clock} ${day}`, personName].filter(Boolean).join(' · ')}</span>
                <span>{`${isMerge ? words.merge : words.unmerge}: ${name} ${isMerge ? '→' : '←'} ${place}`}</span>
              </li>
            )
          })}
        </ol>
      )}
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
    </section>
  )
}
