import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { EDITED_THINGS } from '../../data/model/recordEdit.ts'
import { useLanguage } from '../ui/preferences.ts'
import { EDITING_WORDS } from './editingWords.ts'
import type { Editing } from './useEditing.ts'
import './addMenu.css'

/** "Thêm" on the map: what to add, and the form for it opens with the drawing tool in hand. */
export const AddMenu = ({ editing }: { readonly editing: Editing }) => {
  const words = EDITING_WORDS[useLanguage()]
  const [isOpen, setIsOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    box.current?.querySelector<HTMLElement>('.add-choices button')?.focus()
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false)
    }
    addEventListener('pointerdown', close)
    return () => removeEventListener('pointerdown', close)
  }, [isOpen])
  if (!editing.isAllowed || editing.task) return null
  return (
    <div
      ref={box}
      className="add-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setIsOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className="text-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Plus aria-hidden="true" size={18} />
        {words.add}
      </button>
      {isOpen && (
        <ul className="add-choices" aria-label={words.addWhat}>
          {EDITED_THINGS.map((thing) => (
            <li key={thing}>
              <button
                type="button"
                onClick={() => {
                  setIsOpen(false)
                  editing.begin({ way: 'form', thing, id: null })
                }}
              >
                {words.things[thing]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
