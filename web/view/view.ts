import { ANALYSIS_METHODS, type AnalysisMethod } from '../../data/analysis/questions/analysisMethods.ts'
import {
  defaultParameters,
  formatParameters,
  type Parameters,
  parseParameters,
} from '../../data/analysis/questions/analysisQuestion.ts'
import { type CaseFilter, formatCaseFilter, noFilter, parseCaseFilter } from '../../data/model/caseFilter.ts'
import { isoDay } from '../../data/model/localDay.ts'
import type { Camera } from '../map/camera.ts'

export const LAYER_IDS = ['density', 'corridors', 'establishments', 'sites', 'spots', 'crossings', 'dots'] as const
export type LayerId = (typeof LAYER_IDS)[number]
export const CHOROPLETHS = ['count', 'rate', 'change', 'none'] as const
export type Choropleth = (typeof CHOROPLETHS)[number]
export const TIME_UNITS = ['day', 'week', 'month'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]
export const WEIGHTS = ['cases', 'subjects', 'value'] as const
export type Weight = (typeof WEIGHTS)[number]
export const OPENED_TYPES = ['commune', 'case', 'corridor', 'crossing', 'spot', 'site', 'establishment'] as const
export interface Opened {
  readonly type: (typeof OPENED_TYPES)[number]
  readonly id: string
}

/** What the right column shows while nothing is opened. */
export const TABS = ['figures', 'list', 'analysis'] as const
export type Tab = (typeof TABS)[number]

/** Order of a table: a column and a direction. */
export interface Sort<Column extends string> {
  readonly by: Column
  readonly descending: boolean
}
export const PLACE_COLUMNS = ['count', 'rate', 'change', 'name'] as const
export type PlaceSort = Sort<(typeof PLACE_COLUMNS)[number]>
export const CASE_COLUMNS = ['day', 'kind', 'force', 'status', 'place', 'value', 'subjects'] as const
export type CaseSort = Sort<(typeof CASE_COLUMNS)[number]>

/** Months of data that are loaded: 12, 36, 60; null = everything there is. */
export const WINDOWS = [12, 36, 60, null] as const

/** Everything a link carries: what is looked at and how. */
export interface View {
  readonly filter: CaseFilter
  readonly windowMonths: number | null
  readonly choropleth: Choropleth
  readonly layers: readonly LayerId[]
  readonly timeUnit: TimeUnit
  readonly weight: Weight
  readonly tab: Tab
  readonly placeSort: PlaceSort
  readonly caseSort: CaseSort
  readonly open: Opened | null
  /** The question of the analysis panel: its method and what was changed of its parameters. */
  readonly analysis: AskedAnalysis
  /** Number of a saved result that the analysis panel opens. */
  readonly savedResult: number | null
  readonly camera: Camera | null
}

export interface AskedAnalysis {
  readonly method: AnalysisMethod
  readonly parameters: Parameters
}

export const DEFAULT_VIEW: View = {
  filter: noFilter,
  windowMonths: 36,
  choropleth: 'count',
  layers: ['crossings', 'dots'],
  timeUnit: 'week',
  weight: 'cases',
  tab: 'figures',
  placeSort: { by: 'count', descending: true },
  caseSort: { by: 'day', descending: true },
  open: null,
  analysis: { method: 'HOT_COMMUNES', parameters: defaultParameters('HOT_COMMUNES') },
  savedResult: null,
  camera: null,
}

/** What an empty address stands for: this year to date. @param today day number */
export const firstView = (today: number): View => ({
  ...DEFAULT_VIEW,
  filter: { ...noFilter, from: `${isoDay(today).slice(0, 4)}-01-01`, to: isoDay(today) },
})

const sameLayers = (layers: readonly LayerId[]) => [...layers].sort().join('.')

