import { readFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { controlsInView, cutTexts } from './harness/measure.ts'
import { openPage, PHONE, PHONE_CONTEXT } from './harness/openPage.ts'
import { fetchSignedIn } from './harness/signIn.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

type Cell = string | number | null

const HEADERS = ['Số hồ sơ', 'Chuyện gì', 'Lực lượng', 'Ngày', 'Xã', 'Vĩ độ', 'Kinh độ', 'Ghi riêng']
const row = (number: string, force: string, day: string, at: readonly [number, number]): Cell[] => [
  number,
  'SMUG_CARRY',
  force,
  day,
  'xã Vĩnh An',
  ...at,
  'riêng của đơn vị',
]
/** Six cases of xã Vĩnh An, of which two cannot be: a day that never was and a force that is none. */
const ROWS: Cell[][] = [
  row('NM-1', 'Công an', '01/09/2026', [10.4104, 105.1571]),
  row('NM-2', 'Công an', '02/09/2026', [10.4134, 105.1591]),
  row('NM-3', 'Công an', '31/02/2026', [10.4164, 105.1611]),
  row('NM-4', 'Hải quan', '04/09/2026', [10.4074, 105.1551]),
  row('NM-5', 'Đội năm', '05/09/2026', [10.4044, 105.1531]),
  row('NM-6', 'Hải quan', '06/09/2026', [10.4084, 105.1601]),
]
const workbook = async (rows: readonly (readonly Cell[])[]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 'Tháng 9', rows: rows.map((cells) => [...cells]) }] }))
const sent = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

const SOURCE = 'Công an xã Vĩnh An (mẫu)'

