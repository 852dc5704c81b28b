import { EditingPanel } from '../editing/EditingPanel.tsx'
import type { LayerId, Opened } from '../view/view.ts'
import type { Workbench } from './workbench.ts'

const LAYER_OF: Readonly<Partial<Record<Opened['type'], LayerId>>> = {
  case: 'dots',
  corridor: 'corridors',
  crossing: 'crossings',
  spot: 'spots',
  site: 'sites',
  establishment: 'establishments',
}

/** The form or the history of one record, with what the page knows of places. */
export const EditingArea = ({ editing, drawing, data, placeName, setView, setStack }: Workbench) =>
  editing.task && (
    <EditingPanel
      key={`${editing.task.way} ${editing.task.thing} ${editing.task.id}`}
      editing={editing}
      task={editing.task}
      mesh={drawing.mesh}
      placeName={placeName}
      provinceOf={(commune) =>
        (commune && data.communeOf.get(commune)?.provinceCode) ?? data.installation?.provinces[0] ?? null
      }
      onDone={(opened) => {
        setStack(null)
        const layer = opened && LAYER_OF[opened.type]
        setView((now) => ({
          ...now,
          open: opened,
          layers: layer && !now.layers.includes(layer) ? [...now.layers, layer] : now.layers,
        }))
      }}
    />
  )
