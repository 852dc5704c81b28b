import { Scale } from 'lucide-react'
import { useLanguage } from '../../ui/preferences.ts'
import { PROGRESS_WORDS } from './progressWords.ts'

/** Why a fine cannot end an inspection that found signs of a crime (rule R7). */
export const CrimeNote = () => {
  const words = PROGRESS_WORDS[useLanguage()]
  return (
    <div className="crime-note" role="note">
      <Scale aria-hidden="true" size={20} strokeWidth={1.8} />
      <div>
        <strong>{words.crimeTitle}</strong>
        <p>{words.crimeText}</p>
      </div>
    </div>
  )
}
