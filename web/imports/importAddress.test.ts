import { expect, it } from 'vitest'
import { formatImportAddress, readImportAddress } from './importAddress.ts'

it('finds after a reload what the address says', () => {
  const address = {
    thing: 'drug_spots',
    source: 'Công an xã & phường (mẫu)',
    id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6',
  } as const
  expect(readImportAddress(formatImportAddress(address))).toEqual(address)
  expect(formatImportAddress({ thing: 'cases', source: '', id: null })).toBe('')
})

it('takes nothing for a file or a kind that is none', () => {
  expect(readImportAddress('?thing=people&file=../../etc')).toEqual({ thing: 'cases', source: '', id: null })
})
