// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { changePassword, getSessions, signIn } from './accountCalls.ts'
import { type ApiProblem, whenSignedOut } from './client.ts'

const answer = (status: number, problems: readonly object[] = []) =>
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'X', message: 'Không được.', problems, requestId: 'r1' } }, { status }),
  )

afterEach(() => {
  vi.unstubAllGlobals()
  whenSignedOut(() => {})
})

it('says that the session has ended at a 401, but not when a sign-in is refused', async () => {
  const heard = vi.fn()
  whenSignedOut(heard)
  answer(401)
  await expect(signIn({ userName: 'an', password: 'x' })).rejects.toMatchObject({ status: 401 })
  expect(heard).not.toHaveBeenCalled()
  await expect(getSessions()).rejects.toMatchObject({ status: 401 })
  expect(heard).toHaveBeenCalledOnce()
})

it('tells which fields are not accepted', async () => {
  answer(400, [{ in: 'body', name: 'next', value: '', reason: 'NOT_ACCEPTED', message: 'Quá dễ đoán.' }])
  const refused = await changePassword({ current: 'a', next: 'b' }).catch((error: unknown) => error as ApiProblem)
  expect(refused).toMatchObject({ status: 400, message: 'Không được.', requestId: 'r1' })
  expect((refused as ApiProblem).problems).toMatchObject([{ name: 'next', message: 'Quá dễ đoán.' }])
})
