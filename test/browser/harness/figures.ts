import type { Locator, Page } from 'playwright-core'

/** A whole number as the page writes it in Vietnamese: 1.204. NaN when the text is none. */
export const readNumber = (text: string): number => {
  const found = /[\d.]+/.exec(text)
  return found ? Number(found[0].replaceAll('.', '')) : Number.NaN
}

/** The legend's "1.204 vụ, 1.150 có vị trí"; undefined while it says that figures are on their way. */
export const legendTotals = async (page: Page): Promise<{ cases: number; located: number } | undefined> => {
  const text = await page.locator('.legend-total').innerText()
  const found = /^([\d.]+) vụ, ([\d.]+) có vị trí$/.exec(text)
  return found ? { cases: readNumber(found[1] ?? ''), located: readNumber(found[2] ?? '') } : undefined
}

const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell as HTMLElement).innerText.trim())),
    )

/** The table twin of a chart as label → number; the chart is a chart again afterwards. */
export const tableTwin = async (page: Page, title: string): Promise<Record<string, number>> => {
  const chart = page.locator('.chart-frame').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
  await chart.getByRole('button', { name: 'Xem bảng số' }).click()
  const rows = await rowsOf(chart.locator('.figure-table'))
  await chart.getByRole('button', { name: 'Xem biểu đồ' }).click()
  return Object.fromEntries(rows.map(([label = '', count = '']) => [label, readNumber(count)]))
}

/** Rows of the table of communes as name → cases, without its foot. */
export const placeFigures = async (page: Page): Promise<Record<string, number>> => {
  const rows = await rowsOf(page.locator('.place-table'))
  return Object.fromEntries(rows.map(([name = '', count = '']) => [name.replace(/\s+/g, ' '), readNumber(count)]))
}

const FILTER_NAMES = 'from to kinds places forces commodities statuses outcomes channels zones precisions'.split(' ')

/** The filter part of the address bar, character by character as the API takes it. */
export const filterOfAddress = (page: Page): string =>
  new URL(page.url()).search
    .slice(1)
    .split('&')
    .filter((part) => FILTER_NAMES.includes(part.split('=')[0] ?? ''))
    .join('&')
