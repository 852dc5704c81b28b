import type { RecordDraft, EditedRecord } from '../../data/model/recordEdit.ts'
import type { Person } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import { aGrant, aPerson, testAuth } from '../harness/people.ts'
import type { TestDatabase } from '../harness/database.ts'

const named = (id: string, name: string, person: Person): Person => ({ ...person, id, name, userName: id })

/** Who edits in these tests, by the name a request carries. */
export const EDITORS = {
  lan: named('lan', 'Lan (mẫu)', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '91' }))),
  minh: named('minh', 'Minh (mẫu)', aPerson(aGrant('INSPECTOR', { provinceCode: '91' }))),
  /** Police of one commune of An Giang. */
  commune: named(
    'commune',
    'Công an xã (mẫu)',
    aPerson(aGrant('COMMUNE_OFFICER', { provinceCode: '91', communeCodes: ['30604'] })),
  ),
  laoCai: named('laoCai', 'Lào Cai (mẫu)', aPerson(aGrant('CONSOLIDATOR', { provinceCode: '15' }))),
  viewer: named('viewer', 'Xem (mẫu)', aPerson(aGrant('VIEWER', { provinceCode: '91' }))),
  sample: { ...named('sample', 'Tài khoản mẫu', aPerson(aGrant('CONSOLIDATOR'))), isSample: true },
} as const
export type EditorName = keyof typeof EDITORS

export interface Reply<Body> {
  readonly status: number
  readonly body: Body & {
    readonly error?: {
      code: string
      message: string
      problems: { name: string; value: string; reason: string; message: string }[]
    }
  }
}

/** The app of a database and the ways in which tests ask it. */
export const editingApp = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => EDITORS[headers.get('x-person') as EditorName] ?? null
  const app = createApp({ sql, identify, auth: testAuth(sql), version: '0', engine, basemap: null, webFolder: null })
  const ask = async <Body>(who: EditorName, method: string, path: string, body?: unknown): Promise<Reply<Body>> => {
    const answer = await app.request(`/api/records/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-Person': who },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Reply<Body>['body'] }
  }
  return {
    app,
    ask,
    read: async (who: EditorName, path: string) => (await ask<EditedRecord>(who, 'GET', path)).body,
    add: (who: EditorName, thing: string, draft: RecordDraft) =>
      ask<{ id: number; version: number }>(who, 'POST', thing, draft),
    /** Corrects a record from a version with some cells changed, and the place where one is given. */
    change: (who: EditorName, path: string, from: EditedRecord, cells: Record<string, string>, shape = from.shape) =>
      ask<{ id: number; version: number; verdict: string }>(who, 'PUT', path, {
        version: from.version,
        cells: { ...from.cells, ...cells },
        shape,
      }),
  }
}
