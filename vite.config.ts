import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const OUTPUT = join(import.meta.dirname, 'dist/web')

/** Writes .br and .gz beside every text file of the build: the server only has to send them. */
const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  writeBundle() {
    for (const name of readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|mjs|css|svg|json)$/.test(name)) continue
      const bytes = readFileSync(join(OUTPUT, name))
      writeFileSync(join(OUTPUT, `${name}.br`), brotliCompressSync(bytes))
      writeFileSync(join(OUTPUT, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
})

/** A shader for WebGPU beside others in a file. */
const WGSL = /\/\* wgsl \*\/ `(?:[^`\\]|\\[^])*`(?=\s*[;,)])/g

/** What the page never runs of its packages, by how they import it, and what stands in for it. */
const UNUSED: Readonly<Record<string, string>> = {
  // deck.gl packs attributes with it under WebGPU; the map draws with WebGL.
  '@luma.gl/gpgpu':
    'export const backendRegistry = null, cleanEvaluateSync = null, GPUDataEvaluator = null, interleave = null',
  '@luma.gl/gpgpu/webgpu': 'export const interleave = null',
  // Of the world's projections the zones of Việt Nam take two; systems are written as PROJ texts, never as WKT.
  // `+proj=tmerc` is what the package calls the extended one.
  '../projs': `import etmerc from 'proj4/lib/projections/etmerc'
    import utm from 'proj4/lib/projections/utm'
    export default ({ Proj }) => [etmerc, utm].forEach((projection) => Proj.projections.add(projection))`,
  'wkt-parser': "export default () => { throw new Error('No WKT in the page') }",
  mgrs: 'export default null; export const toPoint = null, forward = null, inverse = null',
}
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

/** Leaves out of the build what packages carry for devices and systems that the page has not. */
const withoutUnused = (): Plugin => ({
  name: 'without-unused',
  apply: 'build',
  enforce: 'pre',
  resolveId: (source, importer = '') =>
    source in UNUSED && /node_modules\/(proj4|@deck\.gl)\//.test(importer) ? STAND_IN + source : null,
  load(id) {
    if (id.startsWith(STAND_IN)) return UNUSED[id.slice(STAND_IN.length)]
    if (!/node_modules\/@(deck|luma)\.gl\/.*\.js$/.test(id)) return null
    const code = readFileSync(id, 'utf8')
    return id.endsWith('.wgsl.js') ? emptied(code) : code.replace(WGSL, '``')
  },
})

/** Where `npm run dev` has the server listen: PORT, as for `npm start`. */
const SERVER = `http://127.0.0.1:${process.env.PORT || 3890}`

export default defineConfig({
  root: join(import.meta.dirname, 'web'),
  plugins: [
    react(),
    withoutUnused(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    precompress(),
  ],
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    // The page's own modules of web/api are no requests to the server.
    // The host stays as the browser wrote it: the server refuses to change anything for a page of another site.
    proxy: {
      '^/api/(?!.*[.]tsx?)': { target: SERVER, changeOrigin: false },
      '^/background/': { target: SERVER, changeOrigin: false },
      '^/(ogc|tiles)(/|$|[?])': { target: SERVER, changeOrigin: false },
    },
  },
})
