import type { Context } from 'hono'

/** What app.ts sets on every request. */
export interface ReleaseVariables {
  /** Version of the program. */
  readonly version: string
}

/** A tag as the ETag of this program's version: an upgrade may give the same data another shape. */
export const etagOf = (c: Context, tag: string): string => `"${(c.var as ReleaseVariables).version}-${tag}"`

/**
 * Answers JSON with an ETag; a client that has this version gets 304 and no body. `build` runs only when needed.
 * @param tag what the answer depends on: data version, language, parameters. Read it before the answer: a change between
 * the two then costs one request more, the other way round a client would keep the old answer under the new tag.
 */
export const answerWithEtag = async (c: Context, tag: string, build: () => Promise<unknown>): Promise<Response> => {
  const etag = etagOf(c, tag)
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.json((await build()) as never, 200, headers)
}

/** Whether an If-None-Match header names this tag. Weak and strong forms count alike. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, '') || tag.trim() === '*')
