import type { Context } from 'hono'
import { createRoute, z } from '@hono/zod-openapi'
import { apiRouter } from '../http/apiRouter.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Installation } from '../../data/model/things.ts'
import type { Guarded } from '../access/guarded.ts'
import { answerWithEtag } from '../http/answerWithEtag.ts'
import { daySchema, failures, json, notModified, ofType } from '../http/documented.ts'
import { queryOf } from '../http/queryParameters.ts'
import { findInstallation, type InstallationFacts } from './queries.ts'

const count = z.number().int().min(0)
const installationSchema = ofType<Installation>()(
  z
    .strictObject({
      version: z.string(),
      today: daySchema,
      dataVersions: z.strictObject({ cases: count, communes: count, things: count }),
      cases: count,
      firstDay: daySchema.nullable(),
      lastDay: daySchema.nullable(),
      isSample: z.boolean(),
      boundaries: z.strictObject({ approximate: count, official: count }),
      provinces: z.array(z.string()).readonly(),
      seenAreas: z.array(z.string()).readonly(),
      openReviews: count,
      basemap: z.string().nullable(),
    })
    .openapi('Installation'),
)
const noQuery = queryOf({})

/** Scopes whose facts are remembered. */
const MOST_SCOPES = 500

/** `/api/installation`: what the page asks first, and every open page each minute: counted once a scope and version of the data. */
export const installationRoutes = (
  database: Guarded,
  { version, basemap }: Pick<Installation, 'version' | 'basemap'>,
) => {
  const counted = new Map<string, { readonly tag: string; readonly facts: Promise<InstallationFacts> }>()
  const factsOf = (c: Context, tag: string): Promise<InstallationFacts> => {
    const scope = database.scopeName(c)
    const last = counted.get(scope)
    if (last?.tag === tag) return last.facts
    const own = { tag, facts: database.read(c, findInstallation) }
    counted.delete(scope)
    counted.set(scope, own)
    for (const [oldest] of counted) if (counted.size > MOST_SCOPES) counted.delete(oldest)
    // Counting that failed is tried again next time.
    own.facts.catch(() => counted.get(scope) === own && counted.delete(scope))
    return own.facts
  }
  return apiRouter().openapi(
    createRoute({
      method: 'get',
      path: '/',
      summary: 'What this installation holds',
      responses: { 200: json(installationSchema, 'The installation'), ...notModified, ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      const today = isoDay(localToday())
      const dataVersions = await database.versions(c)
      const versions = await database.tag(c, 'cases', 'communes', 'things')
      const tag = `${today}-${basemap ? 'detailed' : 'plain'}-${versions}`
      const build = async () => ({ version, today, ...(await factsOf(c, versions)), dataVersions, basemap })
      return (await answerWithEtag(c, tag, build)) as never
    },
  )
}
