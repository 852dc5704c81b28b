// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { NoCasesInTime } from './NoCasesInTime.tsx'

const shown = async (props: Parameters<typeof NoCasesInTime>[0]) => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  const element = document.createElement('div')
  const root = createRoot(element)
  await act(async () => root.render(<NoCasesInTime {...props} />))
  return element
}

it('says that the time has no case, and leads back by what was chosen', async () => {
  const pressed: string[] = []
  const element = await shown({ onWhole: () => pressed.push('whole'), onAll: () => pressed.push('all') })
  expect(element.textContent).toContain('Không có vụ việc nào trong thời gian này.')
  const buttons = [...element.querySelectorAll('button')]
  for (const button of buttons) await act(async () => button.click())
  expect(buttons.map((button) => button.textContent)).toEqual(['Bỏ lọc thời gian', 'Tải số liệu mọi năm'])
  expect(pressed).toEqual(['whole', 'all'])
})

it('offers no way back where nothing is narrowed', async () => {
  const element = await shown({ onWhole: null, onAll: null })
  expect(element.querySelectorAll('button')).toHaveLength(0)
})
