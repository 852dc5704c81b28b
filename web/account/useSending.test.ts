import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../api/client.ts'
import { PEOPLE_WORDS } from '../people/peopleWords.ts'
import { tell } from './useSending.ts'

const refused = (status: number, names: readonly string[] = []) =>
  new ApiProblem(
    status,
    'Lời của máy chủ.',
    null,
    names.map((name) => ({ name, message: `Sai ${name}.` })),
  )

describe('tell', () => {
  it('puts what the server says beside its field in Vietnamese, and the words of the form in English', () => {
    const failure = refused(400, ['next', 'communeCodes.0'])
    expect(tell(failure, 'vi', {})).toEqual({
      problem: null,
      problems: { next: 'Sai next.', communeCodes: 'Sai communeCodes.0.' },
    })
    const { problems } = tell(failure, 'en', { next: 'Too easy to guess.' })
    expect(problems.next).toBe('Too easy to guess.')
    expect(problems.communeCodes).toMatch(/[A-Za-z]/)
  })

  it('says as one sentence what belongs to no field, in the language of the page', () => {
    expect(tell(refused(409), 'vi', {})).toEqual({ problem: 'Lời của máy chủ.', problems: {} })
    const english = tell(refused(429), 'en', {}).problem
    expect(english).toContain('Too many')
    expect(english).not.toContain('Lời')
    // Whatever form it is: only one of roles speaks of administrators.
    expect(tell(refused(409), 'en', {}).problem).toMatch(/^Somebody else has changed it meanwhile/)
    expect(tell(refused(409), 'en', {}, PEOPLE_WORDS.en.refusals).problem).toContain('administer')
  })
})
