import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

/** Where pictures go for somebody to look at; none when nobody asks for them. */
const PICTURES = process.env.INSPECTION_PICTURES
const PLANS = '/kiem-tra?muc=ke-hoach&province=91'

interface Place {
  readonly id: number
  readonly name: string
}

describe('the page of inspections', () => {
  let product: Product
  let browser: Browser
  let opening: OpenedPage
  let page: Page
  /** Nobody was there this year, and nobody plans to. */
  let place: Place

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    browser = await launchBrowser()
    opening = await openPage(browser, product.url)
    page = opening.page
    place = await page.evaluate(async () => {
      const ask = async <Answer>(path: string) => (await (await fetch(path)).json()) as Answer
      const { rows } = await ask<{ rows: Place[] }>('/api/register?province=91&unvisited=0&activity=ACTIVE&limit=100')
      for (const row of rows) {
        const path = `/api/plan-lines?province=91&establishment=${row.id}`
        const { planLines } = await ask<{ planLines: unknown[] }>(path)
        if (planLines.length === 0 && rows.filter(({ name }) => name === row.name).length === 1) return row
      }
      throw new Error('Every place of the sample was visited or is planned.')
    })
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const picture = async (name: string, of: Page = page) => {
    if (PICTURES) await of.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
  }
  const today = () => page.evaluate(() => new Date().toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }))
  /** Fills the form of a plan line for the place, from today on. */
  const fillLine = async (topic: string, content: string) => {
    await page.getByRole('button', { name: 'Lập dòng kế hoạch' }).click()
    await page.getByRole('combobox', { name: 'Cơ sở' }).fill(place.name)
    await page.getByRole('option').filter({ hasText: place.name }).first().click()
    await page.getByLabel('Lực lượng chủ trì').selectOption({ label: 'Công an' })
    await page.getByRole('checkbox', { name: topic }).check()
    await page.getByLabel('Việc cần làm').fill(content)
    await page.getByLabel('Từ ngày').fill(await today())
    await page.getByLabel('Đến ngày').fill(await today())
    await page.getByLabel('Người chủ trì').fill('Trần Văn Lê (mẫu)')
  }
  const panel = () => page.locator('.side-panel')

  it('is one press away from the map, keeps its tab in the address, and leads back to the same map', async () => {
    await page.locator('.inspections-link').click()
    await expect.poll(() => page.url()).toContain('/kiem-tra')
    await page.getByRole('link', { name: 'Chiến dịch', exact: true }).click()
    await expect.poll(() => page.url()).toContain('muc=chien-dich')
    await page.goBack()
    await expect.poll(() => page.locator('.inspections-tabs [aria-current]').textContent()).toBe('Độ phủ')
    await page.locator('.page-back').click()
    await expect.poll(() => page.locator('.inspections-link').count()).toBe(1)
  })

  it('plans a visit of a place that nobody visits this year', async () => {
    await page.goto(product.url + PLANS)
    await fillLine('Khí N2O', 'Kiểm tra bình khí (mẫu thử)')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect.poll(() => panel().count()).toBe(1)
    expect(await panel().textContent()).toContain(place.name)
    expect(await page.locator('.plan-card', { hasText: place.name }).count()).toBe(1)
  })

  it('stops a second plan of the same place, and names who, when and what', async () => {
    await page.getByRole('button', { name: 'Đóng' }).click()
    await fillLine('An toàn thực phẩm', 'Kiểm tra lần hai (mẫu thử)')
    // Said before anything is saved.
    await expect.poll(() => page.locator('.repeat-early').count()).toBe(1)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const stop = page.locator('.repeat-stop')
    await expect.poll(() => stop.count()).toBe(1)
    const said = (await stop.locator('.repeat-list').textContent()) ?? ''
    const [day = '', month = '', year = ''] = (await today()).split('/')
    expect(said).toContain('Công an')
    expect(said).toContain(`${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`)
    expect(said).toContain('Khí N2O')
    await picture('stop')
  })

  it('lets it go on only on a legal ground, with the document that the ground asks for', async () => {
    const stop = page.locator('.repeat-stop')
    const save = stop.getByRole('button', { name: 'Lưu với căn cứ này' })
    await save.click()
    expect(await stop.textContent()).toContain('Chọn một căn cứ.')
    await stop.getByLabel('Chỉ đạo cấp trên').check()
    await save.click()
    expect(await stop.textContent()).toContain('Ghi số văn bản chỉ đạo.')
    await stop.getByLabel('Số văn bản chỉ đạo').fill('02/CT-UBND (mẫu)')
    await save.click()
    await expect.poll(() => panel().count()).toBe(1)
    expect(await panel().textContent()).toContain('02/CT-UBND (mẫu)')
    await expect.poll(() => page.locator('.plan-card', { hasText: place.name }).count()).toBe(2)
    await picture('board')
  })

  it('shows the same lines in the calendar', async () => {
    await page.getByRole('button', { name: 'Đóng' }).click()
    const onBoard = await page.locator('.plan-count').allTextContents()
    await page.getByRole('radio', { name: 'Lịch' }).check()
    await expect.poll(() => page.locator('.calendar').count()).toBe(1)
    const [day = ''] = (await today()).split('/')
    // Its bars lie over the rest of the day.
    await page.locator('.calendar-day[data-is-today="true"]').click({ position: { x: 12, y: 10 } })
    const list = page.locator('.calendar-list')
    await expect.poll(() => list.locator('.plan-card', { hasText: place.name }).count()).toBe(2)
    expect(await list.locator('h3').textContent()).toContain(day.padStart(2, '0'))
    await picture('calendar')
    await page.getByRole('radio', { name: 'Bảng việc' }).check()
    expect(await page.locator('.plan-count').allTextContents()).toEqual(onBoard)
  })

  it('calls a line off only with a reason, which stays with it', async () => {
    await page.locator('.plan-card', { hasText: place.name }).last().click()
    await panel().getByRole('button', { name: 'Hủy dòng này' }).click()
    await panel().getByRole('button', { name: 'Hủy dòng kế hoạch' }).click()
    expect(await panel().textContent()).toContain('Cần ghi mục này.')
    await panel().getByLabel('Vì sao hủy').fill('Đã có đoàn khác (mẫu thử)')
    await panel().getByRole('button', { name: 'Hủy dòng kế hoạch' }).click()
    await expect.poll(async () => (await panel().textContent()) ?? '').toContain('Đã hủy')
    expect(await panel().textContent()).toContain('Đã có đoàn khác (mẫu thử)')
  })

  it('says that no campaign runs, and leads to the last one with what was planned and never done', async () => {
    await page.goto(`${product.url}/kiem-tra?muc=do-phu&province=91`)
    const last = page.locator('.ledger-last')
    await last.waitFor()
    expect(await last.textContent()).toContain('Hôm nay không có chiến dịch nào đang chạy')
    await last.getByRole('link').click()
    await page.getByText('Kỳ này đã hết: ', { exact: false }).waitFor()
    expect(await page.getByLabel('Kỳ', { exact: true }).locator('option:checked').textContent()).toContain('Cao điểm')
    const planned = await page.locator('.ledger-equation strong').nth(1).textContent()
    expect(planned).toBe('0')
    await page.getByText(/^Kỳ này đã hết: [1-9]\d* ô trống từng lên kế hoạch mà không làm xong\.$/).waitFor()
    expect(await last.count()).toBe(0)
  })

  it('shows a ledger whose sums reconcile, and turns a gap into a plan line', async () => {
    await page.goto(`${product.url}/kiem-tra?muc=do-phu&province=91&forces=CA&topics=PERMITS&order=name`)
    await expect.poll(() => page.locator('.matrix tbody [data-row]').count()).toBeGreaterThan(10)
    const sums = (await page.locator('.ledger-equation strong').allTextContents()).map((text) =>
      Number(text.replaceAll('.', '')),
    )
    expect(sums[0]! + sums[1]! + sums[2]! + sums[3]!).toBe(sums[4])
    expect(sums[4]).toBe(102)
    const row = page.locator('[data-row]', { has: page.locator('td[data-state="GAP"]') }).first()
    const commune = (await row.locator('th').textContent()) ?? ''
    await row.locator('td[data-state="GAP"]').click()
    await expect.poll(() => panel().locator('h2').textContent()).toBe(commune)
    await picture('cell')
    await panel().getByRole('link', { name: 'Lập dòng kế hoạch' }).click()
    await page.getByRole('radio', { name: 'Cả địa bàn xã' }).check()
    expect(await page.locator('.commune-chosen').textContent()).toContain(commune)
    expect(await page.getByLabel('Lực lượng chủ trì').inputValue()).toBe('CA')
    expect(await page.getByRole('checkbox', { name: 'Giấy phép, hồ sơ môi trường' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect.poll(() => panel().count()).toBe(1)
    await page.getByRole('link', { name: 'Độ phủ' }).click()
    // Without a gap it is one of the last, and only rows in view are drawn.
    await page.getByRole('searchbox', { name: 'Tìm xã' }).fill(commune)
    const planned = page.locator('[data-row]', { has: page.getByText(commune, { exact: true }) }).first()
    await expect.poll(() => planned.locator('td[data-state="PLANNED"]').count()).toBe(1)
    expect(await page.locator('.ledger-equation strong').nth(3).textContent()).toBe(String(sums[3]! - 1))
    // A search for one commune leaves the totals of all.
    expect(await page.locator('.matrix-totals td').allTextContents()).toEqual([`${sums[3]! - 1}`, `${sums[3]! - 1}`])
  })

  it('exempts a gap on its ground, then its force in every commune of the province', async () => {
    await page.goto(`${product.url}/kiem-tra?muc=do-phu&province=91&forces=CA&topics=WASTE&order=name`)
    const count = async (at: number) =>
      Number((await page.locator('.ledger-equation strong').nth(at).textContent())?.replaceAll('.', ''))
    await page.locator('.matrix td[data-state="GAP"]').first().click()
    const gaps = await count(3)
    await panel().getByRole('button', { name: 'Ghi miễn kiểm tra' }).click()
    await panel().getByLabel('Căn cứ miễn').fill('Không có nguồn thải (mẫu thử)')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await panel().getByText('Không có nguồn thải (mẫu thử)').waitFor()
    expect([await panel().locator('.cell-state strong').textContent(), await count(3)]).toEqual(['Được miễn', gaps - 1])
    // For its first day only, the cell is a gap again, and what is kept of it can still be put right.
    const until = async (lastDay: string) => {
      await panel().getByRole('button', { name: 'Sửa mục miễn' }).click()
      const before = await panel().getByLabel('Đến ngày').inputValue()
      await panel()
        .getByLabel('Đến ngày')
        .fill(lastDay || (await panel().getByLabel('Từ ngày').inputValue()))
      await page.getByRole('button', { name: 'Lưu', exact: true }).click()
      return before
    }
    const lastDay = await until('')
    await panel().getByText('Chỉ miễn một phần kỳ này').waitFor()
    expect([await panel().locator('.cell-state strong').textContent(), await count(3)]).toEqual(['Còn trống', gaps])
    await until(lastDay)
    await expect.poll(() => count(3)).toBe(gaps - 1)
    await panel().getByRole('button', { name: 'Sửa mục miễn' }).click()
    await panel().getByLabel('Miễn ở đâu').selectOption({ label: 'Mọi xã của tỉnh' })
    await picture('exempt')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await panel()
      .getByText(/^Mọi xã của tỉnh ·/)
      .waitFor()
    await expect.poll(() => count(3)).toBe(0)
  })

  it('moves in the ledger with the arrow keys, opens a cell with Enter, and stands in it again after Esc', async () => {
    await page.goto(`${product.url}/kiem-tra?muc=do-phu&province=91&forces=CA&topics=WASTE&order=name`)
    await expect.poll(() => page.locator('.matrix tbody [data-row="1"]').count()).toBe(1)
    await page.locator('.matrix tbody [data-row] th').first().click()
    await page.locator('.matrix tbody [data-row="0"] th').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const second = (await page.locator('[data-row="1"] th').textContent()) ?? ''
    await expect.poll(() => panel().locator('h2').textContent()).toBe(second)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel().count()).toBe(0)
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr, .plan-card')?.textContent)
    await expect.poll(focused).toMatch(new RegExp(`^${second}`))
    // The same for what a pointer opened.
    await page.locator('[data-row="2"] td[data-column]').first().click()
    const third = (await page.locator('[data-row="2"] th').textContent()) ?? ''
    await expect.poll(() => panel().locator('h2').textContent()).toBe(third)
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(new RegExp(`^${third}`))
    await page.goto(product.url + PLANS)
    await page.locator('.plan-card').nth(1).click()
    await panel().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(await page.locator('.plan-card').nth(1).textContent())
  })

  it('refuses a task without its six clear items, and names the missing ones', async () => {
    await page.goto(`${product.url}/kiem-tra?muc=viec&province=91&whose=unit&task=new`)
    const save = page.getByRole('button', { name: 'Lưu', exact: true })
    await page.getByLabel('Rõ người').fill('Lê Thị Mai (mẫu)')
    await page.getByLabel('Rõ việc').fill('Rà soát việc thử (mẫu)')
    await page.getByLabel('Rõ thời gian').fill(await today())
    await page.getByLabel('Rõ trách nhiệm').fill('Trưởng nhóm')
    await page.getByLabel('Lực lượng', { exact: true }).selectOption({ label: 'Công an' })
    await save.click()
    expect(await page.locator('.form-problem').textContent()).toContain('Còn thiếu: Rõ sản phẩm, Rõ thẩm quyền.')
    await page.getByLabel('Rõ sản phẩm').fill('Danh sách')
    await page.getByLabel('Rõ thẩm quyền').fill('Lập biên bản')
    await save.click()
    await expect.poll(() => page.url()).not.toContain('task=new')
    await expect.poll(() => page.locator('.task-card').count()).toBeGreaterThan(0)
    await picture('tasks')
  })

  it('has a name for everything, readable words in both themes and languages, and fits a phone', async () => {
    await page.goto(product.url + PLANS)
    await expect.poll(() => page.locator('.plan-card').count()).toBeGreaterThan(0)
    expect(await namelessElements(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
    const dark = await openPage(browser, product.url + PLANS, { colorScheme: 'dark', locale: 'en-GB' })
    await expect.poll(() => dark.page.locator('.plan-card').count()).toBeGreaterThan(0)
    expect(await faintTexts(dark.page)).toEqual([])
    await dark.close()
    const phone = await openPage(browser, product.url + PLANS, PHONE_CONTEXT)
    await expect.poll(() => phone.page.locator('.plan-card').count()).toBeGreaterThan(0)
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await picture('phone', phone.page)
    await phone.close()
    expect(opening.watch.pageErrors).toEqual([])
  })
})
