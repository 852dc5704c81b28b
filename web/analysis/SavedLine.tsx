import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { methodFacts } from '../../data/analysis/questions/analysisMethods.ts'
import { LONGEST_NAME, type SavedAnalysis } from '../../data/analysis/saved/savedAnalysis.ts'
import { formatInstant } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { SAVED_WORDS } from './savedWords.ts'

interface SavedLineProps {
  readonly saved: SavedAnalysis
  readonly onOpen: () => void
  /** True when it has the name now. */
  readonly onRename: (name: string) => Promise<boolean>
  readonly onRemove: () => void
}

/** A saved result in the list: opens it; whoever saved it names it anew or takes it off. */
export const SavedLine = ({ saved, onOpen, onRename, onRemove }: SavedLineProps) => {
  const language = useLanguage()
  const words = SAVED_WORDS[language]
  const [name, setName] = useState<string | null>(null)
  if (name !== null) {
    return (
      <li>
        <form
          className="analysis-save"
          onSubmit={(event) => {
            event.preventDefault()
            void onRename(name.trim()).then((isDone) => isDone && setName(null))
          }}
        >
          <label className="analysis-field">
            <span>{words.newName}</span>
            <input
              value={name}
              maxLength={LONGEST_NAME}
              // Asked for by a press on the pencil.
              autoFocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit" className="text-button" disabled={name.trim() === ''}>
            {words.rename}
          </button>
          <button type="button" className="text-button" onClick={() => setName(null)}>
            {words.keepName}
          </button>
        </form>
      </li>
    )
  }
  return (
    <li>
      <button type="button" className="saved-open" onClick={onOpen}>
        <strong>{saved.name}</strong>
        <small>
          {methodFacts(saved.method)[language]} · {formatInstant(saved.savedAt).day} · {saved.authorName}
        </small>
      </button>
      {saved.mayEdit && (
        <>
          <IconButton icon={Pencil} label={words.renameOf(saved.name)} onPress={() => setName(saved.name)} />
          <IconButton icon={Trash2} label={words.remove(saved.name)} onPress={onRemove} />
        </>
      )}
    </li>
  )
}
