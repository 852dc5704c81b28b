import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { EditedRecord } from '../../data/model/recordEdit.ts'
import { signInAsSample } from '../harness/session.ts'
import { launchBrowser } from './harness/browser.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'

const home = inject('sampleUrl')
const IN_VINH_AN = [105.1571, 10.4104] as const

describe('whoever looks for what was taken off the map', () => {
  let browser: Browser
  let session = ''
  beforeAll(async () => {
    browser = await launchBrowser()
    session = await signInAsSample(home, 'mau-tong-hop')
  })
  afterAll(async () => browser?.close())

  const send = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await fetch(`${home}/api/records/${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: session },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as Body
  }
  const aRemoved = async (note: string) => {
    const cells = { kind: 'SMUG_BORDER', force: 'BP', date: '02/03/2026', status: 'NEW', precision: 'ADDRESS' }
    const shape = { type: 'Point', coordinates: IN_VINH_AN }
    const { id } = await send<{ id: number }>('POST', 'cases', { cells, shape })
    await send('POST', `cases/${id}/remove`, { version: 1, note })
    return id
  }

  it('finds it by the reason, brings it back and opens it on the map; on a phone nothing is cut off', async () => {
    const id = await aRemoved('Thử gỡ rồi đưa lại (mẫu)')
    await aRemoved('Gỡ vì lý do khác (mẫu)')
    const { page, watch, close } = await openPage(browser, `${home}/ho-so-da-go`, {}, async () => {}, 'mau-tong-hop')
    await page.getByLabel('Người gỡ, lý do, mã số hoặc tên').fill('thu go roi')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    const line = page.locator('.removed-list > li')
    await page.locator('.removed-list', { hasNotText: 'lý do khác' }).waitFor()
    expect(await line.count()).toBe(1)
    expect(await line.textContent()).toContain('“Thử gỡ rồi đưa lại (mẫu)”')
    await page.getByRole('button', { name: 'Đưa trở lại' }).click()
    await page.getByRole('group', { name: 'Đưa trở lại' }).getByRole('button', { name: 'Đưa trở lại' }).click()
    await page.locator('.removed-back').waitFor()
    const record = await send<EditedRecord>('GET', `cases/${id}`)
    expect(record).toMatchObject({ id, version: 2 })
    await page.getByRole('link', { name: 'Mở trên bản đồ' }).click()
    await page.getByRole('button', { name: 'Lịch sử' }).waitFor()
    expect(new URL(page.url()).searchParams.get('open')).toBe(`case.${id}`)
    expect(watch.pageErrors).toEqual([])
    await close()
    const phone = await openPage(browser, `${home}/ho-so-da-go`, PHONE_CONTEXT, async () => {}, 'mau-tong-hop')
    await phone.page.locator('.removed-list > li').first().waitFor()
    const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await phone.close()
    // Other tests count what the sample holds.
    await send('POST', `cases/${id}/remove`, { version: 2, note: 'Dọn sau khi thử (mẫu)' })
  })
})
