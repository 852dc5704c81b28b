import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'

/** Other tests look at cases only: a tip more changes nothing for them. */
const home = inject('sampleUrl')
const TOLD = `Có ghe chở hàng lúc nửa đêm (mẫu ${Date.now()})`
const NAME = 'Người Báo Tin (mẫu)'

describe('a tip', () => {
  let browser: Browser
  let receipt = ''
  /** What the tip says now. */
  let told = TOLD
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  type Prepare = Parameters<typeof openPage>[3]
  const as = async (
    account: string,
    path: string,
    work: (page: Page) => Promise<void>,
    options = {},
    prepare: Prepare = async () => {},
  ) => {
    const { page, watch, close } = await openPage(browser, home + path, options, prepare, account)
    await work(page)
    expect(watch.pageErrors).toEqual([])
    await close()
  }
  const findByCode = async (page: Page) => {
    await page.getByLabel('Mã biên nhận').fill(receipt.toLowerCase().replaceAll('-', ' '))
    await page.locator('.tip-head').filter({ hasText: receipt }).click()
    // The custodians' desk beside the list repeats what was told.
    await page.locator('.tip-detail .tip-text').filter({ hasText: told }).waitFor()
  }

  it('is recorded on a phone, with who gave it sealed apart, and a receipt code is given', async () => {
    await as(
      'mau-cong-an-xa',
      '/ghi-tin-bao',
      async (page) => {
        await page.getByRole('button', { name: 'Ghi tin báo' }).click()
        // Nothing was written yet: it says where something is missing and sends nothing.
        expect(await page.locator('[data-is-problem]').count()).toBeGreaterThan(0)
        await page.getByRole('combobox', { name: /xã/i }).click()
        await page.keyboard.type('vinh an')
        await page.getByRole('option', { name: /Vĩnh An/ }).click()
        await page.getByLabel('Nội dung tin').fill(TOLD)
        await page.getByLabel('Họ và tên').fill(NAME)
        await page.getByRole('button', { name: 'Ghi tin báo' }).click()
        receipt = await page.locator('.tip-receipt').innerText()
        expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/)
      },
      PHONE_CONTEXT,
      // The communes come late: nobody may search in an empty list.
      async (page) => {
        await page.route('**/api/communes**', async (route) => {
          await new Promise((done) => setTimeout(done, 1500))
          await route.continue()
        })
      },
    )
  })

  it('is found by its code and moved on, step by step', async () => {
    await as('mau-cong-an-xa', '/tin-bao', async (page) => {
      await findByCode(page)
      await page.getByRole('button', { name: 'Ghi kết quả xác minh' }).click()
      await page.getByLabel('Kết quả xác minh').selectOption({ label: 'Đúng' })
      await page.locator('.tip-detail textarea').fill('Đã đến nơi, đúng như tin báo')
      await page.getByRole('button', { name: 'Lưu' }).click()
      await page.getByText('Đã đến nơi, đúng như tin báo').waitFor()
      await page.getByRole('button', { name: 'Ghi đã xử lý' }).waitFor()
      expect(await page.content()).not.toContain(NAME)
    })
  })

  it('is put right by who handles it, with a reason and what stood there before, and nobody is shown who gave it', async () => {
    const answers: Promise<string>[] = []
    const listen = async (page: Page) => {
      page.on('response', (response) => {
        if (/\/api\//.test(response.url())) answers.push(response.text().catch(() => ''))
      })
    }
    const right = TOLD.replace('nửa đêm', 'rạng sáng')
    const correct = async (page: Page) => {
      await findByCode(page)
      await page.getByRole('button', { name: 'Sửa tin' }).click()
      const form = page.locator('.tip-detail form')
      // Who gave it has no field here, and what is missing is said beside its field.
      expect(await form.getByLabel('Họ và tên').count()).toBe(0)
      await form.getByRole('button', { name: 'Lưu' }).click()
      await form.locator('[data-is-problem="true"]').waitFor()
      await form.getByLabel('Nội dung tin').fill(right)
      await form.getByLabel('Vì sao sửa').fill('Nghe lại băng ghi âm (mẫu)')
      await form.getByRole('button', { name: 'Lưu' }).click()
      const detail = page.locator('.tip-detail')
      await detail.locator('.tip-text').filter({ hasText: right }).waitFor()
      const line = detail.locator('.tip-steps > li').filter({ hasText: 'Nghe lại băng ghi âm (mẫu)' })
      expect(await line.innerText()).toContain('Công an xã (mẫu) sửa lúc')
      expect(await line.innerText()).toContain(`Trước: ${TOLD}`)
      expect(await line.innerText()).toContain(`Sau: ${right}`)
      expect(await page.content()).not.toContain(NAME)
    }
    await as('mau-cong-an-xa', '/tin-bao', correct, {}, listen)
    expect(answers.length).toBeGreaterThan(3)
    expect((await Promise.all(answers)).filter((text) => text.includes(NAME))).toEqual([])
    told = right
    // Who reads tips and handles none corrects none either.
    await as('mau-kiem-tra', '/tin-bao', async (page) => {
      await findByCode(page)
      expect(await page.getByRole('button', { name: 'Sửa tin' }).count()).toBe(0)
      await page.getByText('Nghe lại băng ghi âm (mẫu)').waitFor()
      expect(await page.content()).not.toContain(NAME)
    })
  })

  it('shows who gave it to a custodian who asked, once another agreed', async () => {
    await as('mau-nguon-tin-1', '/tin-bao', async (page) => {
      await findByCode(page)
      await page.getByLabel('Lý do cần mở danh tính').fill('Cần gặp lại người báo để xác minh (mẫu)')
      await page.getByRole('button', { name: 'Đề nghị mở' }).click()
      await page.getByText('Đang chờ một người giữ nguồn tin khác quyết định.').first().waitFor()
      expect(await page.getByRole('button', { name: 'Mở danh tính' }).count()).toBe(0)
    })
    await as('mau-nguon-tin-2', '/tin-bao', async (page) => {
      await findByCode(page)
      await page.locator('.tip-detail').getByRole('button', { name: 'Đồng ý' }).click()
      await page.locator('.tip-detail').getByText('đã đồng ý').waitFor()
      expect(await page.content()).not.toContain(NAME)
    })
    await as('mau-nguon-tin-1', '/tin-bao', async (page) => {
      await findByCode(page)
      await page.locator('.tip-detail').getByRole('button', { name: 'Mở danh tính' }).click()
      await page.getByText(NAME).waitFor()
      await page.getByRole('button', { name: 'Ẩn ngay' }).click()
      await page.locator('.tip-detail').getByText('Đã mở.').waitFor()
      expect(await page.content()).not.toContain(NAME)
    })
  })

  it('is not on the page of somebody who keeps other areas or may not read tips', async () => {
    await as('mau-nguoi-xem', '/tin-bao', async (page) => {
      await page.getByRole('heading').first().waitFor()
      expect(await page.content()).not.toContain(told)
      expect(await page.locator('.tip').count()).toBe(0)
    })
  })
})
