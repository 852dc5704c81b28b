import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { isViewRecorded } from '../../data/model/auditCodes.ts'
import type { Guarded } from '../access/guarded.ts'
import { originHere } from '../http/addressHere.ts'
import { answerDocument } from '../http/answerDocument.ts'
import type { ReleaseVariables } from '../http/answerWithEtag.ts'
import { badRequest, notFound } from '../http/problems.ts'
import { queryOf, textParameter } from '../http/queryParameters.ts'
import type { SecurityVariables } from '../http/securityHeaders.ts'
import type { Collection } from './collections/collection.ts'
import { collectionById, COLLECTIONS } from './collections/collections.ts'
import { CRS84, systemByUri } from './coordinateSystems.ts'
import * as documents from './documents.ts'
import { itemsQuery, parseFid, refusalOf, shapesToCheck } from './itemsQuery.ts'
import { landingPage } from './landingPage.ts'
import { matchedCounts } from './matchedCounts.ts'
import { openApiDocument } from './openApiDocument.ts'
import { countFeatures, findFeature, findInvalidShape, listFeatures } from './queries.ts'

const json = textParameter('', 'json', (text) => (text === 'json' ? text : null))
const landingQuery = queryOf({
  f: textParameter('', 'json', (text) => (text === 'json' || text === 'html' ? text : null)),
})
const plainQuery = queryOf({ f: json })
const featureQuery = queryOf({ f: json, crs: textParameter('', CRS84.uri, (text) => systemByUri(text) ?? null) })
const queries = new Map(COLLECTIONS.map((collection) => [collection.id, itemsQuery(collection)]))
const WHAT = 'lớp dữ liệu này'

/** `/ogc`: OGC API – Features over what the person who asks may see. */
export const ogcRoutes = (database: Guarded, publicUrl: string | null) => {
  const counts = matchedCounts()
  const baseOf = (c: Context) => `${originHere(c, publicUrl)}/ogc`
  const plain = (c: Context, type: string, document: unknown) => {
    plainQuery.read(c.req.url)
    return answerDocument(c, { tag: tagOfText(JSON.stringify(document)), type }, async () => document)
  }
  const collectionOf = (c: Context): Collection => {
    const found = collectionById(c.req.param('collection') ?? '')
    if (!found) throw notFound(WHAT)
    return found
  }
  return new Hono<{ Variables: SecurityVariables & ReleaseVariables }>()
    .get('/', async (c) => {
      const { f } = landingQuery.read(c.req.url)
      if (f === 'html' || (f === null && /\btext\/html\b/.test(c.req.header('accept') ?? ''))) {
        return c.html(landingPage(COLLECTIONS, baseOf(c), c.get('nonce')), 200, { 'Cache-Control': 'no-store' })
      }
      const document = documents.landingDocument(baseOf(c))
      const about = { tag: tagOfText(JSON.stringify(document)), type: 'application/json' }
      return answerDocument(c, about, async () => document)
    })
    .get('/conformance', (c) => plain(c, 'application/json', { conformsTo: documents.CONFORMANCE }))
    .get('/api', (c) => plain(c, documents.OPENAPI_JSON, openApiDocument(COLLECTIONS, baseOf(c), c.get('version'))))
    .get('/collections', (c) => plain(c, 'application/json', documents.collectionsDocument(COLLECTIONS, baseOf(c))))
    .get('/collections/:collection', (c) =>
      plain(c, 'application/json', documents.collectionDocument(collectionOf(c), baseOf(c))),
    )
    .get('/collections/:collection/queryables', (c) =>
      plain(c, documents.SCHEMA_JSON, documents.queryablesDocument(collectionOf(c), baseOf(c))),
    )
    .get('/collections/:collection/schema', (c) =>
      plain(c, documents.SCHEMA_JSON, documents.schemaDocument(collectionOf(c), baseOf(c))),
    )
    .get('/collections/:collection/items', async (c) => {
      const collection = collectionOf(c)
      const { selection, page: pageAsked, system } = queries.get(collection.id)!(c.req.url)
      const versions = await database.tag(c, ...collection.topics)
      const asked = new URL(c.req.url).searchParams
      const key = `${versions} ${collection.id} ${JSON.stringify(selection)}`
      const build = async () => {
        const { found, numberMatched } = await database
          .read(c, async (sql) => {
            const reason = await findInvalidShape(sql, shapesToCheck(selection))
            if (reason !== null) throw invalidShape(reason)
            return {
              found: await listFeatures(sql, collection, selection, pageAsked),
              numberMatched: counts.find(key) ?? (await countFeatures(sql, collection, selection)),
            }
          })
          .catch((error: unknown) => {
            throw refusalOf('filter', error)
          })
        counts.keep(key, numberMatched)
        const links = documents.pageLinks(collection, baseOf(c), asked, found)
        const page = documents.itemsDocument(found.features, numberMatched, system, links)
        return documents.featureText(collection, page)
      }
      // Put down before it is answered, like every page of the lists: what is asked for in the middle is read as well.
      if (collection.isRecorded) {
        await database.record(c, {
          action: 'SEARCH',
          subjectType: collection.subject,
          detail: { way: 'OGC', collection: collection.id, query: asked.toString().slice(0, 2000) },
        })
      }
      const about = {
        tag: tagOfText(`${versions} ${c.req.url} ${baseOf(c)}`),
        type: documents.GEOJSON,
        headers: { 'Content-Crs': `<${system.uri}>` },
      }
      return answerDocument(c, about, build)
    })
    .get('/collections/:collection/items/:fid', async (c) => {
      const collection = collectionOf(c)
      const { crs } = featureQuery.read(c.req.url)
      const system = crs ?? CRS84
      const fid = parseFid(collection, c.req.param('fid'))
      if (fid === null) throw notFound('đối tượng này')
      const versions = await database.tag(c, ...collection.topics)
      const found = await database.read(c, (sql) => findFeature(sql, collection, fid))
      if (!found) throw notFound('đối tượng này')
      if (collection.isRecorded && isViewRecorded(String(found.properties?.sensitivity))) {
        await database.record(c, {
          action: 'VIEW_RESTRICTED',
          subjectType: collection.subject,
          subjectId: fid,
          detail: { way: 'OGC', collection: collection.id },
        })
      }
      const about = {
        tag: tagOfText(`${versions} ${c.req.url} ${baseOf(c)}`),
        type: documents.GEOJSON,
        headers: { 'Content-Crs': `<${system.uri}>` },
      }
      const links = documents.featureLinks(collection, baseOf(c), fid)
      return answerDocument(c, about, async () =>
        documents.featureText(collection, documents.featureDocument(found, system, links)),
      )
    })
}

const invalidShape = (reason: string) =>
  badRequest([
    {
      in: 'query',
      name: 'filter',
      value: '',
      reason: 'NOT_UNDERSTOOD',
      message: `Hình trong bộ lọc không hợp lệ (${reason}). Hãy vẽ lại hình không tự cắt.`,
    },
  ])

const tagOfText = (text: string): string => `ogc-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
