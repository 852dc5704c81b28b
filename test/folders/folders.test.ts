import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenRules, FOLDER_RULES } from './folderRules.ts'
import { readSource } from './readSource.ts'

const ROOT = join(import.meta.dirname, '../..')
const sources = ['data', 'server', 'web', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css|sql)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => readSource(path, readFileSync(join(ROOT, path), 'utf8'))),
)

describe('the folders', () => {
  it('are read whole', () => {
    expect(sources.length).toBeGreaterThan(150)
    const client = sources.find((source) => source.path === 'web/api/client.ts')
    expect(client?.references).toContainEqual({
      specifier: '../../server/app.ts',
      path: 'server/app.ts',
      isType: true,
    })
    expect(client?.fetches).toBe(true)
    const table = sources.find((source) => source.path === 'web/cases/caseTable.ts')
    expect(table?.references.map((reference) => reference.path)).toContain('web/cases/caseWorker.ts')
  })

  it.each(FOLDER_RULES.map((rule) => [rule.sentence, rule] as const))('%s', (_, rule) => {
    const broken = sources.flatMap((source) => rule.broken(source).map((what) => `${source.path}: ${what}`))
    expect(broken, rule.sentence).toEqual([])
  })
})

describe('a rule of the folders', () => {
  const BREAKING: readonly (readonly [path: string, text: string, sentence: RegExp])[] = [
    ['data/model/x.ts', `import { readFileSync } from 'node:fs'`, /^data imports nobody/],
    ['data/model/x.ts', `import { Hono } from 'hono'`, /^data imports nobody/],
    ['data/model/x.ts', `import { view } from '../../web/view/view.ts'`, /^data imports nobody/],
    ['data/analysis/x.ts', `export type { A } from '../../server/app.ts'`, /^data imports nobody/],
    ['data/sample/x.ts', `export const y = await fetch('/x')`, /^data does no input/],
    ['server/database/x.ts', `import { readConfig } from '../config.ts'`, /^server\/database imports/],
    ['server/database/x.ts', `import { sample } from '../../data/sample/course.ts'`, /^server\/database imports/],
    ['server/cases/x.ts', `const { view } = await import('../../web/view/view.ts')`, /^server imports/],
    ['server/cases/x.ts', `import { aCase } from '../../test/builders.ts'`, /^server imports/],
    ['server/x.ts', `import { say } from '../scripts/say.ts'`, /^server imports/],
    ['server/cases/queries.ts', `import type { Context } from 'hono'`, /^queries\.ts/],
    ['server/cases/queries.ts', `import { z } from '@hono/zod-openapi'`, /^queries\.ts/],
    ['server/cases/queries.ts', `import { notFound } from '../http/problems.ts'`, /^queries\.ts/],
    ['server/cases/routes.ts', 'const rows = await sql`select 1`', /^routes\.ts/],
    ['server/cases/routes.ts', 'const rows = await sql<Row[]>`select 1`', /^routes\.ts/],
    ['server/cases/routes.ts', `const rows = await pool.unsafe('select 1')`, /^routes\.ts/],
    ['web/api/client.ts', `import { createApp } from '../../server/app.ts'`, /^web imports/],
    ['web/api/client.ts', `import type { Config } from '../../server/config.ts'`, /^web imports/],
    ['web/map/x.ts', `import type { AppType } from '../../server/app.ts'`, /^web imports/],
    ['web/map/x.ts', `let app: import('../../server/app.ts').AppType`, /^web imports/],
    ['web/map/x.ts', `new Worker(new URL('../../server/main.ts', import.meta.url))`, /^web imports/],
    ['web/map/x.ts', `import { join } from 'node:path'`, /^web imports/],
    ['web/map/x.tsx', `const load = () => <p onClick={() => fetch('/api')}>tải</p>`, /^web fetches only/],
    ['web/layers/x.ts', `import { useMemo } from 'react'`, /^web\/layers/],
    ['web/layers/x.ts', `import type { Answer } from '../api/client.ts'`, /^web\/layers/],
    ['web/filters/x.tsx', `import { useUnits } from '../api/queries.ts'`, /^web\/filters/],
    ['web/panels/x.tsx', `import { useCaseTable } from '../cases/useCaseTable.ts'`, /^web\/filters/],
    ['web/ui/x.tsx', `import { useQuery } from '@tanstack/react-query'`, /^web\/filters/],
    ['web/ui/utils.ts', `export const x = 1`, /^No barrels/],
    ['data/model/index.ts', `export * from './caseFilter.ts'`, /^No barrels/],
    ['server/long.ts', `export const x = 1\n`.repeat(301), /^No file over 300/],
  ]

  it.each(BREAKING)('is broken by %s with %s', (path, text, sentence) => {
    const broken = brokenRules(readSource(path, text))
    expect(broken).toHaveLength(1)
    expect(broken[0]?.slice(`${path}: `.length)).toMatch(sentence)
  })

  it('has an example that breaks it', () => {
    const untried = FOLDER_RULES.filter(({ sentence }) => !BREAKING.some(([, , pattern]) => pattern.test(sentence)))
    expect(untried).toEqual([])
  })

  it.each([
    ['data/model/x.ts', `import proj4 from 'proj4'\nimport { y } from './y.ts'\n// import { z } from 'hono'`],
    ['server/cases/x.sql.test.ts', `import { aCase } from '../../test/builders.ts'`],
    ['server/cases/routes.ts', 'const text = `select ${name} from the list`\nawait listCases(sql, filter)'],
    ['web/api/client.ts', `import type { AppType } from '../../server/app.ts'\nawait fetch('/api')`],
    ['web/layers/x.ts', `import type { View } from '../view/view.ts'\nimport { Layer } from '@deck.gl/core'`],
    ['web/filters/x.tsx', `import { useState } from 'react'\nimport type { TableState } from '../cases/caseTable.ts'`],
    ['web/map/x.ts', `const text = "import { app } from '../../server/app.ts'"\nthing.fetch()`],
    ['scripts/x.ts', `import { startServer } from '../server/start.ts'\nimport { view } from '../web/view/view.ts'`],
    ['server/just.ts', `export const x = 1\n`.repeat(300)],
  ])('lets %s pass with %s', (path, text) => {
    expect(brokenRules(readSource(path, text))).toEqual([])
  })
})
