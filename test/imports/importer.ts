import { expect } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import type { ImportLine, ImportPreview, ImportReport } from '../../data/model/imports.ts'
import { personOf } from '../../server/access/person.ts'
import { createApp } from '../../server/app.ts'
import type { TestDatabase } from '../harness/database.ts'
import { aGrant, testAuth } from '../harness/people.ts'

const AN_GIANG = { provinceCode: '91' } as const
const PEOPLE: Readonly<Record<string, readonly Grant[]>> = {
  consolidator: [aGrant('CONSOLIDATOR', AN_GIANG)],
  laoCai: [aGrant('CONSOLIDATOR', { provinceCode: '15' })],
  border: [aGrant('UNIT_REPORTER', { ...AN_GIANG, force: 'BP' })],
  viewer: [aGrant('VIEWER', AN_GIANG)],
  sample: [aGrant('UNIT_REPORTER', AN_GIANG)],
}

/** A server of a test's database and what people of some roles send to it: `x-person` says who. */
export const importerOf = ({ sql, engine }: TestDatabase) => {
  const identify = async (headers: Headers) => {
    const userName = headers.get('x-person') ?? ''
    const grants = PEOPLE[userName]
    if (!grants) return null
    const person = personOf({ id: userName, userName, name: userName }, grants, [], '2026-11-01')
    return userName === 'sample' ? { ...person, isSample: true } : person
  }
  const app = createApp({ sql, auth: testAuth(sql), identify, version: '0', engine, basemap: null, webFolder: null })
  const ask = async <Body>(who: string, method: string, path: string, body?: object) => {
    const answer = await app.request(path, {
      method,
      headers: { 'x-person': who, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Body }
  }
  const send = async (text: string | Uint8Array, { who = 'consolidator', thing = 'cases', name = 'vụ.csv' } = {}) => {
    const answer = await app.request(`/api/imports?thing=${thing}&source=don-vi`, {
      method: 'POST',
      headers: {
        'x-person': who,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      body: text as BodyInit,
    })
    return { status: answer.status, preview: (await answer.json()) as ImportPreview }
  }
  const run = async (id: string, changes: object = {}, who = 'consolidator'): Promise<ImportLine[]> => {
    const answer = await app.request(`/api/imports/${id}/run`, {
      method: 'POST',
      headers: { 'x-person': who, 'content-type': 'application/json' },
      body: JSON.stringify({ thing: 'cases', source: 'don-vi', isDryRun: false, isStrict: false, ...changes }),
    })
    const text = await answer.text()
    expect(answer.status, text).toBe(200)
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ImportLine)
  }
  const reportOf = (lines: readonly ImportLine[]): ImportReport => {
    const last = lines.at(-1)
    expect(last, JSON.stringify(last)).toMatchObject({ type: 'done' })
    return (last as Extract<ImportLine, { type: 'done' }>).report
  }
  const imported = async (text: string, options: Parameters<typeof send>[1] & { run?: object } = {}) => {
    const { preview } = await send(text, options)
    return reportOf(await run(preview.id, { thing: options.thing ?? 'cases', ...options.run }, options.who))
  }
  return { app, ask, send, run, reportOf, imported }
}
