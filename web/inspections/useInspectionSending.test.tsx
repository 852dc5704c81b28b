// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ApiProblem } from '../api/client.ts'
import { INSPECTIONS_KEY } from '../api/campaigns.ts'
import { useInspectionSending } from './useInspectionSending.ts'

/** What the server has: somebody else saved the second version meanwhile. */
let stored: number
let root: Root
const page = () => document.getElementById('root') as HTMLElement

const Form = ({ answer }: { readonly answer: () => Promise<void> }) => {
  const { sending } = useInspectionSending()
  return <button type="button" onClick={() => void sending.send(answer)} />
}
const Place = ({ answer, isOpen }: { readonly answer: () => Promise<void>; readonly isOpen: boolean }) => {
  const { data } = useQuery({ queryKey: [INSPECTIONS_KEY, 'one'], queryFn: async () => stored, staleTime: 3_600_000 })
  return (
    <>
      <p>{data}</p>
      {isOpen && <Form answer={answer} />}
    </>
  )
}
const queries = new QueryClient()
const show = (answer: () => Promise<void>, isOpen: boolean) =>
  act(async () => {
    root.render(
      <QueryClientProvider client={queries}>
        <Place answer={answer} isOpen={isOpen} />
      </QueryClientProvider>,
    )
  })
const settled = () => act(() => new Promise((done) => setTimeout(done, 20)))

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  document.body.innerHTML = '<div id="root"></div>'
  queries.clear()
  stored = 1
  root = createRoot(page())
})
afterEach(() => act(() => root.unmount()))

it.each([
  ['was refused sees what stands there now', () => Promise.reject(new ApiProblem(409, 'Đã đổi.', null, [])), '2'],
  ['was never refused asks for nothing', () => Promise.resolve(), '1'],
])('who leaves a form that %s', async (_, answer, seen) => {
  await show(answer, true)
  await settled()
  stored = 2
  await act(async () => page().querySelector('button')?.click())
  expect(page().querySelector('p')?.textContent).toBe('1')
  await show(answer, false)
  await settled()
  expect(page().querySelector('p')?.textContent).toBe(seen)
})
