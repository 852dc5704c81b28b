import { z } from '@hono/zod-openapi'
import { errorSchema } from './problems.ts'

/** Lets a schema compile only when what it accepts is the given type: documents and `data/model` cannot drift apart. */
export const ofType =
  <Type>() =>
  <Schema extends z.ZodType<Type>>(schema: Schema): Schema =>
    schema

/** A documented JSON answer. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** A documented JSON body that must be sent. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})

/** The answer where there is nothing to tell but that it was done. */
export const doneSchema = z.object({ done: z.literal(true) }).openapi('Done')

/** The documented errors of a route; every route can also answer 500 and 503 in the same form. */
export const failures = {
  400: json(errorSchema, 'The request is wrong; every problem is listed'),
  500: json(errorSchema, 'The server failed; the request id finds the cause in its log'),
  503: json(errorSchema, 'The database does not answer'),
}
const signedIn = {
  401: json(errorSchema, 'Nobody is signed in'),
  403: json(errorSchema, 'The roles of the person do not allow it, or the request comes from another site'),
}
/** Of endpoints that ask for a session or a role. */
export const failuresSignedIn = { ...failures, ...signedIn, 409: json(errorSchema, 'It would break what must hold') }
export const failuresNotFoundSignedIn = { ...failuresSignedIn, 404: json(errorSchema, 'No such thing') }
const tooMany = { 429: json(errorSchema, 'Too many tries: wait') }
/** Of the ways to sign in. */
export const failuresSignedOut = { ...failures, ...signedIn, ...tooMany }
/** Of endpoints that ask somebody signed in for their password or a code. */
export const failuresAskedAgain = { ...failuresSignedIn, ...tooMany }
export const failuresWithNotFound = { ...failures, 404: json(errorSchema, 'No such thing') }

/** The client has this version already: no body. */
export const notModified = { 304: { description: 'Not modified since the ETag given in If-None-Match' } }

export const codeSchema = z.string().openapi({ example: 'SMUG_BORDER' })
export const daySchema = z.iso.date()
export const instantSchema = z.iso.datetime().openapi({ description: 'UTC' })
export const lonLatSchema = z
  .tuple([z.number(), z.number()])
  .readonly()
  .openapi({ description: '[longitude, latitude], WGS 84' })

const position = z.array(z.number()).min(2)
const shapes = {
  Point: z.object({ type: z.literal('Point'), coordinates: position }),
  LineString: z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  Polygon: z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)) }),
  MultiPolygon: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position).min(4))) }),
}
export const pointSchema = shapes.Point
export const lineSchema = shapes.LineString
export const areaSchema = z.discriminatedUnion('type', [shapes.Point, shapes.Polygon, shapes.MultiPolygon])

/** A GeoJSON feature collection of one kind of geometry and properties. */
export const collectionSchema = <Geometry extends z.ZodType, Properties extends z.ZodType>(
  geometry: Geometry,
  properties: Properties,
) =>
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), id: z.number().int(), geometry, properties })),
  })
