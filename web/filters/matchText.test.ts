import { describe, expect, it } from 'vitest'
import { isTextMatch } from './matchText.ts'

describe('a search in a list', () => {
  it.each(['tang tru', 'TÀNG TRỮ', 'ma tuý', 'tru ma', '249', ''])('finds a label by “%s”', (search) => {
    expect(isTextMatch('Tàng trữ trái phép chất ma túy Điều 249', search)).toBe(true)
  })

  it('needs every word', () => {
    expect(isTextMatch('Tàng trữ trái phép chất ma túy', 'tang tru vang')).toBe(false)
  })
})
