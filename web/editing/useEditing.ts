import { useCallback, useEffect, useRef, useState } from 'react'
import { useMe } from '../api/accountQueries.ts'
import type { EditedThing } from '../../data/model/recordEdit.ts'
import type { MapTool } from '../map/MapCanvas.tsx'
import type { Opened } from '../view/view.ts'

/** What is being done with one record; without an id a new one is added. */
export interface EditTask {
  readonly way: 'form' | 'history'
  readonly thing: EditedThing
  readonly id: number | null
}

/** Adding and correcting, as both frames and the map need to know of it. */
export interface Editing {
  /** Whether the person may add and correct records somewhere. */
  readonly isAllowed: boolean
  readonly task: EditTask | null
  /** What draws on the map now. */
  readonly tool: MapTool | null
  readonly setTool: (tool: MapTool | null) => void
  readonly begin: (task: EditTask) => void
  /** Ends what is being done, whatever was written in it. */
  readonly end: () => void
  /** Does something that closes the form, at once or when the person agrees to drop what was changed. */
  readonly leave: (then?: () => void) => void
  /** Whether the person is being asked; `setIsAsking(false)` goes on editing. */
  readonly isAsking: boolean
  readonly stay: () => void
  readonly confirmLeave: () => void
  /** Told by the form: whether something was changed in it. */
  readonly setIsChanged: (isChanged: boolean) => void
}

const THING_OF: Readonly<Partial<Record<Opened['type'], EditedThing>>> = {
  case: 'cases',
  corridor: 'corridors',
  crossing: 'crossings',
  spot: 'drug_spots',
  site: 'polluted_sites',
  establishment: 'establishments',
}

/** The kind of thing that is opened; undefined for communes. */
export const thingOf = (opened: Opened): EditedThing | undefined => THING_OF[opened.type]
export const openedOf = (thing: EditedThing, id: number): Opened => ({
  type: (Object.keys(THING_OF) as Opened['type'][]).find((type) => THING_OF[type] === thing) ?? 'case',
  id: String(id),
})

/** What is being edited: fleeting, so that a link never opens a form. */
export const useEditing = (): Editing => {
  const isAllowed = useMe().acts.includes('DATA_EDIT')
  const [task, setTask] = useState<EditTask | null>(null)
  const [tool, setTool] = useState<MapTool | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const isChanged = useRef(false)
  const then = useRef<() => void>(() => {})
  const end = () => {
    isChanged.current = false
    setIsAsking(false)
    setTask(null)
  }
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isChanged.current) event.preventDefault()
    }
    // Pages of ours are left without unloading.
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank'
      if (!link || opensElsewhere || link.download || !isChanged.current) return
      event.preventDefault()
      event.stopPropagation()
      then.current = () => (link.isConnected ? link.click() : location.assign(link.href))
      setIsAsking(true)
    }
    addEventListener('beforeunload', warn)
    addEventListener('click', ask, { capture: true })
    return () => {
      removeEventListener('beforeunload', warn)
      removeEventListener('click', ask, { capture: true })
    }
  }, [])
  return {
    isAllowed,
    task,
    tool,
    setTool: useCallback((next) => setTool(() => next), []),
    begin: (next) => {
      isChanged.current = false
      setTask(next)
    },
    end,
    leave: (work = () => {}) => {
      if (task && isChanged.current) {
        then.current = work
        setIsAsking(true)
        return
      }
      end()
      work()
    },
    isAsking,
    stay: () => setIsAsking(false),
    confirmLeave: () => {
      end()
      then.current()
    },
    setIsChanged: useCallback((next) => {
      isChanged.current = next
    }, []),
  }
}
