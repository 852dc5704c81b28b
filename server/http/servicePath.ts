import { getPath } from 'hono/utils/url'

const SERVICE = /^\/(?:ogc|tiles)\//

/** The path of a request. Services of maps answer with and without a last `/`: people and programs write either. */
export const servicePath = (request: Request): string => {
  const path = getPath(request)
  return SERVICE.test(path) && path.endsWith('/') ? path.slice(0, -1) : path
}
