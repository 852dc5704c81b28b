import type { Page } from 'playwright-core'

/** Asks the API as the person of a page does: GET, or POST or PUT with a body. Throws what the server says against it. */
export const askApi = <Answer>(
  page: Page,
  path: string,
  body: object | null = null,
  method: 'POST' | 'PUT' = 'POST',
): Promise<Answer> =>
  page.evaluate(
    async ([asked, sent, by]) => {
      const answer = await fetch(
        asked as string,
        sent ? { method: by, headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) } : {},
      )
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    },
    [path, body, method] as const,
  ) as Promise<Answer>
