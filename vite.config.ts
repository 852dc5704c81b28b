import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { mapFromSource } from './scripts/build/mapFromSource.ts'
import { sharedWorkers } from './scripts/build/sharedWorkers.ts'
import { withoutUnused } from './scripts/build/withoutUnused.ts'

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

/** Where `npm run dev` has the server listen: PORT, as for `npm start`. */
const SERVER = `http://127.0.0.1:${process.env.PORT || 3890}`

export default defineConfig({
  root: join(import.meta.dirname, 'web'),
  plugins: [
    react(),
    mapFromSource(),
    sharedWorkers(),
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
    rolldownOptions: {
      output: {
        // Each icon of its own is mostly what brings it in.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'icons', test: /node_modules\/lucide-react\// }],
        },
      },
    },
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
