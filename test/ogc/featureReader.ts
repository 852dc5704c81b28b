import { Random } from '../../data/sample/random.ts'
import { createApp } from '../../server/app.ts'
import { addCases, addThings, COMMUNES } from '../builders.ts'
import type { TestDatabase } from '../harness/database.ts'
import { asConsolidator, testAuth } from '../harness/people.ts'
import { variedCases } from '../variedCases.ts'

export interface Page {
  readonly numberMatched: number
  readonly numberReturned: number
  readonly links: readonly { readonly rel: string; readonly href: string }[]
  readonly features: readonly {
    readonly id: number | string
    readonly geometry: { readonly type: string; readonly coordinates: number[] } | null
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

const PLACES = [
  { code: COMMUNES.vinhAn, provinceCode: '91', point: [105.157111, 10.41038] },
  { code: COMMUNES.chauDoc, provinceCode: '91', point: [105.121733, 10.7052] },
  { code: COMMUNES.laoCai, provinceCode: '15', point: [103.97512, 22.48431] },
] as const

export const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/'

/** The server over varied cases and one thing of every kind, asked as a program that reads `/ogc` does. */
export const featureReader = async ({ sql, engine }: TestDatabase) => {
  const generator = new Random(8)
  const addSome = (count: number) =>
    addCases(
      sql,
      variedCases(count, () => generator.next(), PLACES),
    )
  const about = { version: '0', engine, basemap: null, webFolder: null }
  const app = createApp({ sql, auth: testAuth(sql), identify: asConsolidator, ...about })
  await addSome(300)
  await addThings(sql)
  const ask = (path: string) => app.request(path.startsWith('http') ? path : `/ogc${path}`)
  return {
    app,
    addSome,
    ask,
    async page(collection: string, query: Readonly<Record<string, string>> = {}): Promise<Page> {
      const answer = await ask(`/collections/${collection}/items?${String(new URLSearchParams(query))}`)
      if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Page
    },
    status: async (query: Readonly<Record<string, string>>) =>
      (await ask(`/collections/cases/items?${String(new URLSearchParams(query))}`)).status,
  }
}
export type FeatureReader = Awaited<ReturnType<typeof featureReader>>
