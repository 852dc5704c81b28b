// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { parseInspectionsView } from '../inspectionsView.ts'
import { VisitLines } from './VisitLines.tsx'

const line = {
  id: 7,
  establishmentName: 'Nhà hàng (mẫu)',
  content: 'Kiểm tra',
  force: 'XA',
  jointForces: [],
  startsOn: '2025-06-05',
  endsOn: '2025-06-13',
  state: 'PLANNED',
  isLate: true,
} as Partial<PlanLine> as PlanLine

it('says of a line that was planned and not done in time that it is late', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.createElement('div')
  const root = createRoot(place)
  const show = (planLine: PlanLine) => {
    act(() =>
      root.render(<VisitLines view={parseInspectionsView('province=91')} inspections={[]} planLines={[planLine]} />),
    )
    return place.textContent ?? ''
  }
  expect(show(line)).toContain('Đã lên kế hoạch · trễ hạn')
  expect(show({ ...line, isLate: false })).not.toContain('trễ hạn')
  act(() => root.unmount())
})
