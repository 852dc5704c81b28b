// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defaultParameters } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { noFilter } from '../../data/model/caseFilter.ts'
import type { Commune, Installation } from '../../data/model/things.ts'
import type { CommuneMesh } from '../layers/communeMesh.ts'
import { type Analysis, useAnalysis, useShownAnalysis } from './useAnalysis.ts'

const filter = { ...noFilter, from: '2026-01-01', to: '2026-11-20' }
/** Asked of the server, whose answer may take seconds. */
const asked = { method: 'HOT_CELLS', parameters: { ...defaultParameters('HOT_CELLS'), shape: 'H3' } } as const
const resultOf = (dataVersion: number): AnalysisResult => ({
  question: { ...asked, filter },
  dataVersion,
  computedOn: '2026-11-25',
  outcome: { kind: 'refused', method: 'HOT_CELLS', reason: 'TOO_FEW_AREAS', found: 1, needed: 30 },
})

let analysis: Analysis
let answer: (result: AnalysisResult) => Promise<void>
let unmount = () => {}
const Panel = () => {
  analysis = useAnalysis(
    {
      asked,
      filter,
      communes: [{}] as unknown as Commune[],
      installation: {} as Installation,
      mesh: {} as CommuneMesh,
      corridors: undefined,
      dataVersion: 1,
      since: null,
    },
    useShownAnalysis(),
  )
  return <p>{analysis.result?.dataVersion}</p>
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise<Response>((resolve) => {
        answer = (result) => act(async () => resolve(Response.json(result)))
      }),
  )
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root.render(<Panel />))
  unmount = () => act(() => root.unmount())
})
afterEach(() => {
  unmount()
  vi.unstubAllGlobals()
})

it('shows the answer to the question that was asked', async () => {
  await act(async () => analysis.run?.())
  expect(analysis.status).toBe('running')
  await answer(resultOf(2))
  expect(analysis).toMatchObject({ status: 'idle', result: { dataVersion: 2 }, savedId: null })
})

it('keeps the saved result that was opened while an answer was on its way', async () => {
  await act(async () => analysis.run?.())
  await act(async () => analysis.show(resultOf(1), 7))
  expect(analysis.status).toBe('idle')
  await answer(resultOf(2))
  expect(analysis).toMatchObject({ status: 'idle', result: { dataVersion: 1 }, savedId: 7 })
})

it('keeps the map empty that was cleared while an answer was on its way', async () => {
  await act(async () => analysis.run?.())
  await act(async () => analysis.show(null))
  await answer(resultOf(2))
  expect(analysis.result).toBeNull()
})
