import { useMemo, useSyncExternalStore } from 'react'
import { localToday } from '../../data/model/localDay.ts'
import { firstView, formatView, parseView, type View } from './view.ts'

// The address bar is the store: its query string is the snapshot, and everything is read back from it.
const listeners = new Set<() => void>()
const notify = () => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) addEventListener('popstate', notify)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', notify)
  }
}

const snapshot = (): string => {
  if (location.search === '' || location.search === '?') {
    history.replaceState(null, '', `?${formatView(firstView(localToday()))}`)
  }
  return location.search
}

export interface SetViewOptions {
  /** Replace the address instead of adding a step that Back undoes: for drags and the camera. */
  readonly replace?: boolean
}
export type SetView = (edit: (view: View) => View, options?: SetViewOptions) => void

const setView: SetView = (edit, { replace = false } = {}) => {
  const next = `?${formatView(edit(parseView(snapshot())))}`
  if (next === location.search) return
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
  notify()
}

/** The view in the address bar, and the one way to change it. */
export const useView = (): [View, SetView] => {
  const query = useSyncExternalStore(subscribe, snapshot)
  const view = useMemo(() => parseView(query), [query])
  return [view, setView]
}
