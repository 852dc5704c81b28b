import { Search, X } from 'lucide-react'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'

interface FindFieldProps {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

/** Narrows a long list while typing. Escape empties it. */
export const FindField = ({ label, text, onText }: FindFieldProps) => {
  const words = FILTER_WORDS[useLanguage()]
  return (
    <div className="filter-find place-field">
      <Search aria-hidden="true" size={16} />
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return
          event.stopPropagation()
          onText('')
        }}
      />
      {text !== '' && (
        <button type="button" className="place-clear" aria-label={words.clearText} onClick={() => onText('')}>
          <X aria-hidden="true" size={16} />
        </button>
      )}
    </div>
  )
}
