// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PanelFrame } from './PanelFrame.tsx'

let root: Root
beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  document.body.innerHTML = '<button id="elsewhere"></button><div id="root"></div>'
  root = createRoot(document.getElementById('root') as HTMLElement)
})
afterEach(() => act(() => root.unmount()))

const show = (title: string, headingId?: string) =>
  act(() =>
    root.render(
      <PanelFrame title={title} headingId={headingId} onClose={() => {}}>
        content
      </PanelFrame>,
    ),
  )
const focused = () => document.activeElement?.textContent
const goElsewhere = () => document.getElementById('elsewhere')?.focus()

describe('PanelFrame', () => {
  it('takes the focus to its heading when it opens and names the panel by it', () => {
    show('Vĩnh Xương', 'commune-1')
    expect(focused()).toBe('Vĩnh Xương')
    expect(document.querySelector('section')?.getAttribute('aria-labelledby')).toBe(document.activeElement?.id)
  })

  it('leaves the focus where the person put it while the same thing changes or arrives', () => {
    show('Đang tải…')
    goElsewhere()
    show('Buôn lậu', 'case-1')
    show('Buôn lậu qua biên giới', 'case-1')
    expect(document.activeElement?.id).toBe('elsewhere')
  })

  it('takes the focus again for the next thing, also when that is still on its way', () => {
    show('Một', 'case-1')
    goElsewhere()
    show('Hai', 'case-2')
    expect(focused()).toBe('Hai')
    goElsewhere()
    show('Đang tải…')
    expect(focused()).toBe('Đang tải…')
  })
})
