import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { IMPORT_THINGS } from './importThings.ts'

/** What the address of the page carries: a reload finds the file that was sent. */
export interface ImportAddress {
  readonly thing: Thing
  readonly source: string
  readonly id: string | null
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Reads the query of the address; what is not understood is as at first. */
export const readImportAddress = (search: string): ImportAddress => {
  const query = new URLSearchParams(search)
  const thing = IMPORT_THINGS.find((one) => one.thing === query.get('thing'))?.thing ?? 'cases'
  const id = query.get('file')
  return { thing, source: (query.get('source') ?? '').slice(0, 100), id: id !== null && ID.test(id) ? id : null }
}

export const formatImportAddress = ({ thing, source, id }: ImportAddress): string => {
  const query = new URLSearchParams()
  if (thing !== 'cases') query.set('thing', thing)
  if (source) query.set('source', source)
  if (id) query.set('file', id)
  return query.size > 0 ? `?${query}` : ''
}

/** Puts it into the address bar; no step to go back to. */
export const writeImportAddress = (address: ImportAddress): void => {
  const search = formatImportAddress(address)
  if (location.search !== search) history.replaceState(history.state, '', location.pathname + search)
}
