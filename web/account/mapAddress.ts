import { localToday } from '../../data/model/localDay.ts'
import { firstView, formatView } from '../view/view.ts'

let search = ''

/** Remembers the view of the map when another page is opened, so that the way back leads to the same view. */
export const rememberMap = (query: string): void => {
  search = query
}

/** The map as it was last seen in this page, else as it first opens. */
export const mapAddress = (): string => `/${search || `?${formatView(firstView(localToday()))}`}`
