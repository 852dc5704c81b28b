/** Pixels from where the pointer went down at which a drag begins for the drawing tool. */
const FIRST_STEP = 2

/**
 * Lets a drag begin where the pointer went down. The drawing tool asks what lies under the first movement it hears of;
 * a busy machine hears of one only when the pointer is far away already, and what was to be moved would stay.
 * Returns how to stop.
 */
export const steadyDrag = (element: HTMLElement): (() => void) => {
  let down: PointerEvent | null = null
  const onDown = (event: PointerEvent) => {
    down = event.isPrimary ? event : null
  }
  const onMove = (event: PointerEvent) => {
    if (!down || event.pointerId !== down.pointerId) return
    const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY]
    const distance = Math.hypot(x, y)
    if (distance <= FIRST_STEP) return
    const { clientX, clientY, pointerId, pointerType } = down
    down = null
    element.dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: clientX + (x / distance) * FIRST_STEP,
        clientY: clientY + (y / distance) * FIRST_STEP,
        pointerId,
        pointerType,
        buttons: event.buttons,
        isPrimary: true,
        bubbles: true,
        cancelable: true,
      }),
    )
  }
  const onUp = () => {
    down = null
  }
  // Before the tool hears of it.
  element.addEventListener('pointerdown', onDown, { capture: true })
  element.addEventListener('pointermove', onMove, { capture: true })
  element.addEventListener('pointerup', onUp, { capture: true })
  return () => {
    element.removeEventListener('pointerdown', onDown, { capture: true })
    element.removeEventListener('pointermove', onMove, { capture: true })
    element.removeEventListener('pointerup', onUp, { capture: true })
  }
}
