import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRUG_FACTS } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugList, DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { namelessElements } from './harness/accessibleNames.ts'
import { launchBrowser } from './harness/browser.ts'
import { faintTexts } from './harness/contrast.ts'
import { openPage, type OpenedPage, PHONE_CONTEXT } from './harness/openPage.ts'
import { type Product, startProduct } from './harness/startProduct.ts'

/** Where pictures go for somebody to look at; none when nobody asks for them. */
const PICTURES = process.env.DRUG_PICTURES
const PATH = '/phan-loai-ma-tuy'
/** The sample officer's communes: the first has stated nothing for the running year, the other has begun. */
const SILENT = '30604'
const BEGUN = '30316'

const factsOf = (record: DrugRecord) => Object.fromEntries(DRUG_FACTS.map((fact) => [fact, record[fact]]))

describe('the page of drug classes', () => {
  let product: Product
  let browser: Browser
  let commune: OpenedPage
  let province: OpenedPage

  beforeAll(async () => {
    product = await startProduct({ sample: true })
    browser = await launchBrowser()
    commune = await openPage(browser, product.url, {}, async () => {}, 'mau-cong-an-xa')
    province = await openPage(browser, `${product.url}${PATH}?province=91&commune=${SILENT}`)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
  })

  const fact = (page: Page, name: string | RegExp) => page.locator('.drug-facts').getByLabel(name)
  const said = (page: Page, selector: string) => async () => (await page.locator(selector).allInnerTexts()).join('\n')
  const stored = (page: Page, code: string) =>
    page.evaluate(async (wanted) => {
      const list = (await (await fetch('/api/drug-classes?province=91')).json()) as DrugList
      return list.rows.find(({ communeCode }) => communeCode === wanted)?.record ?? null
    }, code)
  const picture = async (name: string, page: Page) => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
  }
  /** As people write it: 05/11/2026. */
  const today = (page: Page) =>
    page.evaluate(() =>
      new Date().toLocaleDateString('en-GB', {
        timeZone: 'Asia/Ho_Chi_Minh',
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      }),
    )
  const reading = (page: Page, name: string) => page.locator(`[data-reading="${name}"] .drug-class`).innerText()

  it('is reached from the menu, and shows a commune its own line alone', async () => {
    const { page } = commune
    await page.getByRole('button', { name: /^Tài khoản/ }).click()
    await page.getByRole('link', { name: 'Phân loại địa bàn ma túy' }).click()
    await expect.poll(() => page.locator('.drug-list tbody tr').count()).toBe(2)
    expect(await page.locator(`[data-commune="${SILENT}"]`).innerText()).toContain('Chưa khai')
    // So few lines need no sums.
    expect(await page.locator('.drug-figures').count()).toBe(0)
  })

  it('is reached from a commune on the map, at that commune, but not from one that the person does not keep', async () => {
    const { page } = commune
    const list = page.url()
    await page.goto(`${product.url}/?open=commune.30337`)
    await page.locator('.panel').getByRole('button', { name: 'Phóng tới' }).waitFor()
    expect(await page.getByRole('link', { name: 'Phân loại ma túy' }).count()).toBe(0)
    await page.goto(`${product.url}/?open=commune.${SILENT}`)
    await page.getByRole('link', { name: 'Phân loại ma túy' }).click()
    await page.waitForURL(`**${PATH}?province=91&commune=${SILENT}`)
    await page.goto(list)
  })

  it('offers what the product knows, says what that is not, and takes it over by a press alone', async () => {
    const { page } = commune
    await page.locator(`[data-commune="${SILENT}"] a`).click()
    const offer = page.locator('.drug-offer[data-fact="residents"]')

    await expect.poll(() => offer.count()).toBe(1)
    expect(await offer.innerText()).toContain('không phải số người đang thực tế cư trú')
    expect(await fact(page, /^Nhân khẩu/).inputValue()).toBe('')
    await offer.getByRole('button').click()
    expect(await fact(page, /^Nhân khẩu/).inputValue()).toMatch(/^\d{1,3}\.\d{3}$/)
    expect(await page.locator('.drug-offer[data-fact="offenders"]').innerText()).toContain('vụ phạm tội ma túy')
    await picture('offers', page)
  })

  it('shows the proposal with its evidence while the facts are written, and saves nothing until that is pressed', async () => {
    const { page } = commune
    for (const [name, text] of [
      [/^Nhân khẩu/, '10.000'],
      [/^Người nghiện/, '12'],
      [/^Trong đó/, '3'],
      [/^Nơi tổ chức/, '1'],
      [/^Đối tượng/, '6'],
      [/^Cây có/, '0'],
      [/^Diện tích/, '0'],
    ] as const) {
      await fact(page, name).fill(text)
    }
    await fact(page, /^Nằm trên tuyến/).selectOption({ label: 'Không' })
    await fact(page, /^Có người cư trú/).selectOption({ label: 'Có' })
    await expect.poll(said(page, '[data-criterion="a"]')).toContain('12 / 10.000 = 0,120%')
    expect(await page.locator('tfoot td').allInnerTexts()).toEqual(['0 / 3', '3 / 3', '2 / 1'])
    expect(await said(page, '.drug-changes')()).toContain(
      'Nếu số người nghiện, sử dụng giảm từ 12 xuống 9 thì còn “Trọng điểm loại III”.',
    )
    expect(await said(page, '.drug-trying')()).toContain('Chưa có gì được lưu')
    expect(await stored(page, SILENT)).toBeNull()
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.locator('.drug-trying').waitFor({ state: 'detached' })
    expect(await said(page, '.drug-classes-line')()).toContain('Trọng điểm loại II')
    expect(await said(page, '.drug-sheet')()).toContain('không quyết định thay')
    // What was left empty is not stated.
    expect(await stored(page, SILENT)).toMatchObject({
      users: 12,
      hasWantedHiding: null,
      stage: 'SELF',
      isSample: true,
    })
  })

  it('tries other numbers in place, shows what falls between the classes, and goes back without a trace', async () => {
    const { page } = commune
    await fact(page, /^Người nghiện/).fill('60')
    await fact(page, /^Nơi tổ chức/).fill('3')
    await expect.poll(said(page, '.drug-trying')).toContain('Đang thử: 2 mục')
    expect(await reading(page, 'AT_LEAST IS_NONE')).toBe('Trọng điểm loại II')
    expect(await reading(page, 'EXACT IS_NONE')).toBe('Không xếp loại')
    expect(await reading(page, 'EXACT COUNTS')).toBe('Trọng điểm loại III')
    expect(await said(page, '.drug-evidence')()).toContain('Các cách đọc cho loại khác nhau')
    await picture('trying', page)
    await page.locator('.drug-readings').scrollIntoViewIfNeeded()
    await picture('readings', page)
    await fact(page, /^Nơi tổ chức/).fill('')
    await expect
      .poll(said(page, '.drug-changes'))
      .toContain('Chưa khai số nơi tổ chức, chứa chấp: nếu từ 1 thì thành “Trọng điểm loại II”.')
    await fact(page, /^Người nghiện/).fill('1.5')
    await expect.poll(said(page, '.drug-evidence')).toContain('Hãy sửa các ô báo lỗi')
    await fact(page, /^Nơi tổ chức/).fill('0')
    await fact(page, /^Người nghiện/).fill('9')
    await expect.poll(said(page, '.drug-trying')).toContain('theo số đang thử: Trọng điểm loại III')
    await page.getByRole('button', { name: 'Trở về bản đã lưu' }).click()
    expect(await fact(page, /^Người nghiện/).inputValue()).toBe('12')
    expect((await stored(page, SILENT))?.version).toBe(1)
  })

  it('submits, after which the numbers stay', async () => {
    const { page } = commune
    await page.getByRole('button', { name: 'Trình tỉnh duyệt' }).click()
    await expect.poll(said(page, '.drug-stage')).toContain('Đã trình, chờ tỉnh duyệt')
    expect(await stored(page, SILENT)).toMatchObject({ stage: 'SUBMITTED', selfClass: 'D_II', decidedClass: 'D_WAIT' })
    await fact(page, /^Người nghiện/).fill('1')
    expect(await page.getByRole('button', { name: 'Lưu', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Trở về bản đã lưu' }).click()
  })

  it('lets the province decide otherwise only with a reason and its decision', async () => {
    const { page } = province
    await page.reload()
    await page.getByLabel('Tỉnh phê duyệt là').selectOption({ label: 'Trọng điểm loại I' })
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    expect(await said(page, '.drug-step')()).toContain('cần nêu lý do')
    expect(await said(page, '.drug-step')()).toContain('Cần ghi mục này.')
    await page.getByLabel('Lý do', { exact: true }).fill('Địa bàn giáp biên giới, mới hình thành tụ điểm (mẫu thử)')
    await page.getByLabel('Số quyết định').fill('45/QĐ-UBND (mẫu thử)')
    await page.getByLabel('Ngày quyết định').fill(await today(page))
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await expect.poll(said(page, '.drug-stage')).toContain('Tỉnh đã duyệt')
    await expect.poll(said(page, '.drug-history')).toContain('Tỉnh phê duyệt: Chờ phê duyệt → Trọng điểm loại I')
    await picture('approved', page)
  })

  it('shows the commune what was decided and why', async () => {
    const { page } = commune
    await page.reload()
    await expect.poll(said(page, '.drug-classes-line')).toContain('Trọng điểm loại I\n')
    const line = await said(page, '.drug-classes-line')()
    expect(line).toContain(`45/QĐ-UBND (mẫu thử) ngày ${await today(page)}`)
    expect(line).toContain('Lý do của tỉnh: Địa bàn giáp biên giới, mới hình thành tụ điểm (mẫu thử)')
    expect(await page.locator('.drug-step').count()).toBe(0)
  })

  it('loses nothing when two people write: the second is told, and chooses', async () => {
    const { page } = commune
    await page.goto(`${product.url}${PATH}?commune=${BEGUN}`)
    await fact(page, /^Nơi tổ chức/).fill('2')
    const before = (await stored(page, BEGUN)) as DrugRecord
    const draft = { version: before.version, note: before.note, ...factsOf(before), offenders: 33 }
    const changed = await province.page.evaluate(
      async ([id, body]) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch(`/api/drug-classes/${id}`, { method: 'PUT', headers, body: JSON.stringify(body) })).status
      },
      [before.id, draft] as const,
    )
    expect(changed).toBe(200)
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect.poll(said(page, '.drug-newer')).toContain('không ghi đè lên gì')
    expect(await fact(page, /^Nơi tổ chức/).inputValue()).toBe('2')
    expect(await stored(page, BEGUN)).toMatchObject({ offenders: 33, places: before.places })
    await page.getByRole('button', { name: 'Đưa phần tôi ghi vào bản mới' }).click()
    // What only the other one changed is theirs.
    expect(await fact(page, /^Đối tượng/).inputValue()).toBe('33')
    expect(await said(page, '.drug-trying')()).toContain('Đang thử: 1 mục')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect.poll(() => stored(page, BEGUN)).toMatchObject({ offenders: 33, places: 2 })
  })

  it('sums the province from its communes, and opens that sheet for whoever sees all of them alone', async () => {
    const { page } = province
    await page.goto(`${product.url}${PATH}?province=91`)
    await expect.poll(() => page.locator('.drug-list tbody tr').count()).toBe(102)
    const figures = (await page.locator('.drug-figures').first().locator('dd').allInnerTexts()).map(Number)
    expect(figures.reduce((sum, value) => sum + value, 0)).toBe(102)
    await picture('list', page)
    await page.getByRole('link', { name: 'Cấp tỉnh' }).click()
    await expect.poll(() => page.locator('.drug-province tbody tr').count()).toBe(6)
    const met = async () => Number(/Đạt (\d) trên 6/.exec(await said(page, '.drug-province')())?.[1])
    const before = await met()
    await page.getByLabel('Tỉnh nằm trên tuyến').selectOption({ label: 'Có' })
    await expect.poll(met).toBe(before + 1)
    await picture('province', page)
    expect(page.url()).toContain('route=yes')
    await commune.page.goto(`${product.url}${PATH}?part=province`)
    await expect.poll(said(commune.page, '.notice')).toContain('Bạn chưa xem được mọi xã của tỉnh')
  })

  it('gives the list as form MT-02', async () => {
    const { page } = province
    await page.goto(`${product.url}${PATH}?province=91`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Mẫu MT-02 (Excel)' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^MT-02_\d{4}-\d\d-\d\d\.xlsx$/)
  })

  it('works on a phone and in the dark: nothing runs out of the screen, every control is named and large, every text is clear', async () => {
    const opened = await openPage(
      browser,
      `${product.url}${PATH}?commune=${BEGUN}`,
      { ...PHONE_CONTEXT, colorScheme: 'dark' },
      async () => {},
      'mau-cong-an-xa',
    )
    const { page } = opened
    await page.locator('.drug-evidence table').first().waitFor()
    await fact(page, /^Người nghiện/).fill('700')
    for (const address of [null, `${PATH}`]) {
      if (address) {
        await page.goto(product.url + address)
        await page.locator('.drug-list').waitFor()
      }
      await picture(address ? 'phone-list' : 'phone-sheet', page)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(390)
      expect(await namelessElements(page)).toEqual([])
      expect(await faintTexts(page)).toEqual([])
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.page-body :is(button, select, input)')]
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(small).toEqual([])
    }
    await opened.close()
  })

  it('prints the sheet: facts, evidence and decision, without what can only be pressed', async () => {
    const { page } = commune
    await page.goto(`${product.url}${PATH}?commune=${SILENT}`)
    await page.locator('.drug-evidence table').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.drug-printed').innerText()).toContain('10.000')
    for (const hidden of ['.drug-facts', '.top-bar', '.drug-sheet-nav']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    }
    expect(await page.locator('.drug-readings').isVisible()).toBe(true)
    await picture('print', page)
    await page.emulateMedia({ media: 'screen' })
  })

  it('left no error behind', () => {
    for (const { watch } of [commune, province]) {
      expect(watch.pageErrors).toEqual([])
      // A browser writes down the conflict that was provoked.
      expect(watch.consoleErrors.filter((line) => !line.includes('409'))).toEqual([])
    }
  })
})