/** The address of a view, without `?`. The filter has the same characters as in API queries; `w` is always there. */
export const formatView = (view: View): string => {
  const parts = new URLSearchParams(formatCaseFilter(view.filter))
  parts.set('w', view.windowMonths === null ? 'all' : String(view.windowMonths))
  if (view.choropleth !== DEFAULT_VIEW.choropleth) parts.set('fill', view.choropleth)
  if (sameLayers(view.layers) !== sameLayers(DEFAULT_VIEW.layers))
    parts.set('layers', sameLayers(view.layers) || 'none')
  if (view.timeUnit !== DEFAULT_VIEW.timeUnit) parts.set('unit', view.timeUnit)
  if (view.weight !== DEFAULT_VIEW.weight) parts.set('weight', view.weight)
  if (view.tab !== DEFAULT_VIEW.tab) parts.set('tab', view.tab)
  if (formatSort(view.placeSort) !== formatSort(DEFAULT_VIEW.placeSort)) parts.set('rank', formatSort(view.placeSort))
  if (formatSort(view.caseSort) !== formatSort(DEFAULT_VIEW.caseSort)) parts.set('sort', formatSort(view.caseSort))
  if (formatAnalysis(view.analysis) !== formatAnalysis(DEFAULT_VIEW.analysis)) {
    for (const [name, value] of new URLSearchParams(formatAnalysis(view.analysis))) parts.set(name, value)
  }
  if (view.savedResult !== null) parts.set('saved', String(view.savedResult))
  if (view.open) parts.set('open', `${view.open.type}.${view.open.id}`)
  if (view.camera) {
    const { lon, lat, zoom } = view.camera
    parts.set('at', `${lon.toFixed(4)}_${lat.toFixed(4)}_${zoom.toFixed(2)}`)
  }
  return parts.toString()
}

/** As in the string form of a question, without its filter. */
const formatAnalysis = ({ method, parameters }: AskedAnalysis): string => formatParameters(method, parameters)

const formatSort = ({ by, descending }: Sort<string>): string => `${by}.${descending ? 'desc' : 'asc'}`

const parseSort = <Column extends string>(columns: readonly Column[], text: string | null, otherwise: Sort<Column>) => {
  const [name, direction] = (text ?? '').split('.')
  const by = columns.find((column) => column === name)
  return by && (direction === 'asc' || direction === 'desc') ? { by, descending: direction === 'desc' } : otherwise
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null, otherwise: Value): Value =>
  values.find((value) => value === text) ?? otherwise

/** Reads an address. Parts that cannot be understood are dropped; the rest shows. */
export const parseView = (query: string): View => {
  const parts = new URLSearchParams(query)
  const months = parts.get('w')
  const layers = parts.get('layers')
  const [type = '', ...id] = (parts.get('open') ?? '').split('.')
  const openedType = OPENED_TYPES.find((candidate) => candidate === type)
  return {
    filter: parseCaseFilter(parts).filter,
    windowMonths:
      months === 'all' ? null : (WINDOWS.find((window) => String(window) === months) ?? DEFAULT_VIEW.windowMonths),
    choropleth: oneOf(CHOROPLETHS, parts.get('fill'), DEFAULT_VIEW.choropleth),
    layers: layers === null ? DEFAULT_VIEW.layers : LAYER_IDS.filter((layer) => layers.split('.').includes(layer)),
    timeUnit: oneOf(TIME_UNITS, parts.get('unit'), DEFAULT_VIEW.timeUnit),
    weight: oneOf(WEIGHTS, parts.get('weight'), DEFAULT_VIEW.weight),
    tab: oneOf(TABS, parts.get('tab'), DEFAULT_VIEW.tab),
    placeSort: parseSort(PLACE_COLUMNS, parts.get('rank'), DEFAULT_VIEW.placeSort),
    caseSort: parseSort(CASE_COLUMNS, parts.get('sort'), DEFAULT_VIEW.caseSort),
    open: openedType && /^\d{1,10}$/.test(id.join('.')) ? { type: openedType, id: id.join('.') } : null,
    analysis: parseAnalysis(parts),
    savedResult: /^\d{1,9}$/.test(parts.get('saved') ?? '') ? Number(parts.get('saved')) : null,
    camera: parseCamera(parts.get('at')),
  }
}

const parseAnalysis = (parts: URLSearchParams): AskedAnalysis => {
  const method = ANALYSIS_METHODS.find(({ code }) => code === parts.get('method'))?.code
  return method ? { method, parameters: parseParameters(method, parts).parameters } : DEFAULT_VIEW.analysis
}

const parseCamera = (text: string | null): Camera | null => {
  const [lon, lat, zoom] = (text ?? '').split('_').map(Number)
  if (lon === undefined || lat === undefined || zoom === undefined || text === null) return null
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22 ? { lon, lat, zoom } : null
}

export const toggleLayer = (view: View, layer: LayerId): View => ({
  ...view,
  layers: view.layers.includes(layer) ? view.layers.filter((other) => other !== layer) : [...view.layers, layer],
})

/** First day that is loaded for a window, at the start of its month; null = everything. @param today ISO day */
export const windowStart = (months: number | null, today: string): string | null => {
  if (months === null) return null
  const [year = 0, month = 1] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}
