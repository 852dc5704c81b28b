import { describe, expect, it } from 'vitest'
import { newPasswordProblem } from './passwordProblems.ts'

describe('newPasswordProblem', () => {
  it('asks for length before anything else', () => {
    expect(newPasswordProblem('mười một ký'.slice(0, 11), 'x', 'an.nguyen')).toBe('tooShort')
    expect(newPasswordProblem('ba con vịt đi', 'x', 'an.nguyen')).toBeNull()
  })

  it('refuses the old one and one with the user name, however written', () => {
    expect(newPasswordProblem('ba con vịt đi', 'ba con vịt đi', 'an.nguyen')).toBe('sameAsCurrent')
    expect(newPasswordProblem('tôi là An Nguyễn', 'x', 'an.nguyen')).toBe('hasUserName')
  })
})
