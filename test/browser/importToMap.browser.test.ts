import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import { themeOfKind } from '../../data/model/caseKinds.ts'
import { THEME_COLOURS } from '../../web/layers/palette.ts'
import { launchBrowser } from './harness/browser.ts'
import { filterOfAddress, legendTotals, placeFigures, readNumber, tableTwin } from './harness/figures.ts'
import { atParameter, pointOnPage } from './harness/mapPoint.ts'
import { type OpenedPage, openPage } from './harness/openPage.ts'
import { isColour, readPicture } from './harness/picture.ts'
import { runScript } from './harness/runScript.ts'
import { shortenMinutes } from './harness/shortenMinutes.ts'
import { type Product, startProduct } from './harness/startProduct.ts'
import { fetchSignedIn } from './harness/signIn.ts'
import {
  countBy,
  WRITTEN_CASES,
  WRITTEN_COMMUNES,
  WRITTEN_KINDS,
  WRITTEN_PERIOD,
  type WrittenCase,
  writtenCsv,
} from './harness/writtenCases.ts'

/** What a step of the flow has chosen; absent = everything. */
interface Choice {
  readonly kind?: string
  readonly from?: string
  readonly to?: string
}

const [VINH_AN] = WRITTEN_COMMUNES
const DRUG = WRITTEN_KINDS[1]

