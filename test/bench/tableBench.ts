import { Worker } from 'node:worker_threads'
import { unpackTable } from '../../data/model/columns/container.ts'
import { formatCaseFilter, noFilter } from '../../data/model/caseFilter.ts'
import { readCommuneFacts } from '../../server/communes/referenceFiles.ts'
import { densityBoxes } from '../../web/layers/densityBoxes.ts'
import type { Bench } from './bench.ts'
import { benchFilters } from './benchFilters.ts'
import { BENCH_PROVINCE } from './manyCases.ts'
import { against, information, milliseconds, type Result, size } from './result.ts'
import { median, percentile, runs } from './statistics.ts'
import type { Box, Task } from './tableWorker.ts'

const FILTERS = 200
const SQL_FILTERS = 20
const REPEAT = 10

/** Counting, filtering and the density grid over the table the server sends, in a worker thread; the same counts by SQL. */
export const tableBench = async (bench: Bench): Promise<Result[]> => {
  const server = await bench.largeServer()
  const headers = { cookie: await server.session() }
  const bytes = new Uint8Array(await (await fetch(`${server.url}/api/cases/columns`, { headers })).arrayBuffer())
  const { rows, places } = unpackTable(bytes).header
  const filters = benchFilters(FILTERS, places)
  const box = provinceBox()
  const { ask, stop } = startWorker()
  try {
    const decode = await ask({ type: 'decode', bytes, times: 5 })
    const counts = await ask({ type: 'counts', filters })
    const mask = await ask({ type: 'mask', filters })
    const grid = await ask({ type: 'grid', box, bandwidthMetres: 500, times: 7 })
    const heatMap = await ask({ type: 'heatMap', filter: noFilter, box, times: 5 })
    await ask({ type: 'repeat', times: REPEAT })
    const countsRepeated = await ask({ type: 'counts', filters })
    const bySql = await runs(SQL_FILTERS, async (index) => {
      const filter = filters[index] ?? noFilter
      await (await fetch(`${server.url}/api/cases/counts?${formatCaseFilter(filter)}`, { headers })).arrayBuffer()
    })
    const p50 = (values: readonly number[]) => `p50 ${milliseconds(median(values))}`
    const linked = (name: string, values: readonly number[], limit: number, note: string) =>
      against(name, {
        value: percentile(values, 0.95),
        limit,
        show: (ms) => `p95 ${milliseconds(ms)}`,
        reached: `${p50(values)}, p95 ${milliseconds(percentile(values, 0.95))}`,
        note,
      })
    const inWorker = `${FILTERS} random filters in a worker thread`
    return [
      linked(`Linked counts of all charts after a filter change, ${size(rows)}`, counts, 16 * (rows / 1e6), inWorker),
      linked(
        `Linked counts of all charts after a filter change, ${size(rows * REPEAT)}`,
        countsRepeated,
        160 * (rows / 1e6),
        `${inWorker}; each day's rows ${REPEAT} times`,
      ),
      information(
        `The same counts by SQL on PostgreSQL, ${size(rows)}`,
        `${p50(bySql)}, p95 ${milliseconds(percentile(bySql, 0.95))}`,
        `the first ${SQL_FILTERS} of the filters, over HTTP`,
      ),
      information(`Columns decoded, ${size(rows)}`, p50(decode), 'after decompression'),
      information(`Mask of a filter for the dots, ${size(rows)}`, p50(mask)),
      against(`Density grid, ${size(rows)} cases, 500 m bandwidth, one province`, {
        value: median(grid),
        limit: 100 * (rows / 1e6),
        show: milliseconds,
        note: `p50; cells of 100 m over ${boxText(box)}`,
      }),
      information(
        `Heat map as the page asks for it, ${size(rows)} cases`,
        p50(heatMap),
        'filter included; 2 km on cells of 400 m',
      ),
    ]
  } finally {
    await stop()
  }
}

/** The page's own box of the province. */
const provinceBox = (): Box => {
  const [box] = densityBoxes(readCommuneFacts() as never, [BENCH_PROVINCE])
  if (!box) throw new Error('The province has no communes.')
  return box
}

const boxText = ([west, south, east, north]: Box): string =>
  `${Math.round((east - west) * 109)} × ${Math.round((north - south) * 111)} km`

const startWorker = () => {
  // A worker does not inherit what lets Node read TypeScript: it must ask for it itself.
  const [typescript, file] = [import.meta.resolve('tsx/esm/api'), new URL('tableWorker.ts', import.meta.url).href]
  const worker = new Worker(
    `import('${typescript}').then(({ register }) => { register(); return import('${file}') })`,
    { eval: true },
  )
  const ask = (task: Task): Promise<number[]> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject)
      worker.once('message', (answer: number[]) => {
        worker.off('error', reject)
        resolve(answer)
      })
      worker.postMessage(task)
    })
  return { ask, stop: () => worker.terminate() }
}
