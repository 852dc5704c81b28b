// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getPeople, type Me } from '../api/accountCalls.ts'
import { Gate } from './Gate.tsx'

const AN: Me = {
  id: 'an',
  userName: 'an.nguyen',
  name: 'An (mẫu)',
  mustChangePassword: false,
  hasSecondFactor: false,
  mayStoreIdentity: true,
  acts: ['MAP_READ'],
  grants: [],
}

/** Who the server says is there; null for nobody. */
let there: Me | null
let queries: QueryClient
let unmount = () => {}
const page = () => document.getElementById('root') as HTMLElement

const open = async (address: string) => {
  history.replaceState(null, '', address)
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const root = createRoot(page())
  unmount = () => act(() => root.unmount())
  await act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <Gate>
          <p>inside</p>
        </Gate>
      </QueryClientProvider>,
    )
  })
  await shown('p, form')
}
/** Answers and lazily loaded pages come in their own time. */
const shown = async (selector: string) => {
  for (let turn = 0; turn < 1000 && page().querySelector(selector) === null; turn++) {
    await act(() => new Promise((done) => setTimeout(done, 20)))
  }
  expect(page().querySelector(selector)).not.toBeNull()
}
const signInForm = () => shown('input[name=username]')

beforeEach(() => {
  there = AN
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<div id="root"></div>'
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const path = new URL(input instanceof Request ? input.url : input, location.origin).pathname
    if (path === '/api/sign-in') return Response.json({ sampleAccounts: [], provider: null })
    return there === null
      ? Response.json({ error: { code: 'SIGNED_OUT', message: '', problems: [], requestId: '' } }, { status: 401 })
      : Response.json(path === '/api/me' ? there : { people: [] })
  })
})
afterEach(() => {
  unmount()
  vi.unstubAllGlobals()
})

describe('Gate', () => {
  it('lets a signed-in person through and leaves the address alone', async () => {
    await open('/?from=2026-01-01')
    expect(page().textContent).toBe('inside')
    expect(location.pathname + location.search).toBe('/?from=2026-01-01')
  })

  it('leads nobody to the sign-in page with the address they asked for', async () => {
    there = null
    await open('/?from=2026-01-01&tab=list')
    await signInForm()
    expect(page().textContent).not.toContain('inside')
    expect(location.pathname).toBe('/dang-nhap')
    expect(new URLSearchParams(location.search).get('next')).toBe('/?from=2026-01-01&tab=list')
  })

  it('asks to sign in when a session ends at any later call, and forgets what that person saw', async () => {
    await open('/nguoi-dung')
    queries.setQueryData(['people'], { people: ['somebody'] })
    there = null
    await act(() => getPeople().catch(() => {}))
    await signInForm()
    expect(page().textContent).not.toContain('inside')
    expect(new URLSearchParams(location.search).get('next')).toBe('/nguoi-dung')
    expect(queries.getQueryData(['people'])).toBeUndefined()
  })

  it('offers nothing but a new password to whoever has a one-time password', async () => {
    there = { ...AN, mustChangePassword: true, acts: [] }
    await open('/nguoi-dung')
    await shown('input[name=next]')
    expect(page().textContent).not.toContain('inside')
    expect(page().querySelectorAll('a')).toHaveLength(0)
    expect(location.pathname).toBe('/nguoi-dung')
  })

  it('sends a signed-in person on from the sign-in page', async () => {
    await open('/dang-nhap?next=%2Ftai-khoan')
    expect(location.pathname).toBe('/tai-khoan')
    expect(page().textContent).toBe('inside')
  })
})
