import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLanguage } from '../ui/preferences.ts'
import { fileSize } from './fileSize.ts'
import { IMPORT_ENDINGS } from './importThings.ts'
import { IMPORT_WORDS } from './importWords.ts'

interface FileFieldProps {
  /** Name and size of what was chosen or sent; null when nothing was. */
  readonly chosen: { readonly name: string; readonly bytes: number } | null
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** Where a file is dropped or chosen. */
export const FileField = ({ chosen, isBusy, onFile }: FileFieldProps) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [hasMore, setHasMore] = useState(false)
  const take = (files: FileList | null) => {
    const [first] = files ?? []
    setHasMore((files?.length ?? 0) > 1)
    if (first && !isBusy) onFile(first)
  }
  return (
    <div
      className="import-drop"
      data-is-over={isOver}
      data-is-chosen={chosen !== null}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <FileUp aria-hidden="true" size={22} strokeWidth={1.8} />
      <p className="import-file">
        {chosen ? (
          <>
            <strong>{chosen.name}</strong> <span className="soft">{fileSize(chosen.bytes, language)}</span>
          </>
        ) : (
          <span className="import-invitation">{words.drop}</span>
        )}
      </p>
      <button
        type="button"
        className="text-button"
        data-kind={chosen ? undefined : 'strong'}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {chosen ? words.another : words.choose}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={IMPORT_ENDINGS}
        aria-label={words.choose}
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again once it is mended.
          event.target.value = ''
        }}
      />
      <p className="soft import-formats">{hasMore ? words.onlyOne : words.dropHint}</p>
    </div>
  )
}
