import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UNUSED } from './withoutUnused.ts'

const PACKAGES = join(import.meta.dirname, '../../node_modules')
/** Where modules of a package that the page takes lie. */
const FOLDERS = [
  'proj4/lib',
  'maplibre-gl/src',
  '@deck.gl/core/dist',
  '@deck.gl/layers/dist',
  '@deck.gl/maplibre/dist',
  '@luma.gl/shadertools/dist',
]

it('stands in only for what packages still ask for by that name: a new version shall not bring it back unseen', () => {
  const asked = FOLDERS.flatMap((folder) =>
    readdirSync(join(PACKAGES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d|\.test|\.dev)\.[jt]s$/.test(name))
      .flatMap((name) => {
        const importer = `node_modules/${folder}/${name}`
        const code = readFileSync(join(PACKAGES, folder, name), 'utf8')
        return [...code.matchAll(/ from ["']([^"']+)["']/g)].map(([, source = '']) => ({ importer, source }))
      }),
  )
  expect(asked.length).toBeGreaterThan(1000)
  for (const [by, standIns] of UNUSED) {
    for (const name of Object.keys(standIns)) {
      const found = asked.some(({ importer, source }) => source === name && by.test(importer))
      expect(found, name).toBe(true)
    }
  }
})
