import { describe, expect, it } from 'vitest'
import { analyse } from '../../../data/analysis/questions/analyse.ts'
import { parseQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { aSource } from '../../../test/analysis/aSource.ts'
import { analysisInputOf } from '../source/analysisSource.ts'
import { analysisJobs } from './analysisJobs.ts'

const questionOf = (method: string) => {
  const { question } = parseQuestion(`from=2024-01-01&to=2026-11-24&places=91&method=${method}`)
  if (!question) throw new Error(method)
  return question
}
const QUICK = questionOf('HOT_COMMUNES')
/** 999 permutations of thousands of cases: tens of seconds. */
const SLOW = { ...questionOf('NEAR_REPEAT'), parameters: { ...questionOf('NEAR_REPEAT').parameters } }
const LIMITS = { limitMs: 30_000, idleMs: 5000, mostMegabytes: 512, mostWaiting: 2, mostOfOne: 2 }
const asker = (person: string | null, leaving = new AbortController().signal) => ({ person, leaving })

describe('analyses in the server', () => {
  it('give the answer that the same code gives in any place', async () => {
    const jobs = analysisJobs(LIMITS)
    const expected = analyse(QUICK, analysisInputOf(aSource(3000)))
    const found = await jobs.run('answer', asker('lan'), async () => ({ question: QUICK, source: aSource(3000) }))
    expect(found).toEqual(expected)
    expect(found.outcome).toMatchObject({ kind: 'answered', compared: 36 })
  })

  it('never make the server wait: it goes on while one is computed', async () => {
    const jobs = analysisJobs(LIMITS)
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const source = aSource(6000)
    last = performance.now()
    const began = performance.now()
    await jobs.run('answer', asker('lan'), async () => ({ question: SLOW, source })).catch(() => {})
    clearInterval(watch)
    const took = performance.now() - began
    expect(took).toBeGreaterThan(200)
    expect(longest).toBeLessThan(took / 2)
  })

  it('are ended when they take too long, and the next one answers', async () => {
    const jobs = analysisJobs({ ...LIMITS, limitMs: 1 })
    const ask = (limited: ReturnType<typeof analysisJobs>) =>
      limited.run('answer', asker('lan'), async () => ({ question: QUICK, source: aSource(2000) }))
    await expect(ask(jobs)).rejects.toMatchObject({ status: 413, code: 'TOO_LARGE' })
    await expect(ask(analysisJobs(LIMITS))).resolves.toMatchObject({ outcome: { kind: 'answered' } })
  })

  it('wait for their turn with nothing read, a few of one person and not too many in all', async () => {
    const jobs = analysisJobs(LIMITS)
    let reading = 0
    let most = 0
    const ask = (person: string) =>
      jobs.run('answer', asker(person), async () => {
        most = Math.max(most, ++reading)
        await new Promise((resolve) => setTimeout(resolve, 5))
        reading--
        return { question: QUICK, source: aSource(500) }
      })
    const first = [ask('lan'), ask('lan')]
    await expect(ask('lan')).rejects.toMatchObject({ status: 429, code: 'TOO_MANY' })
    const third = ask('minh')
    await expect(ask('hoa')).rejects.toMatchObject({ status: 429 })
    await expect(Promise.all([...first, third])).resolves.toHaveLength(3)
    expect(most).toBe(1)
    await expect(ask('lan')).resolves.toMatchObject({ outcome: { kind: 'answered' } })
  })

  it('asked for by nobody hinder nobody', async () => {
    const jobs = analysisJobs({ ...LIMITS, mostWaiting: 9, mostOfOne: 1 })
    const ask = (person: string | null) =>
      jobs.run('answer', asker(person), async () => ({ question: QUICK, source: aSource(500) }))
    const done = [ask(null), ask(null), ask('lan')]
    await expect(ask('lan')).rejects.toMatchObject({ status: 429 })
    await expect(Promise.all(done)).resolves.toHaveLength(3)
  })

  it('end when nobody waits for them any more, and one that fails takes no other with it', async () => {
    const jobs = analysisJobs(LIMITS)
    const leaving = new AbortController()
    const slow = jobs.run('answer', asker('lan', leaving.signal), async () => ({
      question: SLOW,
      source: aSource(6000),
    }))
    setTimeout(() => leaving.abort(), 50)
    await expect(slow).rejects.toMatchObject({ status: 409 })
    const broken = jobs.run('answer', asker('lan'), async () => ({
      question: QUICK,
      source: { ...aSource(10), topology: new TextEncoder().encode('no JSON') },
    }))
    await expect(broken).rejects.toMatchObject({ status: 413 })
    const failed = jobs.run('answer', asker('lan'), () => Promise.reject(new Error('The database is away.')))
    await expect(failed).rejects.toThrow('The database is away.')
    const next = jobs.run('answer', asker('lan'), async () => ({ question: QUICK, source: aSource(500) }))
    await expect(next).resolves.toMatchObject({ outcome: { kind: 'answered' } })
  })
})
