import type { Context } from 'hono'

/** Origin of links to this server: what people type where that is configured, else what the request asked for. */
export const originHere = (c: Context, publicUrl: string | null): string => publicUrl ?? new URL(c.req.url).origin
