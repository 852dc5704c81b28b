import { expect, it } from 'vitest'
import { fileSize } from './fileSize.ts'

it('never says that a file with something in it has no size', () => {
  const sizes = [1, 532, 1024, 1536, 20_480, 1_572_864, 209_715_200]
  expect(sizes.map((bytes) => fileSize(bytes, 'vi'))).toEqual([
    '1 byte',
    '532 byte',
    '1,0 KB',
    '1,5 KB',
    '20 KB',
    '1,5 MB',
    '200,0 MB',
  ])
  expect(fileSize(532, 'en')).toBe('532 bytes')
})
