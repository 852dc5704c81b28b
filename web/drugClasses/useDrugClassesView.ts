import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { DRUG_CLASSES_PATH } from './drugClassesPath.ts'
import { type DrugClassesView, formatDrugClassesView, parseDrugClassesView } from './drugClassesView.ts'

export type SetDrugClassesView = (edit: (view: DrugClassesView) => DrugClassesView) => void

export const drugClassesAddress = (view: DrugClassesView): string => {
  const query = formatDrugClassesView(view)
  return query ? `${DRUG_CLASSES_PATH}?${query}` : DRUG_CLASSES_PATH
}

/** The address is the store. The router hears of every change of the history. */
const setView: SetDrugClassesView = (edit) => {
  const next = drugClassesAddress(edit(parseDrugClassesView(location.search)))
  if (next !== location.pathname + location.search) history.pushState(null, '', next)
}

/** The view in the address bar, and the one way to change it. */
export const useDrugClassesView = (): [DrugClassesView, SetDrugClassesView] => {
  const query = useSearch()
  return [useMemo(() => parseDrugClassesView(query), [query]), setView]
}
