import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { ApiError, notFound } from '../http/problems.ts'
import { ENDPOINT_ACTS, type Right } from './endpointActs.ts'
import type { PersonVariables } from './guarded.ts'
import type { Person } from './person.ts'

/** Who sent a request; null for nobody, or when the session has ended. */
export type Identify = (headers: Headers) => Promise<Person | null>

/**
 * Lets a request through to its endpoint when the person who sent it has the right that `ENDPOINT_ACTS` asks for, and
 * sets who that is. An endpoint that is not listed answers nobody.
 */
export const guard =
  (identify: Identify): MiddlewareHandler<{ Variables: PersonVariables }> =>
  async (c, next) => {
    const right = rightOf(c)
    if (right === undefined) throw notFound('địa chỉ này')
    if (right !== 'ANYONE') {
      const person = await identify(c.req.raw.headers)
      if (!person) throw new ApiError(401, 'SIGNED_OUT', 'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập.')
      if (right !== 'SIGNED_IN' && !person.acts.has(right)) {
        throw new ApiError(403, 'FORBIDDEN', 'Vai trò của bạn không cho phép việc này. Hãy hỏi người quản trị.')
      }
      c.set('person', person)
    }
    await next()
  }

/** The right of the endpoint that will answer; undefined where there is none. */
const rightOf = (c: Context): Right | undefined => {
  const asked = c.req.method === 'HEAD' ? 'GET' : c.req.method
  const endpoint = matchedRoutes(c).find(({ path, method }) => !path.includes('*') && method === asked)
  return endpoint && ENDPOINT_ACTS[`${asked} ${endpoint.path}`]
}
