import { reach } from './client.ts'

type Parameter = string | number | null | undefined

/** The query of an address, with its `?`; empty parameters are left out. */
export const queryText = (parameters: Readonly<Record<string, Parameter>>): string => {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Reads JSON. Throws `ApiProblem` when the request was refused. */
export const getJson = async <Answer>(
  path: string,
  parameters: Readonly<Record<string, Parameter>> = {},
  signal?: AbortSignal,
): Promise<Answer> => (await (await reach(path + queryText(parameters), signal ? { signal } : {})).json()) as Answer

/** Sends JSON and reads the answer. Throws `ApiProblem` when the request was refused. */
export const sendJson = async <Answer>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Answer> => {
  const answer = await reach(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as Answer
}
