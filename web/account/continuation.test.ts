import { describe, expect, it } from 'vitest'
import { continuation, signInAddress } from './continuation.ts'

const HERE = 'https://diemnong.example'
const after = (address: string) => continuation(new URL(signInAddress(address), HERE).search, HERE)

describe('continuation', () => {
  it('leads back to path and query that were asked for', () => {
    expect(after('/tai-khoan')).toBe('/tai-khoan')
    expect(after('/?from=2026-01-01&kinds=SMUG_BORDER.DRUG_251&open=case.12')).toBe(
      '/?from=2026-01-01&kinds=SMUG_BORDER.DRUG_251&open=case.12',
    )
  })

  it('leads to the map when nothing was asked for', () => {
    expect(after('/')).toBe('/')
    expect(continuation('', HERE)).toBe('/')
  })

  it('never leads back to the sign-in page', () => {
    expect(after('/dang-nhap?next=%2Ftai-khoan')).toBe('/')
    expect(continuation('?next=/dang-nhap', HERE)).toBe('/')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example/',
    '/\n/elsewhere.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'tai-khoan',
    'https:/tai-khoan',
    '///elsewhere.example',
    '/.//elsewhere.example',
    '/here/..//elsewhere.example',
    '/%2F/elsewhere.example',
  ])('stays on this site whatever the link says: %j', (wanted) => {
    const address = continuation(`?${new URLSearchParams({ next: wanted }).toString()}`, HERE)
    expect(new URL(address, HERE).origin).toBe(HERE)
    expect(address.startsWith('/')).toBe(true)
    expect(address.startsWith('//')).toBe(false)
  })
})
