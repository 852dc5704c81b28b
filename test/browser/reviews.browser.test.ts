import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinDatabase } from '../../server/database/openDatabase.ts'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

/** Where pictures go for somebody to look at; none when nobody asks for them. */
const PICTURES = process.env.REVIEW_PICTURES

describe('the page of the review desk', () => {
  let product: Product
  let browser: Browser
  let opening: OpenedPage
  let page: Page
  /** Two cases of one event. */
  let pair: readonly number[] = []
  /** A case whose unit nobody can tell. */
  let unclear = 0

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    const database = await joinDatabase({ databaseUrl: null, dataFolder: product.dataFolder })
    const made = await database.sql<{ id: number }[]>`
      insert into cases (source, source_number, is_sample, kind, force, status, commodities, occurred_from, occurred_to,
        value, position, precision, position_source, stated_unit, stated_commune_code, province_code, commune_code,
        commune_source)
      select 'thu', 'THU-' || n, true, 'SMUG_BORDER', case n when 1 then 'CA' else 'BP' end, 'NEW', '{CIG}',
        '2026-10-01T13:00:00Z', '2026-10-01T13:00:00Z', n * 10000000,
        st_setsrid(st_makepoint(105.157 + n * 0.0005, 10.41), 4326), 'GPS', 'thu', 'Vĩnh An', '30604', '91', '30604', 'POINT'
      from generate_series(1, 2) n returning id`
    pair = made.map(({ id }) => id)
    await database.sql`
      insert into review_items (case_id, reason, other_case_id) values (${pair[1]!}, 'DUPLICATE', ${pair[0]!})`
    const [third] = await database.sql<{ id: number }[]>`
      insert into cases (source, source_number, is_sample, kind, force, status, occurred_from, occurred_to, precision,
        stated_unit, province_code)
      values ('thu', 'THU-3', true, 'SMUG_BORDER', 'CA', 'NEW', '2026-10-02T13:00:00Z', '2026-10-02T13:00:00Z', 'COMMUNE',
        'ấp Cuối Sông (mẫu)', '91') returning id`
    unclear = third!.id
    await database.sql`insert into review_items (case_id, reason) values (${unclear}, 'UNIT_UNKNOWN')`
    await database.close()
    browser = await launchBrowser()
    opening = await openPage(browser, `${product.url}/can-xem-lai`)
    page = opening.page
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const picture = async (name: string, of: Page = page) => {
    if (PICTURES) await of.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
  }
  const lines = () => page.locator('.review-list li')
  const reason = () => page.getByLabel('Lý do')
  const openCount = async () =>
    Number(/\((\d+)\)/.exec((await reason().locator('option:checked').textContent()) ?? '')?.[1])
  const said = () => page.locator('.review-said').textContent()
  const choose = async (code: string) => {
    await reason().selectOption(code)
    await expect.poll(() => page.locator('.review-card').count()).toBe(1)
    await expect
      .poll(async () => page.locator('.review-card').getAttribute('aria-label'))
      .toBe((await reason().locator('option:checked').textContent())?.replace(/ \(.*/, ''))
  }

  it('lists what must be looked at by reason, and shows the first one with its place and its decisions', async () => {
    await expect.poll(() => lines().count()).toBeGreaterThan(5)
    await choose('UNIT_POINT_DISAGREE')
    expect(await page.locator('.review-map circle').count()).toBe(1)
    expect(await page.locator('.review-map path[data-is="stated"]').count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Tin tọa độ/ }).count()).toBe(1)
    await picture('disagree')
  })

  it('goes on to the next by itself after a decision, and takes the decision back', async () => {
    const before = await openCount()
    const first = await lines().first().textContent()
    await page.getByRole('button', { name: /^Tin tọa độ/ }).click()
    await expect.poll(said).toContain('Đã ghi quyết định.')
    await expect.poll(openCount).toBe(before - 1)
    expect(await lines().locator('[aria-current="true"]').count()).toBe(1)
    // The one before the last can be taken back as well.
    await page.getByRole('button', { name: /^Tin tọa độ/ }).click()
    await expect.poll(openCount).toBe(before - 2)
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await expect.poll(said).toContain('Đã hoàn tác.')
    await expect.poll(openCount).toBe(before - 1)
    await page.getByRole('button', { name: 'Hoàn tác quyết định trước đó' }).click()
    await expect.poll(openCount).toBe(before)
    expect(await lines().allTextContents()).toContain(first)
  })

  it('moves with j and k, and Enter leads to the decisions', async () => {
    const current = () => lines().locator('[aria-current="true"]').textContent()
    await page.locator('.review-right').focus()
    const first = await current()
    await page.keyboard.press('j')
    await expect.poll(current).not.toBe(first)
    await page.keyboard.press('k')
    await expect.poll(current).toBe(first)
    await expect.poll(() => page.locator('.review-card').count()).toBe(1)
    await expect.poll(() => page.locator('.review-button').first().isEnabled()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('review-button')
  })

  it('gives one commune to all with the same words once it has been asked, with their number', async () => {
    await choose('UNIT_SPLIT')
    const before = await openCount()
    const all = page.locator('.review-all input')
    if ((await all.count()) > 0) await all.check()
    await picture('split')
    await page.getByRole('button', { name: /^Là / }).first().click()
    const yes = page.getByRole('button', { name: /^Ghi [\d.]+ hồ sơ$/ })
    let count = 1
    if ((await all.count()) > 0 || (await yes.count()) > 0) {
      count = Number(/\d+/.exec((await yes.textContent()) ?? '')?.[0])
      await picture('ask')
      await yes.click()
    }
    await expect.poll(said).toContain('Đã ghi quyết định')
    if (before > count) await expect.poll(openCount).toBe(before - count)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(said).toContain('Đã hoàn tác.')
    await expect.poll(openCount).toBe(before)
  })

  it('puts two cases side by side and makes one of them, and two again', async () => {
    await choose('DUPLICATE')
    await page.locator('.review-list li > button', { hasText: '01/10/2026' }).click()
    await expect.poll(() => page.locator('.review-pair').count()).toBe(1)
    expect(await page.locator('.review-card').textContent()).toMatch(/Cách nhau 5\d m/)
    await picture('pair')
    const table = page.locator('.review-pair')
    await table.locator('tr', { hasText: 'Trị giá hàng' }).getByText('Cộng lại').click()
    await page.getByRole('button', { name: /^Gộp thành một/ }).click()
    await expect.poll(said).toContain('Đã ghi quyết định.')
    const find = async (id: number) =>
      page.evaluate(async (one) => {
        const answer = await fetch(`/api/cases/${one}`)
        return { status: answer.status, body: (await answer.json()) as { value?: number } }
      }, id)
    const found = await Promise.all(pair.map(find))
    expect(found.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404])
    expect(found.find(({ status }) => status === 200)?.body.value).toBe(30_000_000)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(said).toContain('Đã hoàn tác.')
    expect((await Promise.all(pair.map(find))).map(({ status }) => status)).toEqual([200, 200])
  })

  it('corrects a case to the commune that was looked for, and its history says who did it, when, why and what', async () => {
    const desk = await openPage(browser, `${product.url}/can-xem-lai?thing=cases&record=${unclear}`)
    const form = desk.page.locator('.review-other')
    const send = form.getByRole('button', { name: 'Chọn xã này' })
    await form.waitFor()
    expect(await send.isDisabled()).toBe(true)
    await form.getByLabel('Xã khác').selectOption({ label: 'Vĩnh An' })
    await desk.page.getByLabel('Ghi chú (không bắt buộc)').fill('Đã hỏi công an xã (mẫu)')
    await send.click()
    await desk.page.getByText('Đã ghi quyết định.').waitFor()
    await desk.page.getByText('Không còn mục nào trong phần đang lọc').waitFor()
    await desk.close()
    const map = await openPage(browser, `${product.url}/?open=case.${unclear}`)
    await map.page.locator('.panel').getByText('Vĩnh An').first().waitFor()
    expect(await map.page.getByRole('link', { name: 'Mở để rà soát' }).count()).toBe(0)
    await map.page.getByRole('button', { name: 'Lịch sử', exact: true }).click()
    const line = map.page.locator('.edit-history > li')
    await line.waitFor()
    expect(await line.locator('.edit-act').innerText()).toMatch(/Cán bộ tổng hợp \(mẫu\).*\d\d:\d\d \d\d\/\d\d\/\d{4}/)
    expect(await line.innerText()).toContain('“Đã hỏi công an xã (mẫu)”')
    expect(await line.locator('.edit-changes').innerText()).toMatch(/Đơn vị được hiểu là\s+trống\s+thành\s*.*Vĩnh An/)
    expect(await line.innerText()).toContain('Bản 1')
    await map.close()
  })

  it('is reached from the warning in the panel of a case, at the review of that case', async () => {
    const map = await openPage(browser, `${product.url}/?open=case.${pair[1]}`)
    await map.page.getByRole('link', { name: 'Mở để rà soát' }).click()
    await expect.poll(() => map.page.locator('.review-pair').count()).toBe(1)
    expect(await map.page.locator('.review-list li').count()).toBe(1)
    await map.page.getByRole('button', { name: 'Xem tất cả' }).click()
    await map.close()
  })

  it('tells who comes second what the first has decided, on that record alone', async () => {
    const desk = await openPage(browser, `${product.url}/can-xem-lai?reason=UNIT_POINT_DISAGREE`)
    await desk.page.getByRole('button', { name: /^Đúng như đã ghi/ }).waitFor()
    const decided = await desk.page.evaluate(async () => {
      const { reviews } = (await (await fetch('/api/reviews?reason=UNIT_POINT_DISAGREE')).json()) as {
        reviews: { thing: string; id: number }[]
      }
      const path = `/api/reviews/${reviews[0]!.thing}/${reviews[0]!.id}`
      const { record } = (await (await fetch(path)).json()) as { record: { version: number } }
      const answer = await fetch(`${path}/decision`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ decision: 'ACCEPTED', version: record.version }),
      })
      return answer.status
    })
    expect(decided).toBe(200)
    await desk.page.getByRole('button', { name: /^Đúng như đã ghi/ }).click()
    const problem = desk.page.locator('.review-card .form-problem')
    await problem.waitFor()
    expect(await problem.innerText()).toMatch(/đã quyết định mục này lúc \d\d:\d\d/)
    await desk.page.locator('.review-right').focus()
    await desk.page.keyboard.press('j')
    await desk.page.locator('.review-list li').nth(1).locator('[aria-current="true"]').waitFor()
    await desk.page.locator('.review-card').waitFor()
    expect(await problem.count()).toBe(0)
    await desk.close()
  })

  it('does not call the desk empty where only one import has nothing, and leads to everything', async () => {
    const desk = await openPage(browser, `${product.url}/can-xem-lai?batch=999999`)
    await desk.page.getByText('Không còn mục nào trong phần đang lọc').waitFor()
    expect(await desk.page.getByText('Không còn gì cần xem lại').count()).toBe(0)
    await desk.page.locator('.notice').getByRole('button', { name: 'Xem tất cả' }).click()
    await desk.page.locator('.review-card').waitFor()
    await desk.close()
  })

  it('has a name for everything and readable words in both themes and languages, and fits a phone', async () => {
    expect(await namelessElements(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    const dark = await openPage(browser, `${product.url}/can-xem-lai?reason=UNIT_POINT_DISAGREE`, {
      colorScheme: 'dark',
      locale: 'en-GB',
    })
    await expect.poll(() => dark.page.locator('.review-card').count()).toBe(1)
    expect(await faintTexts(dark.page)).toEqual([])
    await picture('dark', dark.page)
    await dark.close()
    const phone = await openPage(browser, `${product.url}/can-xem-lai?reason=DUPLICATE`, PHONE_CONTEXT)
    await expect.poll(() => phone.page.locator('.review-card').count()).toBe(1)
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture('phone', phone.page)
    await phone.close()
    expect(opening.watch.pageErrors).toEqual([])
  })
})