describe('the page that imports a file', () => {
  let browser: Browser
  let product: Product
  beforeAll(async () => {
    product = await startProduct({ sample: false })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const on = async (work: (page: Page) => Promise<void>, options = {}) => {
    const { page, watch, close } = await openPage(browser, `${product.url}/nhap-du-lieu`, options)
    await work(page)
    const { consoleErrors, pageErrors, hosts } = watch
    expect({ consoleErrors, pageErrors, hosts: [...hosts] }).toEqual({
      consoleErrors: [],
      pageErrors: [],
      hosts: [new URL(product.url).host],
    })
    await close()
  }
  const casesThere = async () => {
    const answer = await fetchSignedIn(`${product.url}/api/cases/counts`)
    return ((await answer.json()) as { totals: { cases: number } }).totals.cases
  }
  const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const send = async (page: Page, file: ReturnType<typeof sent>) => {
    await page.getByLabel('Đơn vị giữ hồ sơ').fill(SOURCE)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/^Đọc \d+ trong \d+ cột/).waitFor()
  }
  const tryIt = async (page: Page) => {
    await step(page, 'Chạy thử').getByRole('button', { name: 'Chạy thử' }).click()
    await step(page, 'Nếu nhập tệp này').waitFor()
  }
  /** Figures of the step in its order, by what they count. */
  const figures = async (page: Page, name: string) =>
    Object.fromEntries(
      await step(page, name)
        .locator('.import-figures > div')
        .evaluateAll((parts) =>
          parts.map((part) => [(part as HTMLElement).dataset.part, Number(part.querySelector('dd')?.textContent)]),
        ),
    ) as Record<string, number>
  const importIt = async (page: Page) => {
    await page.getByRole('button', { name: 'Nhập vào dữ liệu' }).click()
    const question = await page.locator('.ask-once p').innerText()
    await page.locator('.ask-once').getByRole('button', { name: 'Nhập vào dữ liệu' }).click()
    await page.getByText('Đã nhập xong.').waitFor()
    return question
  }
  const undoNewest = async (page: Page, fileName: string) => {
    // Until the list has been read again, the newest of it is the import before.
    const newest = page.locator('.import-past li:first-child', { hasText: fileName })
    await newest.getByRole('button', { name: 'Hoàn tác' }).click()
    await newest.getByRole('button', { name: 'Hoàn tác' }).click()
    await newest.getByText('đã hoàn tác', { exact: true }).waitFor()
  }

  let mended = Buffer.alloc(0)

  it('has a column put right, tries the file, imports what is right and gives the rest back', async () => {
    await on(async (page) => {
      await send(page, sent('thang-9.xlsx', await workbook([HEADERS, ...ROWS])))
      await page.getByText('Còn thiếu cột bắt buộc: Loại vụ').waitFor()
      expect(await step(page, 'Chạy thử').getByRole('button', { name: 'Chạy thử' }).isDisabled()).toBe(true)
      await page.getByLabel('Cột “Chuyện gì” là').selectOption({ value: 'kind' })
      await page.locator('.import-problems').waitFor({ state: 'detached' })

      await tryIt(page)
      expect(await figures(page, 'Chạy thử')).toEqual({
        read: 6,
        added: 4,
        changed: 0,
        unchanged: 0,
        repeated: 0,
        refused: 2,
      })
      const cells = () => page.locator('.import-refusals tbody tr').allInnerTexts()
      expect((await cells()).map((text) => text.split('\t').slice(0, 3))).toEqual([
        ['4', 'Ngày', '31/02/2026'],
        ['6', 'Lực lượng', 'Đội năm'],
      ])
      await page.getByLabel('Lý do', { exact: true }).selectOption({ value: 'CODE_UNKNOWN' })
      expect(await cells()).toHaveLength(1)
      await page.locator('.import-map canvas').first().waitFor()
      expect(await page.locator('.import-signs').innerText()).toContain('4 vị trí')
      expect(await casesThere()).toBe(0)

      await page.getByLabel('Chỉ nhập khi không có dòng nào bị từ chối').check()
      await page.getByText('Có 2 dòng bị từ chối nên với lựa chọn này sẽ không nhập gì.').waitFor()
      expect(await page.getByRole('button', { name: 'Nhập vào dữ liệu' }).count()).toBe(0)
      await page.getByLabel('Chỉ nhập khi không có dòng nào bị từ chối').uncheck()
      expect(await importIt(page)).toBe('Sẽ thêm 4 hồ sơ mới và sửa 0 hồ sơ đã có. 2 dòng bị từ chối không được nhập.')
      expect(await casesThere()).toBe(4)

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        step(page, 'Nhập').getByRole('link', { name: 'Tải các dòng bị từ chối' }).click(),
      ])
      const { sheets } = await readXlsx(await readFile(await download.path()))
      const rows = (sheets[0]?.rows ?? []) as Cell[][]
      expect(rows.slice(1).map(([number]) => number)).toEqual(['NM-3', 'NM-5'])
      mended = await workbook(
        rows.map((one) =>
          one.map((cell) => (cell === '31/02/2026' ? '03/09/2026' : cell === 'Đội năm' ? 'Công an' : cell)),
        ),
      )
    })
  })

  it('takes the mended rows with the columns as they were put right, and takes one import back without the other', async () => {
    await on(async (page) => {
      await send(page, sent('thang-9-tu-choi.xlsx', mended))
      await page.getByText('Đã ghép cột như lần trước của đơn vị này.').waitFor()
      await tryIt(page)
      expect(await figures(page, 'Chạy thử')).toMatchObject({ read: 2, added: 2, refused: 0 })
      await importIt(page)
      expect(await casesThere()).toBe(6)
      await undoNewest(page, 'thang-9-tu-choi.xlsx')
      expect(await casesThere()).toBe(4)
    })
  })

  it('changes nothing when the same file comes again, and finds it after a reload', async () => {
    await on(async (page) => {
      await send(page, sent('thang-9.xlsx', await workbook([HEADERS, ...ROWS])))
      await page.reload()
      await page.getByText('Đã ghép cột như lần trước của đơn vị này.').waitFor()
      await tryIt(page)
      expect(await figures(page, 'Chạy thử')).toMatchObject({ added: 0, changed: 0, unchanged: 4, refused: 2 })
      await page.getByText('Tệp này không thêm và không sửa gì.').waitFor()
    })
  })

  it('says what is wrong with a file that is none, and lets another be chosen', async () => {
    await on(async (page) => {
      await page.getByLabel('Đơn vị giữ hồ sơ').fill(SOURCE)
      await page.locator('input[type=file]').setInputFiles(sent('trong.csv', Buffer.alloc(0)))
      await page.getByText('Tệp rỗng', { exact: true }).waitFor()
      const broken = (await workbook([HEADERS, ...ROWS])).subarray(0, 900)
      await page.locator('input[type=file]').setInputFiles(sent('hong.xlsx', broken))
      await page.getByText('Chưa nhập được tệp này').waitFor()
      expect(await page.locator('.import-problems li').count()).toBeGreaterThan(0)
      expect(await step(page, 'Chạy thử').getByRole('button', { name: 'Chạy thử' }).isDisabled()).toBe(true)
    })
  })

  it('says that nothing was written when the connection is lost during a trial', async () => {
    await on(async (page) => {
      await send(page, sent('thang-9.xlsx', await workbook([HEADERS, ...ROWS])))
      await page.route('**/run', (route) =>
        route.fulfill({
          contentType: 'application/x-ndjson',
          body: '{"type":"progress","rows":3,"share":0.5}\n',
        }),
      )
      await step(page, 'Chạy thử').getByRole('button', { name: 'Chạy thử' }).click()
      await page.getByText('Mất kết nối khi đang chạy thử').waitFor()
      await page.unroute('**/run')
      await tryIt(page)
      expect(await page.getByText('Mất kết nối khi đang chạy thử').count()).toBe(0)
    })
  })

  it('keeps nothing of an import that is stopped', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [
      `DL-${index}`,
      'SMUG_CARRY',
      'Công an',
      `${1 + (index % 28)}/${1 + (index % 9)}/2026`,
      'xã Vĩnh An',
      '',
      '',
      '',
    ])
    const csv = [HEADERS, ...many].map((cells) => cells.join(';')).join('\n')
    await on(async (page) => {
      await send(page, sent('nhieu.csv', Buffer.from(csv)))
      await page.getByLabel('Cột “Chuyện gì” là').selectOption({ value: 'kind' })
      await page.locator('.import-problems').waitFor({ state: 'detached' })
      await tryIt(page)
      await page.getByRole('button', { name: 'Nhập vào dữ liệu' }).click()
      await page.locator('.ask-once').getByRole('button', { name: 'Nhập vào dữ liệu' }).click()
      await step(page, 'Nhập').getByRole('progressbar').waitFor()
      await step(page, 'Nhập').getByRole('button', { name: 'Dừng' }).click()
      await page.getByText('Đã dừng nhập').waitFor()
      expect(await page.locator('.import-past li').first().innerText()).not.toContain('nhieu.csv')
    })
    expect(await casesThere()).toBe(4)
  })

  it('offers no sheet of the file before, and leads from what it imported to what must be looked at', async () => {
    const sheets = ['Tháng 9', 'Tháng 10'].map((name) => ({ name, rows: [HEADERS] }))
    const twice = ['NM-7', 'NM-8'].map((number) => row(number, 'Công an', '08/09/2026', [10.4104, 105.1571]))
    await on(async (page) => {
      await send(page, sent('hai-trang.xlsx', Buffer.from(await writeXlsx({ sheets }))))
      await page.getByLabel('Trang tính hoặc lớp').waitFor()
      await send(page, sent('trung.csv', Buffer.from([HEADERS, ...twice].map((cells) => cells.join(';')).join('\n'))))
      await page.getByText('NM-8', { exact: true }).waitFor()
      expect(await page.getByLabel('Trang tính hoặc lớp').count()).toBe(0)
      await tryIt(page)
      await importIt(page)
      await step(page, 'Nhập').getByRole('link', { name: 'Có thể trùng với một vụ khác' }).click()
      await page.getByRole('heading', { name: 'Cần xem lại', level: 1 }).waitFor()
      await page.getByText('NM-8').first().waitFor()
      await page.goto(`${product.url}/nhap-du-lieu`)
      await undoNewest(page, 'trung.csv')
    })
  })

  it('can be worked with the keyboard alone', async () => {
    await on(async (page) => {
      // Listened for from the start: the browser is told in the background to hand the chooser over.
      const chooser = page.waitForEvent('filechooser')
      await page.getByLabel('Đơn vị giữ hồ sơ').focus()
      await page.keyboard.type(SOURCE)
      const choose = page.getByRole('button', { name: 'Chọn tệp' })
      for (let press = 0; press < 5; press++) {
        await page.keyboard.press('Tab')
        if (await choose.evaluate((button) => button === document.activeElement)) break
      }
      await page.keyboard.press('Enter')
      await (await chooser).setFiles(sent('thang-9.xlsx', await workbook([HEADERS, ...ROWS])))
      await page.getByText(/^Đọc \d+ trong \d+ cột/).waitFor()
      const button = step(page, 'Chạy thử').getByRole('button', { name: 'Chạy thử' })
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab')
        if (await button.evaluate((one) => one === document.activeElement)) break
      }
      await page.keyboard.press('Enter')
      await step(page, 'Nếu nhập tệp này').waitFor()
      expect(await namelessElements(page)).toEqual([])
    })
  })

  it('fits a phone: columns as a list, nothing cut, hit targets of 44 px, readable in the dark', async () => {
    const csv = [HEADERS, ...ROWS].map((cells) => cells.join(';')).join('\r\n')
    await on(
      async (page) => {
        await send(page, sent('thang-9.csv', Buffer.from(csv)))
        await page.getByRole('list', { name: 'Cột trong tệp và những dòng đầu' }).waitFor()
        const kind = page.getByLabel('Cột “Chuyện gì” là')
        if ((await kind.inputValue()) === '') await kind.selectOption({ value: 'kind' })
        await page.locator('.import-problems').waitFor({ state: 'detached' })
        for (const name of ['Dữ liệu gì, tệp nào', 'Cách đọc tệp', 'Chạy thử']) {
          await step(page, name).evaluate((part) => part.scrollIntoView())
          expect(await cutTexts(page)).toEqual([])
          expect(await faintTexts(page)).toEqual([])
          const small = (await controlsInView(page)).filter(({ width, height }) => width < 44 || height < 44)
          expect(small).toEqual([])
        }
        await tryIt(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      },
      { ...PHONE_CONTEXT, colorScheme: 'dark' },
    )
  })
})
