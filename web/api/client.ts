import { hc } from 'hono/client'
import type { AppType } from '../../server/app.ts'
import type {
  CaseDetail,
  Commune,
  CommuneDetail,
  CorridorCases,
  CorridorCollection,
  CrossingCollection,
  DrugSpotCollection,
  EstablishmentCollection,
  Installation,
  PollutedSiteCollection,
  Province,
} from '../../data/model/things.ts'

/** A request that did not get its answer. `status` 0: the server could not be reached. `message` is for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly requestId: string | null = null,
  ) {
    super(message)
    this.name = 'ApiProblem'
  }
}

const reach = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
  let response: Response
  try {
    response = await fetch(input, init)
  } catch (error) {
    if (init?.signal?.aborted) throw error
    throw new ApiProblem(0, 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại; dữ liệu đã ghi vẫn an toàn.')
  }
  if (response.ok || response.status === 304) return response
  const body = (await response.json().catch(() => null)) as { error?: { message?: string; requestId?: string } } | null
  throw new ApiProblem(
    response.status,
    body?.error?.message ?? `Máy chủ trả lời lỗi ${response.status}.`,
    body?.error?.requestId ?? null,
  )
}

/** The typed client: paths and answers follow the server's own types. */
export const api = hc<AppType>('/', { fetch: reach as typeof fetch })

const json = async <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  (await (await reach(path, signal ? { signal } : {})).json()) as Answer

export const getInstallation = (signal?: AbortSignal) => json<Installation>('/api/installation', signal)
export const getCommunes = (signal?: AbortSignal) =>
  json<{ provinces: Province[]; communes: Commune[] }>('/api/communes', signal)
export const getCommune = (code: string, signal?: AbortSignal) => json<CommuneDetail>(`/api/communes/${code}`, signal)
/** @param since first day of the loaded window; null = all days */
export const getCorridorCases = (
  id: string,
  bufferMetres: number,
  filter: string,
  since: string | null,
  signal?: AbortSignal,
) =>
  json<CorridorCases>(
    `/api/corridors/${id}/cases?buffer=${bufferMetres}${since ? `&since=${since}` : ''}${filter ? `&${filter}` : ''}`,
    signal,
  )
export const getBoundaries = (signal?: AbortSignal) => json<unknown>('/api/communes/boundaries', signal)
export const getCorridors = (signal?: AbortSignal) => json<CorridorCollection>('/api/corridors', signal)
export const getCrossings = (signal?: AbortSignal) => json<CrossingCollection>('/api/crossings', signal)
export const getDrugSpots = (signal?: AbortSignal) => json<DrugSpotCollection>('/api/drug-spots', signal)
export const getPollutedSites = (signal?: AbortSignal) => json<PollutedSiteCollection>('/api/polluted-sites', signal)
export const getEstablishments = (signal?: AbortSignal) => json<EstablishmentCollection>('/api/establishments', signal)
export const getCase = (id: string, signal?: AbortSignal) => json<CaseDetail>(`/api/cases/${id}`, signal)

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
