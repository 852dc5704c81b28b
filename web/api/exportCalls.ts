import { api, read, until } from './client.ts'

/** The parameters under which things are exported: the filter in its string form, and the window. */
export interface ExportQuery {
  readonly thing: string
  /** Empty for things that are not filtered. */
  readonly filter: string
  /** First day of the loaded window; null = all days. */
  readonly since: string | null
}

const parametersOf = ({ filter, since }: ExportQuery) => ({
  ...Object.fromEntries(new URLSearchParams(filter)),
  ...(since === null ? {} : { since }),
})

/** What an export would hold. */
export const getExportTotals = (query: ExportQuery, signal?: AbortSignal) =>
  read(
    api.exports[':thing'].summary.$get(
      { param: { thing: query.thing }, query: parametersOf(query) as never },
      until(signal),
    ),
  )
export type ExportTotals = Awaited<ReturnType<typeof getExportTotals>>

export const getExportProgress = (ticket: string, signal?: AbortSignal) =>
  read(api.exports.tickets[':ticket'].$get({ param: { ticket } }, until(signal)))
export type ExportProgress = Awaited<ReturnType<typeof getExportProgress>>

export const cancelExport = (ticket: string) => read(api.exports.tickets[':ticket'].$delete({ param: { ticket } }))

/** Where the browser itself loads a file from: however large, it never passes through the page. */
export const exportAddress = (query: ExportQuery, extension: string, language: string, ticket: string): string =>
  `/api/exports/${query.thing}.${extension}?${new URLSearchParams({ ...parametersOf(query), language, ticket })}`

/** A name of one export that nobody can guess. `crypto.randomUUID` is missing on plain http. */
export const newTicket = (): string => {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
