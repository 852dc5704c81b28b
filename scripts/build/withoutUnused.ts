import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** A shader for WebGPU beside others in a file. */
const WGSL = /\/\* wgsl \*\/ `(?:[^`\\]|\\[^])*`(?=\s*[;,)])/g

const NO_WGSL = "() => { throw new Error('The map draws with WebGL') }"
const NO_SCAN = `export const scanWGSLInterface = ${NO_WGSL}`
const NO_BINDING_TABLE = `export const getShaderBindingDebugRowsFromWGSL = ${NO_WGSL}`

const NO_EVENTS = `export class EventManager { on() {} off() {} once() {} watch() {} destroy() {} }
  class Recognizer {}
  export { Recognizer as Pan, Recognizer as DoubleClickDrag, Recognizer as Pinch, Recognizer as Tap }`

/** Who brings something the page never runs, how they ask for it, and what stands in for it. */
export const UNUSED: readonly (readonly [importer: RegExp, Readonly<Record<string, string>>])[] = [
  [
    /node_modules\/@deck\.gl\//,
    {
      // Packs attributes under WebGPU; the map draws with WebGL.
      '@luma.gl/gpgpu':
        'export const backendRegistry = null, cleanEvaluateSync = null, GPUDataEvaluator = null, interleave = null',
      '@luma.gl/gpgpu/webgpu': 'export const interleave = null',
      // The map has the pointer, the camera and the way they move; layers are only drawn into it, and what lies under
      // the pointer is found by web/layers/pickThing.ts.
      'mjolnir.js': NO_EVENTS,
      '../controllers/map-controller.js': 'export default null',
      './views/globe-view.js': 'export default null',
      // Layers get arrays and pictures, never an address to load them from.
      '@loaders.gl/core':
        "export const registerLoaders = () => {}, load = () => { throw new Error('Layers load nothing') }",
      '@loaders.gl/images': 'export const ImageLoader = null',
    },
  ],
  [
    /node_modules\/@luma\.gl\/shadertools\//,
    {
      // Reads shaders for WebGPU.
      './wgsl-interface-scan.js': NO_SCAN,
      './shader-assembly/wgsl-interface-scan.js': NO_SCAN,
      './lib/shader-assembly/wgsl-interface-scan.js': NO_SCAN,
      './wgsl-binding-debug.js': NO_BINDING_TABLE,
      './shader-assembly/wgsl-binding-debug.js': NO_BINDING_TABLE,
      './wgsl-binding-scan.js': `export const MODULE_WGSL_BINDING_DECLARATION_REGEXES = [],
        WGSL_BINDING_DECLARATION_REGEXES = [], WGSL_EXPLICIT_BINDING_DECLARATION_REGEXES = [],
        getFirstWGSLAutoBindingDeclarationMatch = ${NO_WGSL}, getWGSLBindingDeclarationMatches = ${NO_WGSL},
        hasWGSLAutoBinding = ${NO_WGSL}, replaceWGSLBindingDeclarationMatches = ${NO_WGSL}`,
    },
  ],
  [
    /node_modules\/proj4\//,
    {
      // Of the world's projections the zones of Việt Nam take two; systems are written as PROJ texts with their own
      // seven parameters, never as WKT or by the name of another country's datum or grid.
      // `+proj=tmerc` is what the package calls the extended one.
      '../projs': `import etmerc from 'proj4/lib/projections/etmerc'
        import utm from 'proj4/lib/projections/utm'
        export default ({ Proj }) => [etmerc, utm].forEach((projection) => Proj.projections.add(projection))`,
      './constants/Datum': "export default { wgs84: { towgs84: '0,0,0', ellipse: 'WGS84', datumName: 'WGS84' } }",
      './nadgrid': 'export default null; export const getNadgrids = () => null',
      'wkt-parser': "export default () => { throw new Error('No WKT in the page') }",
      mgrs: 'export default null; export const toPoint = null, forward = null, inverse = null',
    },
  ],
  [
    /node_modules\/maplibre-gl\//,
    {
      // Tiles in MapLibre's own format: a source must ask for them by its encoding, and none of ours does.
      '@maplibre/mlt': `export const GEOMETRY_TYPE = {}
        export const decodeTile = () => { throw new Error('No MapLibre tiles in the page') }`,
    },
  ],
]

/** A module of nothing but shaders for WebGPU, empty under the same names. */
const emptied = (code: string): string =>
  [
    ...[...code.matchAll(/^export (const|function) (\w+)/gm)].map(
      ([, kind, name]) => `export const ${name} = ${kind === 'const' ? "''" : "() => ''"}`,
    ),
    ...[...code.matchAll(/^export \{ (\w+) \}/gm)].map(([, name]) => `export const ${name} = ''`),
    "export default ''",
  ].join('\n')

const STAND_IN = '\0unused:'
const STAND_INS: Readonly<Record<string, string>> = Object.assign({}, ...UNUSED.map(([, standIns]) => standIns))

/** Leaves out of the build what packages carry for devices, formats and systems that the page has not. */
export const withoutUnused = (): Plugin => ({
  name: 'without-unused',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    UNUSED.some(([by, standIns]) => source in standIns && by.test(importer)) ? STAND_IN + source : null,
  load(id) {
    if (id.startsWith(STAND_IN)) return STAND_INS[id.slice(STAND_IN.length)]
    if (!/node_modules\/@(deck|luma)\.gl\/.*\.js$/.test(id)) return null
    const code = readFileSync(id, 'utf8')
    return id.endsWith('.wgsl.js') ? emptied(code) : code.replace(WGSL, '``')
  },
})
