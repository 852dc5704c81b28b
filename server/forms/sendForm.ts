import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Act } from '../../data/model/roles.ts'
import type { Guarded } from '../access/guarded.ts'
import type { Sql } from '../database/connect.ts'
import { failuresNotFoundSignedIn } from '../http/documented.ts'
import type { FormTable } from './formTable.ts'
import { writeForm } from './writeForm.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The documented route of a form as an Excel file. */
export const formRoute = (code: string, summary: string, query: z.ZodObject) =>
  createRoute({
    method: 'get',
    path: `/${code}.xlsx`,
    summary,
    request: { query },
    responses: {
      200: {
        content: { [XLSX]: { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
        description: 'The form',
      },
      ...failuresNotFoundSignedIn,
    },
  })

/** Reads a form as the roles with an act let the person see it, puts down that it went out, and sends it. */
export const sendForm = async (
  c: Context,
  database: Guarded,
  { act, filter }: { readonly act: Act; readonly filter: Readonly<Record<string, unknown>> },
  make: (sql: Sql) => Promise<FormTable>,
) => {
  const form = await database.readFor(c, act, make)
  // Hono answers HEAD as GET without the body: nothing goes out.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': XLSX }) as never
  const bytes = await writeForm(form)
  await database.record(c, {
    action: 'EXPORT',
    detail: { thing: 'form', form: form.code, format: 'xlsx', filter, rows: form.rows.length },
  })
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename="${form.code}_${isoDay(localToday())}.xlsx"`,
    'Cache-Control': 'private, no-store',
  }) as never
}
