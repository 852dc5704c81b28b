import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { cookiesOf, signInAsSample } from '../../harness/session.ts'
import { consolidatorOf } from './signIn.ts'

/** What went wrong on a page and whom it asked, collected from its first request on. */
export interface Watch {
  /** Error lines of the console, Content-Security-Policy violations among them. */
  readonly consoleErrors: string[]
  /** Errors that no code caught. */
  readonly pageErrors: string[]
  /** Requests without an answer, and answers of 400 and above. Requests that the page itself gave up are not among them. */
  readonly failedRequests: string[]
  /** `host:port` of every request that left the page, the blocked ones too. */
  readonly hosts: Set<string>
}

export interface OpenedPage {
  readonly page: Page
  readonly watch: Watch
  readonly close: () => Promise<void>
}

export const DESK = { width: 1280, height: 720 } as const
export const PHONE = { width: 390, height: 844 } as const

/** How a phone differs from a desk for the page. */
export const PHONE_CONTEXT: BrowserContextOptions = {
  viewport: PHONE,
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1,
}

const isLocal = (url: URL, origin: string) =>
  url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'

/**
 * Opens an address in a browser without a past but for its session: own cookies, own storage, own cache. Every other host
 * is blocked.
 * @param address whole address; its origin is the only one that may be asked
 * @param prepare works on the page before it asks for anything
 * @param account a sample account; null: nobody is signed in; left out: who consolidates the whole country
 */
export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => {},
  account?: string | null,
): Promise<OpenedPage> => {
  const { origin } = new URL(address)
  const context = await browser.newContext({
    viewport: DESK,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  })
  const watch: Watch = { consoleErrors: [], pageErrors: [], failedRequests: [], hosts: new Set() }
  // Of the whole context: workers ask too.
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.host) watch.hosts.add(url.host)
  })
  await context.route(
    (url) => !isLocal(url, origin),
    (route) => route.abort('blockedbyclient'),
  )
  if (account !== null) {
    const session = await (account ? signInAsSample(origin, account) : consolidatorOf(origin))
    await context.addCookies(cookiesOf(session, origin))
  }
  const page = await context.newPage()
  // Far more than any needs: a busy machine is no failure.
  page.setDefaultTimeout(40_000)
  page.on('console', (message) => {
    if (message.type() === 'error') watch.consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => watch.pageErrors.push(error.message))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') watch.failedRequests.push(`${request.url()} ${reason}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) watch.failedRequests.push(`${response.url()} ${response.status()}`)
  })
  await prepare(page)
  await page.goto(address)
  return { page, watch, close: () => context.close() }
}
