import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { EditedRecord } from '../../data/model/recordEdit.ts'
import { launchBrowser } from './harness/browser.ts'
import { legendTotals } from './harness/figures.ts'
import { atParameter, pointOnPage } from './harness/mapPoint.ts'
import { drag, press } from './harness/pressMap.ts'
import { openPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type SampleRecords, sampleRecords } from './harness/sampleRecords.ts'
import { untilReady } from './harness/untilReady.ts'

const home = inject('sampleUrl')
/** Points well inside two communes that touch, `[longitude, latitude]`. */
const VINH_AN = [105.1571, 10.4104] as const
const NEXT_DOOR = [105.1571, 10.46] as const
const AT = atParameter({ lon: 105.1571, lat: 10.43, zoom: 11.5 })
/** A busy machine is no failure. */
const PATIENT = { timeout: 40_000 }
const PERIOD = 'w=12&from=2026-01-01&to=2026-12-31'

describe('whoever may correct records', () => {
  let browser: Browser
  let records: SampleRecords
  beforeAll(async () => {
    browser = await launchBrowser()
    records = await sampleRecords(home)
  })
  afterAll(async () => {
    await records?.takeOff()
    await browser?.close()
  })
  const aCase = async () => {
    const cells = { kind: 'SMUG_BORDER', force: 'BP', date: '02/03/2026', status: 'NEW', precision: 'ADDRESS' }
    const answer = await records.send('POST', 'cases', { cells, shape: { type: 'Point', coordinates: VINH_AN } })
    const { id } = (await answer.json()) as { id: number }
    records.added.push(`cases/${id}`)
    return id
  }
  const open = async (query: string, account = 'mau-tong-hop', options = {}) => {
    const opened = await openPage(browser, `${home}/?${PERIOD}&${AT}&${query}`, options, async () => {}, account)
    await untilReady(opened.page)
    return opened
  }
  const begin = async (page: Page, thing: string) => {
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await page.getByRole('button', { name: thing, exact: true }).click()
    await page.locator('.draw-bar[data-is-drawing="true"]').waitFor()
  }
  const saved = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.edit-form').waitFor({ state: 'detached' })
    return new URL(page.url()).searchParams.get('open') ?? ''
  }

  it('adds a case with a press on the map, moves it, and sees commune and figures follow without a reload', async () => {
    const { page, watch, close } = await open('layers=dots')
    const before = (await legendTotals(page))?.cases ?? Number.NaN
    await begin(page, 'Vụ việc')
    await press(page, VINH_AN)
    await page.getByText('Thuộc Xã Vĩnh An').waitFor()
    // What is missing is said beside its field, and nothing is sent.
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Chưa lưu: còn 3 chỗ cần sửa').waitFor()
    await page.getByLabel('Loại vụ *').selectOption('SMUG_BORDER')
    await page.getByLabel('Lực lượng *').selectOption('BP')
    await page.getByLabel('Ngày *').fill('02/03/2026')
    const opened = await saved(page)
    const path = opened.replace('case.', 'cases/')
    records.added.push(path)
    expect(await records.stored(path)).toMatchObject({ version: 1, communeCode: '30604', isSample: true })
    await expect.poll(async () => (await legendTotals(page))?.cases, PATIENT).toBe(before + 1)
    await page.locator('.panel').getByText('Xã Vĩnh An').waitFor()

    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.locator('.draw-bar').waitFor()
    await drag(page, VINH_AN, NEXT_DOOR)
    const where = page.locator('.edit-where')
    await expect.poll(() => where.innerText(), PATIENT).not.toContain('Vĩnh An')
    const commune = (await where.innerText()).replace('Thuộc ', '')
    await saved(page)
    await page.locator('.panel').getByText(commune).first().waitFor()
    const now = await records.stored(path)
    expect(now.communeCode).not.toBe('30604')
    expect(now.shape).toMatchObject({ type: 'Point' })
    expect(Math.abs((now.shape as { coordinates: number[] }).coordinates[1]! - NEXT_DOOR[1])).toBeLessThan(0.002)
    expect(watch.pageErrors).toEqual([])
    expect(watch.consoleErrors).toEqual([])
    await close()
  })

  it('looks back at what it was and brings it back', async () => {
    const id = await aCase()
    const first = await records.stored(`cases/${id}`)
    await records.send('PUT', `cases/${id}`, {
      version: 1,
      cells: { ...first.cells, subjects: '9' },
      shape: first.shape,
      note: 'Đếm lại (mẫu)',
    })
    const { page, close } = await open(`open=case.${id}`)
    await page.getByRole('button', { name: 'Lịch sử', exact: true }).click()
    const line = page.locator('.edit-history > li')
    await line.getByText('Đếm lại (mẫu)').waitFor()
    expect(await line.locator('.edit-changes').innerText()).toMatch(/Số đối tượng\s+0\s+thành\s*9/)
    await line.getByRole('button', { name: 'Khôi phục bản này' }).click()
    await line.locator('.ask-once').getByRole('button', { name: 'Khôi phục bản này' }).click()
    await line.waitFor({ state: 'detached' })
    expect((await records.stored(`cases/${id}`)).cells).toEqual(first.cells)
    await close()
  })

  it('draws an area, moves one of its corners, and types a list of corners instead', async () => {
    const { page, watch, close } = await open('layers=sites')
    await begin(page, 'Khu vực ô nhiễm')
    const corners = [
      [105.14, 10.44],
      [105.18, 10.44],
      [105.18, 10.47],
    ] as const
    for (const corner of corners) await press(page, corner)
    await page.locator('.draw-bar').getByText('3 đỉnh.').waitFor()
    await press(page, [105.14, 10.47])
    await page.locator('.draw-bar').getByText('4 đỉnh.').waitFor()
    await page.getByRole('button', { name: 'Bỏ đỉnh cuối' }).click()
    await page.locator('.draw-bar').getByText('3 đỉnh.').waitFor()
    await page.locator('.draw-bar').getByRole('button', { name: 'Xong' }).click()
    await page.getByText('Vùng 3 đỉnh').waitFor()
    await page.getByLabel('Tên *').fill('Bãi vẽ tay (mẫu)')
    await page.getByLabel('Lĩnh vực *').selectOption({ index: 1 })
    await page.getByLabel('Ngày phát hiện *').fill('05/01/2026')
    const path = (await saved(page)).replace('site.', 'polluted-sites/')
    records.added.push(path)
    const first = await records.stored(path)
    const ring = (record: EditedRecord) => (record.shape as { coordinates: number[][][] }).coordinates[0]!
    expect(ring(first)).toHaveLength(4)

    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.locator('.draw-bar').waitFor()
    await drag(page, corners[2], [105.19, 10.475])
    await saved(page)
    const second = await records.stored(path)
    expect(second.version).toBe(2)
    const moved = ring(second).filter(([lon, lat]) => !ring(first).some((one) => one[0] === lon && one[1] === lat))
    expect(moved).toHaveLength(1)
    expect(Math.abs(moved[0]![0]! - 105.19) + Math.abs(moved[0]![1]! - 10.475)).toBeLessThan(0.003)

    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.locator('.edit-vertices summary').click()
    const list = ['10,44; 105,14', '10,44; 105,16', '10,46; 105,16', '10,46; 105,14']
    await page.locator('.edit-vertices textarea').fill(list.join('\n'))
    await page.getByRole('button', { name: 'Vẽ theo danh sách' }).click()
    await page.getByText('Vùng 4 đỉnh').waitFor()
    await saved(page)
    expect(ring(await records.stored(path))).toEqual([
      [105.14, 10.44],
      [105.16, 10.44],
      [105.16, 10.46],
      [105.14, 10.46],
      [105.14, 10.44],
    ])
    expect(watch.pageErrors).toEqual([])
    await close()
  })

  it('draws a corridor leg by leg, each with its way and its ends', async () => {
    const { page, close } = await open('layers=corridors')
    await begin(page, 'Tuyến')
    for (const point of [
      [105.1, 10.42],
      [105.14, 10.44],
    ] as const)
      await press(page, point)
    await page.locator('.draw-bar').getByRole('button', { name: 'Xong' }).click()
    await page.getByRole('group', { name: 'Chặng 1' }).getByLabel('Loại đường').selectOption('WATER')
    await page.getByRole('group', { name: 'Chặng 1' }).getByLabel('Đến').fill('Bến B (mẫu)')
    await page.getByRole('button', { name: 'Vẽ chặng tiếp' }).click()
    await press(page, [105.2, 10.4])
    // Gives up the line, not the form.
    await page.keyboard.press('Escape')
    await page.locator('.draw-bar[data-is-drawing="false"]').waitFor()
    expect(await page.getByRole('group', { name: 'Chặng 2' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Vẽ chặng tiếp' }).click()
    // Near the end of the first leg: it joins it exactly.
    const [x, y] = await pointOnPage(page, [105.14, 10.44])
    await page.mouse.move(x + 5, y + 4, { steps: 4 })
    await page.mouse.click(x + 5, y + 4)
    for (const point of [
      [105.18, 10.43],
      [105.2, 10.46],
    ] as const)
      await press(page, point)
    await page.locator('.draw-bar').getByRole('button', { name: 'Xong' }).click()
    const second = page.getByRole('group', { name: 'Chặng 2' })
    await second.waitFor()
    expect(await second.getByLabel('Từ').inputValue()).toBe('Bến B (mẫu)')
    await second.getByLabel('Loại đường').selectOption('ROAD')
    await page.getByLabel('Tên *').fill('Tuyến vẽ tay (mẫu)')
    await page.getByLabel('Phạm vi tuyến *').selectOption({ index: 1 })
    const path = (await saved(page)).replace('corridor.', 'corridors/')
    records.added.push(path)
    const { cells, shape } = await records.stored(path)
    expect(cells).toMatchObject({ legModes: 'WATER; ROAD', legNames: '… - Bến B (mẫu); Bến B (mẫu)' })
    const lines = (shape as { coordinates: number[][][] }).coordinates
    expect(lines.map((line) => line.length)).toEqual([2, 3])
    expect(lines[1]![0]).toEqual(lines[0]![1])
    await close()
  })

  it('is told what somebody else saved meanwhile, keeps both and chooses where both changed the same', async () => {
    const id = await aCase()
    const [mine, theirs] = await Promise.all([open(`open=case.${id}`), open(`open=case.${id}`, 'mau-kiem-tra')])
    for (const { page } of [mine, theirs]) {
      await page.getByRole('button', { name: 'Sửa', exact: true }).click()
      await page.getByLabel('Tóm tắt').waitFor()
    }
    await theirs.page.getByLabel('Tóm tắt').fill('Của người kia (mẫu)')
    await theirs.page.getByLabel('Giờ', { exact: true }).fill('21:30')
    await saved(theirs.page)
    await mine.page.getByLabel('Tóm tắt').fill('Của tôi (mẫu)')
    await mine.page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const notice = mine.page.locator('.edit-conflict')
    await notice.getByText(/đã lưu lúc \d\d:\d\d/).waitFor()
    expect(await notice.innerText()).toContain('Đã lấy của người kia những chỗ bạn không sửa: Giờ.')
    expect(await mine.page.getByLabel('Giờ', { exact: true }).inputValue()).toBe('21:30')
    expect((await records.stored(`cases/${id}`)).cells.summary).toBe('Của người kia (mẫu)')
    await notice.getByRole('button', { name: 'Lấy của họ' }).click()
    expect(await mine.page.getByLabel('Tóm tắt').inputValue()).toBe('Của người kia (mẫu)')
    await notice.getByRole('button', { name: 'Giữ của tôi' }).click()
    await saved(mine.page)
    const now = await records.stored(`cases/${id}`)
    expect(now.version).toBe(3)
    expect(now.cells).toMatchObject({ summary: 'Của tôi (mẫu)', timeFrom: '21:30' })
    for (const { close } of [mine, theirs]) await close()
  })

  it('is asked before what was written is dropped', async () => {
    const id = await aCase()
    const { page, close } = await open(`open=case.${id}`)
    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.getByLabel('Tóm tắt').fill('Chưa lưu (mẫu)')
    await page.getByRole('button', { name: 'Hủy', exact: true }).click()
    await page.getByRole('button', { name: 'Sửa tiếp' }).click()
    expect(await page.getByLabel('Tóm tắt').inputValue()).toBe('Chưa lưu (mẫu)')
    await page.getByRole('button', { name: 'Hủy', exact: true }).click()
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    await page.locator('.edit-form').waitFor({ state: 'detached' })
    // Another page of ours is left for as carefully.
    await page.getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.getByLabel('Tóm tắt').fill('Chưa lưu (mẫu)')
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    await page.getByText('Tài khoản của tôi').click()
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    await page.waitForURL('**/tai-khoan')
    expect((await records.stored(`cases/${id}`)).version).toBe(1)
    await close()
  })

  it('adds a case with a finger on a phone', async () => {
    const { page, watch, close } = await open('layers=dots', 'mau-tong-hop', PHONE_CONTEXT)
    await begin(page, 'Vụ việc')
    const box = (await page.locator('.map-canvas').boundingBox())!
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 260)
    await page
      .locator('.edit-where')
      .getByText(/^Thuộc /)
      .waitFor()
    await page.getByLabel('Loại vụ *').selectOption('DRUG_249')
    await page.getByLabel('Lực lượng *').selectOption('CA')
    await page.getByLabel('Ngày *').fill('02/03/2026')
    records.added.push((await saved(page)).replace('case.', 'cases/'))
    expect(watch.pageErrors).toEqual([])
    await close()
  })

  it('is not offered any of it where the role only reads', async () => {
    const { page, close } = await open('layers=dots', 'mau-nguoi-xem')
    expect(await page.getByRole('button', { name: 'Thêm', exact: true }).count()).toBe(0)
    await close()
  })
})
