import type { Plugin } from 'vite'

const ASKED = '?worker&url'
const ADDRESS = '\0worker-address:'

/**
 * Builds workers as entries beside the page, so that what both run is one file which the browser loads once; Vite alone
 * builds each worker apart, with its own copy of everything.
 */
export const sharedWorkers = (): Plugin => ({
  name: 'shared-workers',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(ASKED)) return null
    const worker = await this.resolve(source.slice(0, -ASKED.length), importer)
    return worker && ADDRESS + worker.id
  },
  load(id) {
    if (!id.startsWith(ADDRESS)) return null
    const worker = this.emitFile({ type: 'chunk', id: id.slice(ADDRESS.length) })
    return `export default import.meta.ROLLUP_FILE_URL_${worker}`
  },
})
