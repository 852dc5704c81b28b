import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inspection } from '../../data/model/inspections/inspections.ts'
import { RISK_FACTORS } from '../../data/model/inspections/nextVisits.ts'
import type { RegisterPage } from '../../data/model/inspections/register.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { EditedRecord } from '../../data/model/recordEdit.ts'
import { signInAsNewConsolidator } from '../harness/session.ts'
import { namelessElements } from './harness/accessibleNames.ts'
import { askApi } from './harness/askApi.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage } from './harness/openPage.ts'
import { rememberConsolidator } from './harness/signIn.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

const PROVINCE = '91'
const SAMPLE = 'mau-tong-hop'
/** The same signs with and without marks: one place. And two places beside each other. */
const [DINER, DINER_AGAIN] = ['Quán cơm Ánh Dương (mẫu thử)', 'Quan com Anh Duong (mau thu)']
const [BAR, BAR_BESIDE] = ['Karaoke Sao Đêm (mẫu thử)', 'Karaoke Sao Đêm Vàng (mẫu thử)']

describe('what is decided on establishments', () => {
  let product: Product
  let browser: Browser
  /** Of the sample's consolidator. */
  let page: Page
  let places: ReadonlyMap<string, number>

  const today = isoDay(localToday())
  const written = today.split('-').reverse().join('/')
  const address = (section: string, own: Readonly<Record<string, string>> = {}) =>
    `${product.url}/kiem-tra?${new URLSearchParams({ muc: section, province: PROVINCE, ...own })}`
  const ask = <Answer>(path: string, body: object | null = null): Promise<Answer> => askApi(page, path, body)
  const idOf = (name: string): number => places.get(name) ?? 0
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const openPlace = async (name: string) => {
    await page.goto(address('co-so', { open: String(idOf(name)) }))
    await page.getByRole('heading', { name, exact: true }).waitFor()
  }
  const pairOf = (name: string) => page.locator('.duplicates > li', { hasText: name })

  /** A visit of a place that was done today, put down afterwards. */
  const addVisit = async (name: string, result: string): Promise<Inspection> => {
    const { communeCode } = await ask<EditedRecord>(`/api/records/establishments/${idOf(name)}`)
    return ask<Inspection>('/api/inspections', {
      type: 'UNANNOUNCED',
      basis: 'SIGN',
      level: 'COMMUNE',
      communeCode,
      establishmentId: idOf(name),
      force: 'CA',
      topics: ['SECURITY'],
      lead: 'Lê Thị Mai (mẫu)',
      plannedOn: today,
      isAfterwards: true,
      progress: { status: 'DONE', startedOn: today, endedOn: today, result },
    })
  }
  /** Four establishments where one of the sample stands. */
  const addPlaces = async (): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await ask<RegisterPage>(`/api/register?province=${PROVINCE}&activity=ACTIVE&limit=1`)
    const like = await ask<EditedRecord>(`/api/records/establishments/${rows[0]?.id}`)
    const found = new Map<string, number>()
    for (const [at, name] of [DINER, DINER_AGAIN, BAR, BAR_BESIDE].entries()) {
      const type = at < 2 ? 'RESTAURANT' : 'KARAOKE'
      const { id } = await ask<{ id: number }>('/api/records/establishments', {
        cells: { ...like.cells, sourceNumber: `THU-${Date.now()}-${at}`, name, type, taxNumber: '' },
        shape: like.shape,
        note: null,
      })
      found.set(name, id)
    }
    return found
  }

  const placeWithoutPosition = async (): Promise<number> => {
    const { rows } = await ask<RegisterPage>(`/api/register?province=${PROVINCE}&limit=100`)
    for (const { id } of rows) {
      const { shape } = await ask<EditedRecord>(`/api/records/establishments/${id}`)
      if (shape === null) return id
    }
    throw new Error('Every place of the sample has a position.')
  }

  beforeAll(async () => {
    const said: string[] = []
    product = await startProduct({ sample: true, say: (line) => said.push(line) })
    const once = /một lần: (\S+)/.exec(said.join('\n'))?.[1]?.replace(/\W+$/, '') ?? ''
    rememberConsolidator(product.url, signInAsNewConsolidator(product.url, once))
    browser = await launchBrowser()
    page = (await openPage(browser, product.url, {}, undefined, SAMPLE)).page
    places = await addPlaces()
    await addVisit(DINER_AGAIN, 'OK')
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  it('merges two rows of one place, whose visits then stand on one page', async () => {
    await page.goto(address('co-so', { show: 'duplicates' }))
    const pair = pairOf(DINER)
    expect(await pair.textContent()).toContain('tên giống')
    await pair.getByRole('button', { name: `Gộp vào “${DINER}”` }).click()
    await pair
      .locator('.ask-once')
      .getByRole('button', { name: `Gộp vào “${DINER}”` })
      .click()
    await pair.waitFor({ state: 'detached' })
    await openPlace(DINER)
    await page.getByRole('heading', { name: 'Cuộc kiểm tra (1)' }).waitFor()
    const mergedRows = page
      .locator('section', { hasText: 'Gộp và tách' })
      .last()
      .locator('li', { hasText: DINER_AGAIN })
    expect(await mergedRows.filter({ has: button('Tách lại') }).count()).toBe(1)
    const { rows } = await ask<RegisterPage>(`/api/register?province=${PROVINCE}&q=Anh%20Duong%20mau%20thu`)
    expect(rows.map(({ name }) => name)).toEqual([DINER])
  })

  it('takes them apart again, each with what was its own, and keeps that they were one', async () => {
    await button('Tách lại').click()
    await page.locator('.ask-once').getByRole('button', { name: 'Tách lại' }).click()
    await page.getByRole('heading', { name: 'Cuộc kiểm tra (0)' }).waitFor()
    expect(await button('Tách lại').count()).toBe(0)
    expect(await page.locator('section', { hasText: 'Gộp và tách' }).last().textContent()).toContain(DINER_AGAIN)
    await openPlace(DINER_AGAIN)
    await page.getByRole('heading', { name: 'Cuộc kiểm tra (1)' }).waitFor()
    const { version, versions } = await ask<EditedRecord>(`/api/records/establishments/${idOf(DINER_AGAIN)}`)
    expect([version, versions.length]).toEqual([3, 2])
  })

  it('keeps that two alike rows are two places, also after a reload', async () => {
    await page.goto(address('co-so', { show: 'duplicates' }))
    await pairOf(BAR).getByRole('button', { name: 'Hai cơ sở khác nhau' }).click()
    await pairOf(BAR).waitFor({ state: 'detached' })
    await page.reload()
    // The pair that was taken apart may be one place again.
    await pairOf(DINER).waitFor()
    expect(await pairOf(BAR).count()).toBe(0)
    expect(await namelessElements(page)).toEqual([])
    expect(await faintTexts(page)).toEqual([])
  })

  it('holds the file of a crime open until the investigating body has decided, whatever is fined', async () => {
    const { id } = await addVisit(BAR, 'CRIME_SIGN')
    await page.goto(address('cuoc', { open: String(id) }))
    const close = async () => {
      await button('Đóng hồ sơ').click()
      await page
        .getByRole('form', { name: 'Đóng hồ sơ' })
        .getByRole('button', { name: 'Đóng hồ sơ', exact: true })
        .click()
    }
    const isRefused = async () => {
      await close()
      await page.locator('.progress-editor [data-is-problem="true"]').first().waitFor()
      await page.locator('.progress-editor').getByRole('button', { name: 'Thôi' }).click()
    }
    await isRefused()
    await button('Sửa tiến độ').click()
    expect(await page.getByRole('checkbox', { name: 'Phạt tiền' }).count()).toBe(0)
    await page.locator('.progress-editor').getByRole('button', { name: 'Thôi' }).click()

    await button('Ghi việc chuyển hồ sơ').click()
    await button('Lưu').click()
    expect(await page.locator('.form [data-is-problem="true"]').count()).toBe(2)
    await page.getByLabel('Cơ quan nhận').fill('Cơ quan Cảnh sát điều tra Công an tỉnh (mẫu thử)')
    await page.getByLabel('Số hồ sơ chuyển').fill('12/HS-CQĐT (mẫu thử)')
    await button('Lưu').click()
    await page.getByText('12/HS-CQĐT (mẫu thử)').waitFor()
    await isRefused()

    await button('Ghi nhận hồ sơ, quyết định').click()
    await page.getByLabel('Quyết định', { exact: true }).selectOption({ label: 'Khởi tố' })
    await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill(written)
    await button('Lưu').click()
    // A decision has a number.
    await page.locator('.form [data-is-problem="true"]').waitFor()
    await page.getByRole('textbox', { name: 'Số quyết định' }).fill('7/QĐ-KTVA (mẫu thử)')
    await button('Lưu').click()
    await page.getByText(`Khởi tố, 7/QĐ-KTVA (mẫu thử), ${written}`).waitFor()
    await close()
    await expect.poll(() => page.locator('.visit-state').textContent()).toContain('Hồ sơ đã đóng')
  })

  it('lists the place whose field nobody leads, until a unit is named on its page', async () => {
    const { communeCode } = await ask<EditedRecord>(`/api/records/establishments/${idOf(BAR)}`)
    const leads = address('co-so', { show: 'leads', commune: communeCode ?? '', topic: 'SECURITY' })
    await page.goto(leads)
    const row = page.locator('.register-leads li', { hasText: BAR })
    await row.waitFor()
    expect(await row.textContent()).toContain('An ninh trật tự: chưa có đơn vị chủ trì')
    const count = async () => Number.parseInt((await page.getByRole('status').first().textContent()) ?? '', 10)
    const before = await count()
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: BAR, exact: true }).waitFor()
    await ask(`/api/register/${idOf(BAR)}/units`, {
      topic: 'SECURITY',
      unit: 'Công an xã (mẫu)',
      validFrom: '2020-01-01',
    })
    await page.goto(leads)
    await expect.poll(count).toBe(before - 1)
    expect(await row.count()).toBe(0)
    expect(await namelessElements(page)).toEqual([])
  })

  it('says to who sees no establishment in detail that they do not, never that there is nothing', async () => {
    const viewer = await openPage(browser, address('qua-han'), {}, undefined, 'mau-nguoi-xem')
    const unseen = 'Vai của bạn không được xem chi tiết từng cơ sở'
    const findings = viewer.page.getByRole('region', { name: 'Tồn tại quá hạn khắc phục' })
    await findings.getByText(unseen).waitFor()
    expect(await findings.textContent()).not.toContain('Không có')
    await openPlace(BAR)
    await viewer.page.goto(page.url())
    await viewer.page.getByText(unseen).waitFor()
    expect(await viewer.page.getByText('Chưa ghi tồn tại nào').count()).toBe(0)
    // Its dossier was handed over; the viewer is not told.
    await viewer.page.locator('.place-visits a').first().click()
    await viewer.page.getByRole('heading', { name: 'Hồ sơ chuyển cơ quan điều tra' }).waitFor()
    expect(await viewer.page.getByText('Chưa chuyển hồ sơ', { exact: false }).count()).toBe(0)
    for (const show of ['duplicates', 'leads']) {
      await viewer.page.goto(address('co-so', { show }))
      await viewer.page.getByText(unseen).waitFor()
    }
    await viewer.close()
  })

  it('tells a sample account why it changes no weights', async () => {
    await page.goto(address('nen-kiem-tra'))
    await page.getByText('Tài khoản mẫu không đổi được trọng số', { exact: false }).waitFor()
    expect(await button('Đổi trọng số').count()).toBe(0)
  })

  it('ranks by the weights that the consolidator of the province sets', async () => {
    const own = await openPage(browser, address('nen-kiem-tra'))
    const scores = () => own.page.locator('.rank-score strong').allTextContents()
    await own.page.locator('.rank-score').first().waitFor()
    const before = await scores()
    await own.page.getByRole('button', { name: 'Đổi trọng số' }).click()
    const field = (at: number) => own.page.getByLabel(RISK_FACTORS[at]?.vi ?? '', { exact: true })
    const save = own.page.getByRole('button', { name: 'Lưu', exact: true })
    await field(0).fill('2000')
    await save.click()
    await own.page.getByText('Ghi số từ 0 đến 1.000.').waitFor()
    for (const at of RISK_FACTORS.keys()) await field(at).fill('0')
    await save.click()
    await own.page.getByText('Ít nhất một trọng số phải lớn hơn 0.').waitFor()
    await field(0).fill('62,5')
    await save.click()
    await own.page.getByText('Trọng số của tỉnh.', { exact: false }).waitFor()
    await expect.poll(async () => (await scores()).join() === before.join()).toBe(false)
    await own.page.reload()
    await own.page.getByText('Trọng số của tỉnh.', { exact: false }).waitFor()
    expect(await own.page.locator('.mini-bars, .page-part', { hasText: '62,5' }).count()).toBeGreaterThan(0)
    expect(own.watch.pageErrors).toEqual([])
    await own.close()
  })

  it('lead from a place without a position to its record, where it is corrected', async () => {
    await page.goto(address('co-so', { open: String(await placeWithoutPosition()) }))
    await page.getByText('Chưa có tọa độ.').getByRole('link').click()
    await page.locator('section.panel').getByRole('button', { name: 'Sửa', exact: true }).click()
    await page.getByRole('heading', { name: 'Sửa: Cơ sở' }).waitFor()
  })
})
