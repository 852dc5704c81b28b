import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const PACKAGE = realpathSync(join(import.meta.dirname, '../../node_modules/maplibre-gl'))
const MODULES: Readonly<Record<string, string>> = {
  'maplibre-gl': 'src/index.ts',
  'maplibre-gl/dist/maplibre-gl-worker.mjs': 'src/source/worker.ts',
}

/**
 * What no style of ours asks for: the Earth as a globe, and heat maps, hillshades, reliefs and buildings of MapLibre's
 * own (density is our layer, in metres). A test holds that it stays so.
 */
const NEVER_DRAWN = [
  /geo\/projection\/(globe_(projection|transform|camera_helper)|vertical_perspective_\w+)\.ts$/,
  /webgl\/draw\/draw_(heatmap|hillshade|color_relief|fill_extrusion)\.ts$/,
  /shaders\/glsl\/(heatmap\w*|hillshade\w*|color_relief|fill_extrusion\w*|atmosphere|_projection_globe)\.\w+\.glsl\.g\.ts$/,
]

/** A module with the names of another and nothing behind them. */
const emptied = (code: string): string =>
  [
    ...[...code.matchAll(/^export (?:class|const|function) (\w+)/gm)].map(([, name]) => `export const ${name} = null`),
    "export default ''",
  ].join('\n')

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
    const source = readFileSync(id, 'utf8')
    if (NEVER_DRAWN.some((path) => path.test(id))) return { code: emptied(source), moduleType: 'js' }
    // Fields without a value are declarations there, as in its own build: as fields they would undo what `super` set.
    const { code } = await transformWithOxc(source, id, {
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    })
    return { code, moduleType: 'js' }
  },
})
