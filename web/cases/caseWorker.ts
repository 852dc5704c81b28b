// Holds the case table and answers every question about it; the page never waits for a count.
import { analyse } from '../../data/analysis/questions/analyse.ts'
import { analysisCases } from '../../data/analysis/questions/analysisCases.ts'
import { without } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { ApiProblem, getCaseColumns } from '../api/client.ts'
import { caseRow } from './caseRows.ts'
import { countCases } from './countCases.ts'
import { densityOf } from './densityOf.ts'
import { filterRows, maskRows, placeSeries } from './filterRows.ts'
import { placeRanks, sortRows } from './sortRows.ts'
import type { Answers, DrawnColumns, FromWorker, NamedPlaces, Question, ToWorker } from './messages.ts'

const post = (message: FromWorker, transfer: Transferable[] = []) => postMessage(message, { transfer })

let columns: CaseColumns | null = null
let scratch = new Uint16Array(0)
let namedPlaces: NamedPlaces = {}
let ranks: Uint16Array = new Uint16Array(0)
let loading = new AbortController()
const provinceOf = (code: string) => namedPlaces[code]?.province

const drawnColumns = (table: CaseColumns): DrawnColumns => ({
  length: table.length,
  id: table.id.slice(),
  day: table.day.slice(),
  longitude: table.longitude.slice(),
  latitude: table.latitude.slice(),
  place: table.place.slice(),
  kind: table.kind.slice(),
  precision: table.precision.slice(),
  places: table.places,
  dataVersion: table.dataVersion,
  since: table.since,
})

const load = async (since: string | null) => {
  loading.abort()
  const own = new AbortController()
  loading = own
  try {
    const bytes = await getCaseColumns(since, (loaded, total) => post({ type: 'progress', loaded, total }), own.signal)
    columns = decodeCaseColumns(bytes as never)
    scratch = new Uint16Array(columns.length)
    ranks = placeRanks(columns.places, (code) => namedPlaces[code]?.name)
    const drawn = drawnColumns(columns)
    post({ type: 'loaded', columns: drawn }, [
      drawn.id.buffer,
      drawn.day.buffer,
      drawn.longitude.buffer,
      drawn.latitude.buffer,
      drawn.place.buffer,
      drawn.kind.buffer,
      drawn.precision.buffer,
    ])
  } catch (error) {
    if (own.signal.aborted) return
    const status = error instanceof ApiProblem ? error.status : -1
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error), status })
  }
}

const answer = (table: CaseColumns, question: Question): Answers[keyof Answers] => {
  switch (question.type) {
    case 'count':
      return countCases(table, question.filter, provinceOf, scratch)
    case 'mask':
      return maskRows(table, question.filter, provinceOf)
    case 'rows': {
      const rows = filterRows(table, question.filter, provinceOf)
      const page = sortRows(table, rows, question.sort, { language: question.language, places: ranks }).slice(
        question.offset,
        question.offset + question.limit,
      )
      return { total: rows.length, rows: [...page].map((row) => caseRow(table, row)) }
    }
    case 'ids': {
      const wanted = new Set(question.ids)
      return [...table.id.keys()].filter((row) => wanted.has(table.id[row] ?? 0)).map((row) => caseRow(table, row))
    }
    case 'series':
      return placeSeries(table, question.filter, provinceOf, question.bins)
    case 'density':
      return densityOf(table, question, provinceOf)
    case 'analysis': {
      const rows = filterRows(table, without(question.question.filter, 'period'), provinceOf)
      return analyse(question.question, {
        ...question,
        cases: analysisCases(table, rows, question.areas),
        since: table.since === null ? null : dayNumber(table.since),
        dataVersion: table.dataVersion,
      })
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') {
    namedPlaces = data.places
    void load(data.since)
    return
  }
  const { number, question } = data
  if (!columns) {
    post({ type: 'error', number, message: 'The table is not loaded.' })
    return
  }
  try {
    const result = answer(columns, question)
    post({ type: 'answer', number, answer: result }, result instanceof Uint8Array ? [result.buffer] : [])
  } catch (error) {
    post({ type: 'error', number, message: error instanceof Error ? error.message : String(error) })
  }
})
