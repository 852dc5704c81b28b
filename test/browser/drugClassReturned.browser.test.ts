import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrugList } from '../../data/model/drugClasses/drugRecord.ts'
import { launchBrowser } from './harness/browser.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

/** Of the sample officer; nothing is stated there for the running year. */
const COMMUNE = '30604'
const PATH = `/phan-loai-ma-tuy?province=91&commune=${COMMUNE}`

describe('a class for drugs that is taken back', () => {
  let product: Product
  let browser: Browser
  let commune: OpenedPage
  let province: OpenedPage

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    browser = await launchBrowser()
    commune = await openPage(browser, product.url + PATH, PHONE_CONTEXT, async () => {}, 'mau-cong-an-xa')
    province = await openPage(browser, product.url + PATH)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const fact = (page: Page, name: RegExp) => page.locator('.drug-facts').getByLabel(name)
  const said = (page: Page, selector: string) => async () => (await page.locator(selector).allInnerTexts()).join('\n')
  const stored = (page: Page) =>
    page.evaluate(async (wanted) => {
      const list = (await (await fetch('/api/drug-classes?province=91')).json()) as DrugList
      return list.rows.find(({ communeCode }) => communeCode === wanted)?.record ?? null
    }, COMMUNE)
  const submit = async () => {
    await commune.page.getByRole('button', { name: 'Trình tỉnh duyệt' }).click()
    await expect.poll(said(commune.page, '.drug-stage')).toContain('Đã trình, chờ tỉnh duyệt')
  }

  it('is submitted from a phone, taken back by the commune, corrected, and submitted again', async () => {
    const { page } = commune
    await fact(page, /^Nhân khẩu/).fill('10.000')
    await fact(page, /^Nơi tổ chức/).fill('1')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.drug-trying').waitFor({ state: 'detached' })
    await submit()
    await page.getByRole('button', { name: 'Rút lại để sửa' }).click()
    await expect.poll(said(page, '.drug-stage')).toContain('Xã đang tự đánh giá')
    expect(await stored(page)).toMatchObject({ stage: 'SELF', selfClass: null, places: 1 })
    await fact(page, /^Nơi tổ chức/).fill('2')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.drug-trying').waitFor({ state: 'detached' })
    await submit()
    expect(await stored(page)).toMatchObject({ stage: 'SUBMITTED', places: 2 })
  })

  it('is sent back by the province with a reason only, which the commune reads', async () => {
    const { page } = province
    await page.reload()
    const form = page.locator('.drug-step', { has: page.getByRole('button', { name: 'Trả lại xã' }) })
    await form.getByRole('button', { name: 'Trả lại xã' }).click()
    await expect.poll(() => form.innerText()).toContain('Cần ghi mục này.')
    expect(await stored(page)).toMatchObject({ stage: 'SUBMITTED' })
    await form.getByRole('textbox').fill('Chưa khai số người nghiện (mẫu thử)')
    await form.getByRole('button', { name: 'Trả lại xã' }).click()
    await expect.poll(() => stored(page)).toMatchObject({ stage: 'SELF', selfClass: null, places: 2 })
    await commune.page.reload()
    await expect.poll(said(commune.page, '.drug-sheet')).toContain('Chưa khai số người nghiện (mẫu thử)')
  })

  it('is sent back also after it was approved, and what was decided, by which decision, stays to be read', async () => {
    await submit()
    const { page } = province
    await page.reload()
    const proposed = (await stored(page))?.proposedClass
    const day = await page.evaluate(() =>
      new Date().toLocaleDateString('en-GB', {
        timeZone: 'Asia/Ho_Chi_Minh',
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      }),
    )
    await page.getByLabel('Số quyết định').fill('46/QĐ-UBND (mẫu thử)')
    await page.getByLabel('Ngày quyết định').fill(day)
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await expect.poll(said(page, '.drug-stage')).toContain('Tỉnh đã duyệt')
    expect(await stored(page)).toMatchObject({ stage: 'APPROVED', decidedClass: proposed })
    const form = page.locator('.drug-step', { has: page.getByRole('button', { name: 'Trả lại xã' }) })
    await form.getByRole('textbox').fill('Số liệu nhân khẩu cần rà lại (mẫu thử)')
    await form.getByRole('button', { name: 'Trả lại xã' }).click()
    await expect.poll(() => stored(page)).toMatchObject({ stage: 'SELF', decidedClass: 'D_WAIT' })
    const history = said(page, '.drug-history')
    await expect.poll(history).toContain('Số liệu nhân khẩu cần rà lại (mẫu thử)')
    expect(await history()).toContain(`46/QĐ-UBND (mẫu thử) ngày ${day}`)
    // Also the reason that a newer one replaced.
    expect(await history()).toContain('Chưa khai số người nghiện (mẫu thử)')
  })

  it('left no error behind', () => {
    for (const { watch } of [commune, province]) {
      expect(watch.pageErrors).toEqual([])
      expect(watch.consoleErrors).toEqual([])
    }
  })
})
