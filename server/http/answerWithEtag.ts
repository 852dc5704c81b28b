import type { Context } from 'hono'

/**
 * Answers JSON with an ETag; a client that has this version gets 304 and no body. `build` runs only when needed.
 * @param tag what the answer depends on: data version, language, parameters. Read it before the answer: a change between
 * the two then costs one request more, the other way round a client would keep the old answer under the new tag.
 */
export const answerWithEtag = async (c: Context, tag: string, build: () => Promise<unknown>): Promise<Response> => {
  const etag = `"${tag}"`
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.json((await build()) as never, 200, headers)
}

/** Whether an If-None-Match header names this tag. Weak and strong forms count alike. */
export const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.replace(/^W\//, '') || tag.trim() === '*')
