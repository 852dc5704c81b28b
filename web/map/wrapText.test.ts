import { describe, expect, it } from 'vitest'
import { wrapText } from './wrapText.ts'

const widthOf = (text: string) => text.length

describe('a text in lines', () => {
  it('breaks between words, fills each line and loses nothing', () => {
    expect(wrapText('một hai ba bốn năm', 7, widthOf)).toEqual(['một hai', 'ba bốn', 'năm'])
  })
  it('leaves a word that is too wide alone on its line', () => {
    expect(wrapText('a nghiêngngả b', 3, widthOf)).toEqual(['a', 'nghiêngngả', 'b'])
  })
  it('of nothing is one empty line', () => {
    expect(wrapText('', 7, widthOf)).toEqual([''])
  })
})
