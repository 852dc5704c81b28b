import { expect, it } from 'vitest'
import { MOST_OF_ONE_PERSON, runningExports } from './runningExports.ts'

const leaving = new AbortController().signal

it('refuses one person more exports at once than anybody may have, lets others in, and takes the person again afterwards', async () => {
  const running = runningExports()
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const ask = (person: string) => running.run({ person, ticket: null, leaving }, () => ended)
  const asked = Array.from({ length: MOST_OF_ONE_PERSON }, () => ask('one'))
  await expect(ask('one')).rejects.toMatchObject({ status: 429, code: 'TOO_MANY' })
  const other = ask('other')
  end()
  await Promise.all([...asked, other])
  await expect(ask('one')).resolves.toBeUndefined()
  expect(running.count()).toBe(0)
})
