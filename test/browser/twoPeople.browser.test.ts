import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { openPage } from './harness/openPage.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
/** The two communes of the sample commune officer (server/accounts/sampleAccounts.ts). */
const OWN = 'places=30316.30604'

describe('two people at the same time', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const totalOf = async (account: string, query: string) => {
    const { page, close } = await openPage(browser, `${home}/?${query}`, {}, async () => {}, account)
    await untilReady(page)
    return { total: (await legendTotals(page))?.cases ?? Number.NaN, page, close }
  }

  it('see different totals, each that of what they may see', async () => {
    const [everything, own, officer] = await Promise.all([
      totalOf('mau-tong-hop', 'w=36'),
      totalOf('mau-tong-hop', `w=36&${OWN}`),
      totalOf('mau-cong-an-xa', 'w=36'),
    ])
    expect(officer.total).toBeGreaterThan(0)
    expect(officer.total).toBe(own.total)
    expect(everything.total).toBeGreaterThan(officer.total * 10)
    for (const { close } of [everything, own, officer]) await close()
  })

  it('do not see what the one before saw when they share a browser', async () => {
    const { page, total, close } = await totalOf('mau-cong-an-xa', 'w=36')
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('button', { name: /Cán bộ tổng hợp/ }).click()
    await untilReady(page)
    await expect
      .poll(async () => (await legendTotals(page))?.cases ?? 0, { timeout: 40_000 })
      .toBeGreaterThan(total * 3)
    await close()
  })

  it('see of other communes the number their province shares, no dots and nothing in their total', async () => {
    const query = 'from=2026-01-01&to=2026-06-30&w=36&open=commune.30520'
    const officer = await totalOf('mau-cong-an-xa', query)
    const note = /Tháng trọn từ 01\/2026 đến 06\/2026/
    await officer.page.locator('.panel').getByText(note).waitFor()
    const shared = Number(
      /^([\d.]+) vụ, số tỉnh chia sẻ$/.exec(
        await officer.page.locator('.panel h3', { hasText: 'số tỉnh chia sẻ' }).innerText(),
      )?.[1],
    )
    const whole = await totalOf('mau-tong-hop', 'from=2026-01-01&to=2026-06-30&w=36&places=30520')
    expect(shared).toBe(whole.total)
    const own = await totalOf('mau-tong-hop', `from=2026-01-01&to=2026-06-30&w=36&${OWN}`)
    expect(officer.total).toBe(own.total)
    expect(await whole.page.getByText('số tỉnh chia sẻ').count()).toBe(0)
    for (const { close } of [officer, whole, own]) await close()
  })
})
