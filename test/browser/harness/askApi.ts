import type { Page } from 'playwright-core'

/** Asks the API as the person of a page does: GET, or POST with a body. Throws what the server says against it. */
export const askApi = <Answer>(page: Page, path: string, body: object | null = null): Promise<Answer> =>
  page.evaluate(
    async ([asked, sent]) => {
      const answer = await fetch(
        asked as string,
        sent ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) } : {},
      )
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    },
    [path, body] as const,
  ) as Promise<Answer>