describe('a spreadsheet of cases', () => {
  const home = mkdtempSync(join(tmpdir(), 'diem-nong-csv-'))
  const file = join(home, 'vụ việc (mẫu).csv')
  let product: Product
  let browser: Browser
  let opened: OpenedPage
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, writtenCsv())
    product = await startProduct({ sample: false })
    browser = await launchBrowser()
    opened = await openPage(browser, product.url, {}, shortenMinutes)
    page = opened.page
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  const importIt = () =>
    runScript(['scripts/import.ts', file, `--report=${join(home, 'refused.csv')}`], product.dataFolder)

  /** Cases of the file that a choice keeps, one clause left out when a breakdown ignores its own. */
  const kept = ({ kind, from, to }: Choice, ignored?: 'kind' | 'period') =>
    WRITTEN_CASES.filter(
      (one) =>
        (ignored === 'kind' || !kind || one.kind.code === kind) &&
        (ignored === 'period' || ((!from || one.day >= from) && (!to || one.day <= to))),
    )
  const totalsOf = (cases: readonly WrittenCase[]) => ({
    cases: cases.length,
    located: cases.filter(({ position }) => position !== null).length,
  })

  /** Legend, figures, chart tables, list and API all say what counting the file says. */
  const agreesWithFile = async (choice: Choice) => {
    const cases = kept(choice)
    await expect.poll(() => legendTotals(page)).toEqual(totalsOf(cases))

    const answer = await fetchSignedIn(`${product.url}/api/cases/counts?${filterOfAddress(page)}`)
    expect(await answer.json()).toMatchObject({
      totals: { ...totalsOf(cases), subjects: cases.reduce((sum, { subjects }) => sum + subjects, 0) },
    })
    const counts = (await (await fetchSignedIn(answer.url)).json()) as Record<'kinds' | 'places' | 'days', object>
    expect(counts.kinds).toEqual(countBy(kept(choice, 'kind'), ({ kind }) => kind.code))
    expect(counts.places).toEqual(countBy(cases, ({ commune }) => commune.code))
    expect(counts.days).toEqual(countBy(kept(choice, 'period'), ({ day }) => day))

    expect(readNumber(await page.locator('.figures-total strong').innerText())).toBe(cases.length)
    const kinds = countBy(kept(choice, 'kind'), ({ kind }) => kind.label)
    expect(await tableTwin(page, 'Loại vụ việc')).toEqual(kinds)
    expect(await placeFigures(page)).toEqual(countBy(cases, ({ commune }) => commune.label))
    const bars = Object.entries(await tableTwin(page, 'Số vụ theo thời gian')).filter(([, count]) => count > 0)
    // A bar of a day is called "Thứ Tư 02/09/2026".
    const days = bars.map(([label, count]) => [label.slice(-10).split('/').reverse().join('-'), count])
    expect(Object.fromEntries(days)).toEqual(counts.days)

    await page.getByRole('tab', { name: 'Danh sách' }).click()
    await expect.poll(() => page.locator('.case-list').innerText()).toContain(`trong ${cases.length} vụ`)
    await page.getByRole('tab', { name: 'Số liệu' }).click()
  }

  /** Dots of a commune are where and in the colour that the file says, and there is none for a case that is filtered away. */
  const drawsDots = async (choice: Choice) => {
    const shown = new Set(kept(choice))
    const here = WRITTEN_CASES.filter(({ commune, position }) => commune === VINH_AN && position !== null)
    const wrong = async () => {
      const picture = readPicture(await page.screenshot())
      const hasDot = async ({ kind, position }: WrittenCase) => {
        const [x, y] = await pointOnPage(page, position ?? [0, 0])
        const colour = THEME_COLOURS.light[themeOfKind(kind.code) ?? 'SMUG']
        const near = [-2, -1, 0, 1, 2].flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => picture.at(x + dx, y + dy)))
        return near.filter((found) => isColour(found, colour)).length > near.length / 3
      }
      const dots = await Promise.all(here.map(hasDot))
      return here.filter((one, index) => dots[index] !== shown.has(one)).map(({ number }) => number)
    }
    await expect.poll(wrong).toEqual([])
    return here.filter((one) => shown.has(one)).length
  }

  it('meets a page that says there is nothing yet and how to begin', async () => {
    const notice = page.locator('.notice', { hasText: 'Chưa có vụ việc nào' })
    await notice.waitFor()
    expect(await notice.innerText()).toContain('npm run import')
    await expect.poll(() => legendTotals(page)).toEqual({ cases: 0, located: 0 })
  })

  it('shows on the open page without a reload once it is imported', async () => {
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    const { code, said } = await importIt()
    expect(said).toContain(`${WRITTEN_CASES.length}`)
    expect(code).toBe(0)
    await page.locator('.notice', { hasText: 'Chưa có vụ việc nào' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Kỳ đang xem/ }).click()
    await page.getByRole('button', { name: 'Mọi ngày' }).click()
    await expect.poll(() => legendTotals(page)).toEqual(totalsOf(WRITTEN_CASES))
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  })

  it('changes nothing when it is imported again', async () => {
    expect((await importIt()).code).toBe(0)
    const answer = await (await fetchSignedIn(`${product.url}/api/cases/counts`)).json()
    expect(answer).toMatchObject({ totals: totalsOf(WRITTEN_CASES) })
  })

  it('is counted alike by legend, charts, tables, list and API', async () => {
    await page.getByRole('radio', { name: 'Ngày' }).click()
    await agreesWithFile({})
  })

  it('is drawn as dots where it says, cases known only to their commune left out', async () => {
    // As a link to this commune, whose point then lies in the middle of the map.
    const [lon, lat] = VINH_AN.point
    await page.goto(`${page.url()}&${atParameter({ lon, lat, zoom: 12 })}`)
    await page.getByRole('button', { name: 'Đóng, mở chú giải' }).click()
    expect(await drawsDots({})).toBeGreaterThan(15)
  })

  it('is narrowed to a kind by the filter panel', async () => {
    await page.getByRole('button', { name: 'Các hành vi: Ma túy' }).click()
    await page.getByRole('checkbox', { name: DRUG.label }).click()
    await agreesWithFile({ kind: DRUG.code })
    expect(await drawsDots({ kind: DRUG.code })).toBeGreaterThan(2)
  })

  const first = isoDay(dayNumber(WRITTEN_PERIOD.from) + 9)
  const last = isoDay(dayNumber(WRITTEN_PERIOD.from) + 40)

  it('is narrowed to days by drawing on the time bar', async () => {
    const bar = await page.locator('.time-plot').boundingBox()
    const firstShown = dayNumber(WRITTEN_PERIOD.from)
    const handle = page.getByRole('slider', { name: 'Ngày cuối kỳ' })
    const days = Number(await handle.getAttribute('aria-valuemax')) - firstShown + 1
    if (!bar) throw new Error('There is no time bar.')
    const middleOf = (day: string) => bar.x + ((dayNumber(day) - firstShown + 0.5) / days) * bar.width
    const y = bar.y + bar.height / 3
    await page.mouse.move(middleOf(first), y)
    await page.mouse.down()
    await page.mouse.move(middleOf(isoDay(dayNumber(first) + 15)), y, { steps: 4 })
    await page.mouse.move(middleOf(last), y, { steps: 4 })
    await page.mouse.up()
    const address = new URL(page.url()).searchParams
    expect([address.get('from'), address.get('to')]).toEqual([first, last])
    await agreesWithFile({ kind: DRUG.code, from: first, to: last })
    expect(await drawsDots({ kind: DRUG.code, from: first, to: last })).toBeGreaterThan(0)
  })

  it('opens a commune by a click on the map, with its own cases', async () => {
    const [x, y] = await pointOnPage(page, VINH_AN.point)
    await page.mouse.click(x, y)
    const panel = page.locator('.panel')
    await panel.getByRole('heading', { level: 2, name: VINH_AN.name }).waitFor()
    expect(new URL(page.url()).searchParams.get('open')).toBe(`commune.${VINH_AN.code}`)
    const own = kept({ kind: DRUG.code, from: first, to: last }).filter(({ commune }) => commune === VINH_AN)
    expect(own.length).toBeGreaterThan(2)
    await expect.poll(() => panel.locator('.case-list').innerText()).toContain(`trong ${own.length} vụ`)
    expect(await panel.locator('.case-list tbody tr').count()).toBe(own.length)
    await panel.getByRole('button', { name: /^Chỉ xem/ }).click()
    await expect.poll(() => legendTotals(page)).toEqual(totalsOf(own))
    const answer = await (await fetchSignedIn(`${product.url}/api/cases/counts?${filterOfAddress(page)}`)).json()
    expect(answer).toMatchObject({ totals: totalsOf(own) })
  })

  it('leaves the console without an error', () => {
    expect({ ...opened.watch, hosts: [...opened.watch.hosts] }).toEqual({
      consoleErrors: [],
      pageErrors: [],
      failedRequests: [],
      hosts: [new URL(product.url).host],
    })
  })
})
