import type { SavedRecord } from '../../data/model/recordEdit.ts'
import { useRecord, useAfterWriting } from '../api/recordQueries.ts'
import { communeAt } from '../layers/pickThing.ts'
import type { CommuneMesh } from '../layers/communeMesh.ts'
import { PanelFrame } from '../panels/PanelFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { Opened } from '../view/view.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { EditForm } from './EditForm.tsx'
import { HistoryList } from './HistoryList.tsx'
import { type Editing, type EditTask, openedOf } from './useEditing.ts'
import './editing.css'

interface EditingPanelProps {
  readonly editing: Editing
  readonly task: EditTask
  readonly mesh: CommuneMesh | null
  readonly placeName: (code: string) => string
  readonly provinceOf: (commune: string | null) => string | null
  /** Opens what was saved, or nothing after it was taken off, with its layer shown. */
  readonly onDone: (opened: Opened | null) => void
}

/** Adding, correcting or looking back: what stands in the place of the opened thing's panel meanwhile. */
export const EditingPanel = ({ editing, task, mesh, placeName, provinceOf, onDone }: EditingPanelProps) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const { thing, id, way } = task
  const record = useRecord(thing, id)
  const afterWriting = useAfterWriting()
  const finish = (saved: SavedRecord | null) => {
    editing.end()
    void afterWriting()
    onDone(saved && openedOf(thing, saved.id))
  }
  const name = words.things[thing]
  const loaded = id === null ? null : record.data
  const title = id === null ? words.addTitle(name) : way === 'history' ? words.historyTitle : words.editTitle(name)
  return (
    <PanelFrame
      kicker={loaded?.cells.name ?? (id === null ? words.newThing : name)}
      title={title}
      headingId={`edit-${way}-${thing}-${id ?? 'new'}`}
      onClose={() => editing.leave()}
    >
      {editing.isAsking && (
        <div className="edit-ask" role="alertdialog" aria-label={words.discardQuestion}>
          <p>{words.discardQuestion}</p>
          <div className="form-buttons">
            <button type="button" className="text-button" data-kind="danger" onClick={editing.confirmLeave}>
              {words.discard}
            </button>
            <button type="button" className="text-button" autoFocus onClick={editing.stay}>
              {words.keepEditing}
            </button>
          </div>
        </div>
      )}
      {record.error && (
        <Notice
          kind="error"
          title={problemText(record.error, language)}
          action={{ label: words.back, onPress: editing.end }}
        />
      )}
      {loaded === undefined && !record.error && <Skeleton height={320} />}
      {loaded !== undefined && way === 'history' && loaded && (
        <HistoryList thing={thing} record={loaded} placeName={placeName} onRestored={finish} />
      )}
      {loaded !== undefined && way === 'form' && (loaded === null || loaded.mayEdit) && (
        <EditForm
          thing={thing}
          record={loaded}
          setTool={editing.setTool}
          communeAt={(lonLat) => (mesh ? communeAt(mesh, lonLat) : null)}
          placeName={placeName}
          provinceOf={provinceOf}
          onChanged={editing.setIsChanged}
          onSaved={finish}
          onRemoved={() => finish(null)}
          onCancel={() => editing.leave()}
        />
      )}
      {loaded && way === 'form' && !loaded.mayEdit && (
        <Notice
          kind="info"
          title={words.mayNotEdit}
          action={{ label: words.history, onPress: () => editing.begin({ ...task, way: 'history' }) }}
        />
      )}
    </PanelFrame>
  )
}
