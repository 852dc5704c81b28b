import { History, Pencil } from 'lucide-react'
import { useLanguage } from '../ui/preferences.ts'
import type { Opened } from '../view/view.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { type Editing, thingOf } from './useEditing.ts'

/** "Sửa" and "Lịch sử" in the panel of whatever is opened, for those who may write. */
export const RecordActions = ({ editing, opened }: { readonly editing: Editing; readonly opened: Opened }) => {
  const words = EDITING_WORDS[useLanguage()]
  const thing = thingOf(opened)
  if (!editing.isAllowed || !thing) return null
  const id = Number(opened.id)
  return (
    <>
      <button type="button" className="text-button" onClick={() => editing.begin({ way: 'form', thing, id })}>
        <Pencil aria-hidden="true" size={16} />
        {words.edit}
      </button>
      <button type="button" className="text-button" onClick={() => editing.begin({ way: 'history', thing, id })}>
        <History aria-hidden="true" size={16} />
        {words.history}
      </button>
    </>
  )
}
