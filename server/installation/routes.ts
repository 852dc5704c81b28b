import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Installation } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'
import { versionTag } from '../database/dataVersions.ts'
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
      openReviews: count,
      basemap: z.string().nullable(),
    })
    .openapi('Installation'),
)
const noQuery = queryOf({})

/** `/api/installation`: what the page asks first, and every open page each minute: counted once a version of the data. */
export const installationRoutes = (sql: Sql, { version, basemap }: Pick<Installation, 'version' | 'basemap'>) => {
  let counted: { readonly versions: string; readonly facts: Promise<InstallationFacts> } | null = null
  const factsOf = (versions: string): Promise<InstallationFacts> => {
    if (counted?.versions === versions) return counted.facts
    const own = { versions, facts: findInstallation(sql) }
    counted = own
    // Counting that failed is tried again next time.
    own.facts.catch(() => {
      if (counted === own) counted = null
    })
    return own.facts
  }
  return new OpenAPIHono().openapi(
    createRoute({
      method: 'get',
      path: '/',
      summary: 'What this installation holds',
      responses: { 200: json(installationSchema, 'The installation'), ...notModified, ...failures },
    }),
    async (c) => {
      noQuery.read(c.req.url)
      const today = isoDay(localToday())
      const versions = await versionTag(sql, 'cases', 'communes', 'things')
      const tag = `${today}-${basemap ? 'detailed' : 'plain'}-${versions}`
      const build = async () => ({ version, today, ...(await factsOf(versions)), basemap })
      return (await answerWithEtag(c, tag, build)) as never
    },
  )
}
