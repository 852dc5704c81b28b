import { hc } from 'hono/client'
import type { Topology } from 'topojson-specification'
import type { Commune, CommuneDetail, Province } from '../../data/model/things.ts'
import type { AppType } from '../../server/app.ts'

/** One field that the server does not accept. `message` is Vietnamese, for people. */
export interface FieldProblem {
  readonly name: string
  readonly message: string
}

/** A request that did not get its answer. `status` 0: the server could not be reached. `message` is for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly requestId: string | null = null,
    readonly problems: readonly FieldProblem[] = [],
    /** The server's word for what went wrong, the same in every language; empty when there was no answer. */
    readonly code = '',
    /** The whole answer, for refusals that say more. */
    readonly body: unknown = null,
  ) {
    super(message)
    this.name = 'ApiProblem'
  }
}

export const UNREACHABLE = 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại; dữ liệu đã ghi vẫn an toàn.'

let signedOut = (): void => {}

/** What to do when the server no longer knows who asks; one listener. */
export const whenSignedOut = (listener: () => void): void => {
  signedOut = listener
}

/** A refused sign-in is the answer to a form; any other 401 means that the session has ended. */
const isSigningIn = (input: RequestInfo | URL): boolean => {
  const address = input instanceof Request ? input.url : input
  return new URL(address, location.origin).pathname.startsWith('/api/sign-in')
}

/** Says why a request was refused; that the session has ended is told to the page. */
export const refusalOf = (status: number, body: unknown, isSessionOver: boolean): ApiProblem => {
  const said = body as {
    error?: { code?: string; message?: string; requestId?: string; problems?: FieldProblem[] }
  } | null
  if (status === 401 && isSessionOver) signedOut()
  return new ApiProblem(
    status,
    said?.error?.message ?? `Máy chủ trả lời lỗi ${status}.`,
    said?.error?.requestId ?? null,
    said?.error?.problems ?? [],
    said?.error?.code,
    body,
  )
}

/** The request itself, for answers that the typed client cannot read: streams. What is no success is thrown as `ApiProblem`. */
export const reach = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  let response: Response
  try {
    response = await fetch(input, init)
  } catch (error) {
    if (init?.signal?.aborted) throw error
    throw new ApiProblem(0, UNREACHABLE)
  }
  if (response.ok || response.status === 304) return response
  throw refusalOf(response.status, await response.json().catch(() => null), !isSigningIn(input))
}

/** The typed client: paths, parameters and answers follow the server's own types. */
export const { api } = hc<AppType>('/', { fetch: reach as typeof fetch })

/** The body of the 200 of a route's answers; the others have been thrown by `reach`. */
type Answer<Reply> = Extract<Reply, { status: 200 }> extends { json(): Promise<infer Body> } ? Body : never

export const read = async <Reply extends { json(): Promise<unknown> }>(reply: Promise<Reply>): Promise<Answer<Reply>> =>
  (await (await reply).json()) as Answer<Reply>
export const until = (signal: AbortSignal | undefined) => ({ init: signal ? { signal } : {} })

export const getInstallation = (signal?: AbortSignal) => read(api.installation.$get({}, until(signal)))
/** Hono's types of JSON make a list of numbers of a pair. */
export const getCommunes = (signal?: AbortSignal) =>
  read(api.communes.$get({}, until(signal))) as Promise<unknown> as Promise<{
    provinces: Province[]
    communes: Commune[]
  }>
export const getCommune = (code: string, signal?: AbortSignal) =>
  read(api.communes[':code'].$get({ param: { code } }, until(signal))) as Promise<unknown> as Promise<CommuneDetail>
/** Numbers by commune that a province shares; of the whole months in a period. */
export const getSharedCounts = (from: string, to: string, signal?: AbortSignal) =>
  read(api.communes.counted.$get({ query: { from, to } }, until(signal)))
export type SharedCounts = Awaited<ReturnType<typeof getSharedCounts>>
export const getBoundaries = (signal?: AbortSignal) =>
  read(api.communes.boundaries.$get({}, until(signal))) as Promise<unknown> as Promise<Topology>
export const getCorridors = (signal?: AbortSignal) => read(api.corridors.$get({}, until(signal)))
export const getCrossings = (signal?: AbortSignal) => read(api.crossings.$get({}, until(signal)))
export const getDrugSpots = (signal?: AbortSignal) => read(api['drug-spots'].$get({}, until(signal)))
export const getPollutedSites = (signal?: AbortSignal) => read(api['polluted-sites'].$get({}, until(signal)))
export const getEstablishments = (signal?: AbortSignal) => read(api.establishments.$get({}, until(signal)))
export const getCase = (id: string, signal?: AbortSignal) =>
  read(api.cases[':id'].$get({ param: { id } }, until(signal)))

/**
 * @param filter string form, as in the address bar
 * @param since first day of the loaded window; null = all days
 */
export const getCorridorCases = (
  id: string,
  bufferMetres: number,
  filter: string,
  since: string | null,
  signal?: AbortSignal,
) =>
  read(
    api.corridors[':id'].cases.$get(
      {
        param: { id },
        query: {
          ...Object.fromEntries(new URLSearchParams(filter)),
          buffer: String(bufferMetres),
          since: since ?? undefined,
        },
      },
      until(signal),
    ),
  )

/** The column table since a day, with progress in bytes as they arrive (total 0 when unknown). */
export const getCaseColumns = async (
  since: string | null,
  onProgress: (loaded: number, total: number) => void,
  signal: AbortSignal,
): Promise<ArrayBuffer> => {
  const response = await reach(`/api/cases/columns${since ? `?since=${since}` : ''}`, { signal })
  const reader = response.body?.getReader()
  if (!reader) return response.arrayBuffer()
  const chunks: Uint8Array[] = []
  let loaded = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    loaded += value.length
    onProgress(loaded, 0)
  }
  const bytes = new Uint8Array(loaded)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes.buffer
}
