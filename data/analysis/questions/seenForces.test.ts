import { describe, expect, it } from 'vitest'
import { isSeenLikeTheOthers } from './seenForces.ts'

const commune = (code: string, provinceCode = '91') => ({ code, provinceCode })
const asked = [commune('30316'), commune('30604'), commune('31000', '92')]
const seenOf = (seenAreas: readonly string[], forces: readonly string[] = []) =>
  asked.filter(isSeenLikeTheOthers(asked, seenAreas, forces)).map(({ code }) => code)

describe('a commune is compared', () => {
  it('where everything is shown', () => {
    expect(seenOf(['*:*'])).toEqual(['30316', '30604', '31000'])
    expect(seenOf(['91:*', '92:*'])).toEqual(['30316', '30604', '31000'])
  })

  it('not where nothing is shown', () => {
    expect(seenOf(['91:*'])).toEqual(['30316', '30604'])
    expect(seenOf(['30604:*'])).toEqual(['30604'])
    expect(seenOf([])).toEqual([])
  })

  it('not where fewer forces are shown than in another', () => {
    expect(seenOf(['91:*', '92:CA'])).toEqual(['30316', '30604'])
    expect(seenOf(['91:CA', '30604:QLTT'])).toEqual(['30604'])
    expect(seenOf(['30316:CA', '30604:QLTT'])).toEqual([])
  })

  it('where the forces that are asked for are shown', () => {
    expect(seenOf(['91:*', '92:CA'], ['CA'])).toEqual(['30316', '30604', '31000'])
    expect(seenOf(['30316:CA', '30604:QLTT'], ['QLTT'])).toEqual(['30604'])
    // A force of which nothing is shown anywhere makes no difference between communes.
    expect(seenOf(['91:CA', '92:CA'], ['CA', 'QLTT'])).toEqual(['30316', '30604', '31000'])
    expect(seenOf(['91:CA'], ['QLTT'])).toEqual([])
  })
})
