import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layers, namedFlavor } from '@protomaps/basemaps'
import { createServer } from 'vite'
import { expect, it } from 'vitest'
import { mapFromSource } from './mapFromSource.ts'

it('keeps what a class of the map got from the one above it, which fields of today would undo', async () => {
  const plugin = { ...mapFromSource(), apply: undefined }
  const server = await createServer({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const source = await server.pluginContainer.resolveId('maplibre-gl')
    const code = async (name: string) =>
      (await server.environments.client.transformRequest(source!.id.replace('index.ts', name)))?.code ?? ''
    // Marker declares `_map: Map` and more without values: none of them may be a field.
    const marker = await code('ui/marker.ts')
    expect(marker).toMatch(/class Marker extends/)
    expect(marker).not.toMatch(/^\s*_\w+;$/m)
    expect(marker).toMatch(/this\._onClick = /)
  } finally {
    await server.close()
  }
})

it('leaves out only kinds of layers that neither our styles nor the detailed background have', () => {
  const left = /'(heatmap|hillshade|color-relief|fill-extrusion|globe|vertical-perspective)'/
  const web = join(import.meta.dirname, '../../web')
  const asking = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && left.test(readFileSync(join(web, name), 'utf8')),
  )
  expect(asking).toEqual([])
  const kinds = new Set(layers('basemap', namedFlavor('light'), { lang: 'vi' }).map(({ type }) => type))
  expect([...kinds].filter((kind) => left.test(`'${kind}'`))).toEqual([])
  expect(kinds.has('line')).toBe(true)
})
