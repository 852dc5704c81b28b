import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import type { Guarded } from '../access/guarded.ts'
import { listBoundaries, listCommunes } from '../communes/queries.ts'
import { versionTag } from '../database/dataVersions.ts'
import { originHere } from '../http/addressHere.ts'
import { answerDocument } from '../http/answerDocument.ts'
import { etagOf, matches } from '../http/answerWithEtag.ts'
import { filterQueryOf, queryOf } from '../http/queryParameters.ts'
import { cellFeature, communeFeature, doublingsAt, stepOf } from './caseCells.ts'
import { type CommuneLevels, communeLevels } from './communeLevels.ts'
import { type Boxed, boxed, encodeTile } from './encodeTile.ts'
import { countByCell, countByCommune } from './queries.ts'
import { rememberRecent } from './rememberRecent.ts'
import { readTileAddress, type TileAddress } from './tileAddress.ts'
import { FIRST_NAMES, tileJson } from './tileJson.ts'

/** Bytes of tiles kept ready, and features of the numbers they are cut from. */
const MOST_BYTES = 48e6
const MOST_FEATURES = 300_000

const noQuery = queryOf({})
const casesQuery = filterQueryOf({})

interface Tile {
  readonly plain: Uint8Array
  readonly gzip: Uint8Array
}

/** `/tiles`: vector tiles of communes, and of cases in numbers, under the rights of who asks. */
export const tileRoutes = (database: Guarded, publicUrl: string | null) => {
  const tiles = rememberRecent<Tile>(MOST_BYTES, ({ plain, gzip: packed }) => plain.length + packed.length + 200)
  const numbers = rememberRecent<readonly Boxed[]>(MOST_FEATURES, ({ length }) => length + 1)
  const levels = rememberRecent<CommuneLevels>(1, () => 1)

  const document = (c: Context, json: object) =>
    answerDocument(c, { tag: tagOf(JSON.stringify(json)), type: 'application/json' }, async () => json)

  const answer = async (
    c: Context,
    tag: string,
    address: TileAddress,
    layersOf: () => Promise<Readonly<Record<string, readonly Boxed[]>>>,
  ): Promise<Response> => {
    const key = `${tag} ${address.z}/${address.x}/${address.y}`
    const etag = etagOf(c, tagOf(key))
    const headers = {
      ETag: etag,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding, Authorization, Cookie',
    }
    if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
    const tile = await tiles(key, async () => {
      const plain = encodeTile(await layersOf(), address)
      return { plain, gzip: await promisify(gzip)(plain, { level: 6 }) }
    })
    const isTaken = tile.plain.length > 0 && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    return c.body((isTaken ? tile.gzip : tile.plain) as Uint8Array<ArrayBuffer>, 200, {
      ...headers,
      'Content-Type': 'application/vnd.mapbox-vector-tile',
      ...(isTaken && { 'Content-Encoding': 'gzip' }),
    })
  }
  const addressOf = (c: Context) =>
    readTileAddress(c.req.param('z') ?? '', c.req.param('x') ?? '', c.req.param('y') ?? '')

  return new Hono()
    .get('/communes.json', (c) => {
      noQuery.read(c.req.url)
      return document(c, tileJson('communes', originHere(c, publicUrl)))
    })
    .get('/cases.json', (c) => {
      const { filter } = casesQuery.read(c.req.url)
      return document(c, tileJson('cases', originHere(c, publicUrl), formatCaseFilter(filter)))
    })
    .get('/communes/:z/:x/:y', async (c) => {
      noQuery.read(c.req.url)
      const address = addressOf(c)
      // Facts that everybody may know: one set for all scopes.
      const tag = await versionTag(database.facts, 'communes')
      return answer(c, tag, address, async () => {
        const found = await levels(tag, async () => {
          const { facts } = database
          return communeLevels(await listCommunes(facts), await listBoundaries(facts))
        })
        const names = address.z < FIRST_NAMES ? [] : found.names
        return { communes: found.boundaries(address.z), names }
      })
    })
    .get('/cases/:z/:x/:y', async (c) => {
      const { filter } = casesQuery.read(c.req.url)
      const address = addressOf(c)
      const tag = `cases ${await database.tag(c, 'cases', 'communes')} ${formatCaseFilter(filter)}`
      const doublings = doublingsAt(address.z)
      return answer(c, tag, address, async () => ({
        cells: await numbers(`${tag} ${doublings}`, async () => {
          const rows = await database.read(c, (sql) => countByCell(sql, filter, stepOf(doublings)))
          return rows.map((row) => boxed(cellFeature(row, doublings)))
        }),
        communes: await numbers(`${tag} communes`, async () => {
          const rows = await database.read(c, (sql) => countByCommune(sql, filter))
          return rows.map((row) => boxed(communeFeature(row)))
        }),
      }))
    })
}

const tagOf = (text: string): string => `tiles-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
