import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { formatInspectionsView, type InspectionsView, parseInspectionsView } from './inspectionsView.ts'
import { INSPECTIONS_PATH } from './inspectionsPath.ts'

/** `replace`: no step that Back undoes, for what is typed. */
export type SetInspectionsView = (
  edit: (view: InspectionsView) => InspectionsView,
  options?: { readonly replace?: boolean },
) => void

/** The address is the store: what stands there is read back from it. The router hears of every change of the history. */
const setView: SetInspectionsView = (edit, { replace = false } = {}) => {
  const next = inspectionsAddress(edit(parseInspectionsView(location.search)))
  if (next === location.pathname + location.search) return
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
}

export const inspectionsAddress = (view: InspectionsView): string =>
  `${INSPECTIONS_PATH}?${formatInspectionsView(view)}`

/** The view in the address bar, and the one way to change it. */
export const useInspectionsView = (): [InspectionsView, SetInspectionsView] => {
  const query = useSearch()
  return [useMemo(() => parseInspectionsView(query), [query]), setView]
}
