// The work of the page's case worker, measured in a worker thread: the same functions over the same columns.
import { parentPort } from 'node:worker_threads'
import { type DensityPoints, densityGrid } from '../../data/analysis/density.ts'
import { type CaseColumns, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { type CaseFilter, without } from '../../data/model/caseFilter.ts'
import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { countCases } from '../../web/cases/countCases.ts'
import { densityOf } from '../../web/cases/densityOf.ts'
import { maskRows } from '../../web/cases/filterRows.ts'
import { repeatDays } from './repeatDays.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/** What the worker is asked; each answer is the milliseconds of every run. */
export type Task =
  | { readonly type: 'decode'; readonly bytes: Uint8Array; readonly times: number }
  | { readonly type: 'repeat'; readonly times: number }
  | { readonly type: 'counts' | 'mask'; readonly filters: readonly CaseFilter[] }
  | { readonly type: 'grid'; readonly box: Box; readonly bandwidthMetres: number; readonly times: number }
  | { readonly type: 'heatMap'; readonly filter: CaseFilter; readonly box: Box; readonly times: number }

let columns: CaseColumns | null = null
let provinces: Readonly<Record<string, string>> = {}
const provinceOf = (code: string) => provinces[code]

const measured = (times: number, work: (index: number) => unknown): number[] =>
  Array.from({ length: times }, (_, index) => {
    const start = performance.now()
    work(index)
    return performance.now() - start
  })

const run = (task: Task): number[] => {
  if (task.type === 'decode') {
    const ms = measured(task.times, () => {
      columns = decodeCaseColumns(task.bytes)
    })
    // One province: a commune belongs to it, whichever it is.
    provinces = Object.fromEntries((columns?.places ?? []).map((code) => [code, '91']))
    return ms
  }
  if (!columns) throw new Error('The table is not decoded yet.')
  const table = columns
  switch (task.type) {
    case 'repeat':
      return measured(1, () => {
        columns = repeatDays(table, task.times)
      })
    case 'counts': {
      const scratch = new Uint16Array(table.length)
      const one = (filter: CaseFilter) => countCases(table, filter, provinceOf, scratch)
      // Code that ran a few times runs as fast as in a page that is in use.
      for (const filter of task.filters.slice(0, 20)) one(filter)
      return measured(task.filters.length, (index) => one(task.filters[index] as CaseFilter))
    }
    case 'mask':
      return measured(task.filters.length, (index) =>
        maskRows(table, without(task.filters[index] as CaseFilter, 'period'), provinceOf),
      )
    case 'grid': {
      const points = exactPoints(table)
      return measured(task.times, () => densityGrid(points, task.box, task.bandwidthMetres, task.bandwidthMetres / 5))
    }
    case 'heatMap':
      return measured(task.times, () =>
        densityOf(table, { filter: task.filter, weight: 'cases', boxes: [task.box] }, provinceOf),
      )
  }
}

/** Cases whose point is measured or an address, in degrees. */
const exactPoints = (table: CaseColumns): DensityPoints => {
  const exact = PRECISIONS.flatMap(({ code }, index) => (code === 'GPS' || code === 'ADDRESS' ? [index] : []))
  const rows = [...table.precision.keys()].filter((row) => exact.includes(table.precision[row] as number))
  return {
    longitude: Float64Array.from(rows, (row) => (table.longitude[row] as number) / POSITION_SCALE),
    latitude: Float64Array.from(rows, (row) => (table.latitude[row] as number) / POSITION_SCALE),
    weight: Float64Array.from(rows, () => 1),
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(run(task)))
