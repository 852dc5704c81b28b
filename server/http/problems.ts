import { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** One thing wrong with a request. `reason` is stable; `message` is Vietnamese, for people. */
export const problemSchema = z
  .object({
    in: z.enum(['query', 'path', 'body', 'header']),
    name: z.string(),
    value: z.string(),
    reason: z.string(),
    message: z.string(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

/** The one form in which every error is answered. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.enum([
        'BAD_REQUEST',
        'SIGNED_OUT',
        'FORBIDDEN',
        'FOREIGN_SITE',
        'NOT_FOUND',
        'METHOD_NOT_ALLOWED',
        'CONFLICT',
        'REPEATED',
        'TOO_LARGE',
        'TOO_MANY',
        'UNAVAILABLE',
        'INTERNAL',
      ]),
      message: z.string(),
      problems: z.array(problemSchema),
      requestId: z.string(),
    }),
  })
  .openapi('Error')
export type ErrorBody = z.infer<typeof errorSchema>
export type ErrorCode = ErrorBody['error']['code']

/** An expected failure with its code and list of problems; answered by `onError` in app.ts. */
export class ApiError extends HTTPException {
  constructor(
    status: ContentfulStatusCode,
    readonly code: ErrorCode,
    message: string,
    readonly problems: readonly Problem[] = [],
    /** What else the answer tells, beside `error`. */
    readonly beside: Readonly<Record<string, unknown>> = {},
  ) {
    super(status, { message })
  }
}

/** 400 with everything that is wrong. */
export const badRequest = (problems: readonly Problem[]): ApiError =>
  new ApiError(400, 'BAD_REQUEST', 'Yêu cầu chưa đúng; xem danh sách lỗi.', problems)

/** 400 for one field of a body; what was sent is not repeated, it may be a secret. */
export const notAccepted = (name: string, message: string): ApiError =>
  badRequest([{ in: 'body', name, value: '', reason: 'NOT_ACCEPTED', message }])

/** 404 for a thing that does not exist (or may not be seen: the two look alike). */
export const notFound = (what: string): ApiError => new ApiError(404, 'NOT_FOUND', `Không tìm thấy ${what}.`)
