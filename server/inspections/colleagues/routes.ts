import { createRoute, z } from '@hono/zod-openapi'
import type { ColleagueList } from '../../../data/model/inspections/requests.ts'
import { askingPerson, type Guarded } from '../../access/guarded.ts'
import { apiRouter } from '../../http/apiRouter.ts'
import { failuresSignedIn, json, ofType } from '../../http/documented.ts'
import { NO_STORE } from '../../http/noStore.ts'
import { queryOf } from '../../http/queryParameters.ts'
import { provinceParameter } from '../filterParameters.ts'
import { listColleagues } from '../placeQueries.ts'

const listQuery = queryOf({ province: provinceParameter })
const colleaguesSchema = ofType<ColleagueList>()(
  z.object({ colleagues: z.array(z.object({ id: z.string(), name: z.string() })) }).openapi('ColleagueList'),
)
const listRoute = createRoute({
  method: 'get',
  path: '/',
  summary: 'People of a province whom work may be given to; none without a province',
  request: { query: listQuery.schema },
  responses: { 200: json(colleaguesSchema, 'Names'), ...failuresSignedIn },
})

/** `/api/colleagues`: whom work may be given to. */
export const colleagueRoutes = (database: Guarded) =>
  apiRouter().openapi(listRoute, async (c) => {
    const { province } = listQuery.read(c.req.url)
    const { grants } = askingPerson(c)
    // Names of people are for those who work there too.
    const isThere = grants.some(({ provinceCode }) => provinceCode === null || provinceCode === province)
    const colleagues =
      province === null || !isThere
        ? []
        : await database.readFor(c, 'INSPECTION_WRITE', (sql) => listColleagues(sql, province))
    return c.json({ colleagues }, 200, NO_STORE) as never
  })
