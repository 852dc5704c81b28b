import { useLayoutEffect, useRef } from 'react'

/**
 * When what was opened closes, the focus goes back to where it was before; unless it has found another place meanwhile.
 * @param opened names what is open; empty: nothing is
 */
export const useFocusBack = (opened: string | undefined): void => {
  const before = useRef<Element>(null)
  // Before the effect in which what was opened takes the focus.
  useLayoutEffect(() => {
    if (!opened) return
    const { activeElement, body } = document
    // What was opened from within went with what was open.
    if (activeElement !== body) before.current = activeElement
    return () => {
      setTimeout(() => {
        const { current } = before
        const isLost = document.activeElement === null || document.activeElement === body
        if (isLost && current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true })
      })
    }
  }, [opened])
}
