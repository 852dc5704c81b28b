import { z } from '@hono/zod-openapi'
import { badRequest, notFound } from './problems.ts'

/** Documents the id in a path; `readPathId` judges it. */
export const pathIdSchema = z.object({
  id: z.custom<string>(() => true).openapi({ type: 'integer', minimum: 1, param: { name: 'id', in: 'path' } } as never),
})

const GREATEST_ID = 2 ** 31 - 1

/** The id in a path: 400 when it is no number from 1, 404 when it is beyond all ids. `what` names the thing. */
export const readPathId = (text: string | undefined, what: string): number => {
  const value = (text ?? '').slice(0, 40)
  if (!/^[1-9]\d*$/.test(value)) {
    throw badRequest([{ in: 'path', name: 'id', value, reason: 'NOT_AN_ID', message: 'Mã số phải là số nguyên từ 1.' }])
  }
  if (Number(value) > GREATEST_ID) throw notFound(what)
  return Number(value)
}
