import type { Decided, ReviewItem, ReviewPage } from '../../data/model/reviews.ts'
import { createApp } from '../../server/app.ts'
import { EDITORS, type EditorName, type Reply } from '../editing/editingApp.ts'
import { testAuth } from '../harness/people.ts'
import type { TestDatabase } from '../harness/database.ts'

/** The app of a database and the ways in which tests of the review desk ask it. */
export const reviewApp = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => EDITORS[headers.get('x-person') as EditorName] ?? null
  const app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
  const ask = async <Body>(who: EditorName, method: string, path: string, body?: unknown): Promise<Reply<Body>> => {
    const answer = await app.request(`/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-Person': who },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Reply<Body>['body'] }
  }
  return {
    ask,
    list: async (who: EditorName, query = '') => (await ask<ReviewPage>(who, 'GET', `reviews${query}`)).body,
    item: (who: EditorName, id: number, thing = 'cases') => ask<ReviewItem>(who, 'GET', `reviews/${thing}/${id}`),
    decide: (who: EditorName, id: number, body: unknown, thing = 'cases') =>
      ask<Decided>(who, 'POST', `reviews/${thing}/${id}/decision`, body),
    many: (who: EditorName, body: unknown) => ask<Decided>(who, 'POST', 'reviews/same-unit', body),
    undo: (who: EditorName, decisionId: number) => ask<Decided>(who, 'POST', `reviews/decisions/${decisionId}/undo`),
    reviewOf: async (caseId: number, reason: string) => {
      const [row] = await sql<
        {
          id: number
          isOpen: boolean
          decision: string | null
          decidedName: string | null
          otherCaseId: number | null
        }[]
      >`
        select id, closed_at is null as is_open, decision, decided_name, other_case_id from review_items
        where case_id = ${caseId} and reason = ${reason}`
      return row
    },
  }
}
