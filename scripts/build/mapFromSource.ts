import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const PACKAGE = realpathSync(join(import.meta.dirname, '../../node_modules/maplibre-gl'))
const MODULES: Readonly<Record<string, string>> = {
  'maplibre-gl': 'src/index.ts',
  'maplibre-gl/dist/maplibre-gl-worker.mjs': 'src/source/worker.ts',
}

/**
 * Takes maplibre-gl from the sources in its package. Its two bundles, one for the page and one for the worker, have
 * 288 of the worker's 301 modules twice; from sources they are built once for both, and what nobody uses falls away.
 */
export const mapFromSource = (): Plugin => ({
  name: 'map-from-source',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source) => (source in MODULES ? join(PACKAGE, MODULES[source] ?? '') : null),
  async load(id) {
    // It asks its description for the version only.
    if (id === join(PACKAGE, 'package.json')) {
      const { version } = JSON.parse(readFileSync(id, 'utf8')) as { version: string }
      return JSON.stringify({ version })
    }
    if (!id.startsWith(join(PACKAGE, 'src')) || !id.endsWith('.ts')) return null
    // Fields without a value are declarations there, as in its own build: as fields they would undo what `super` set.
    const { code } = await transformWithOxc(readFileSync(id, 'utf8'), id, {
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    })
    return { code, moduleType: 'js' }
  },
})
