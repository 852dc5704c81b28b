import type { Page } from 'playwright-core'

/** Where the Tab key has led. */
export interface Stop {
  readonly name: string
  /** Part of the frame it lies in. */
  readonly area: string
  /** Whether the focus can be seen: a line of two pixels or more around the element or its box. */
  readonly isSeen: boolean
}

declare global {
  interface Window {
    tabStops: Set<Element>
  }
}

/** Presses Tab from the top of the page until the focus leaves it. */
export const tabThrough = async (page: Page): Promise<Stop[]> => {
  await page.evaluate(() => {
    window.tabStops = new Set()
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (let press = 0; press < 300; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body || window.tabStops.has(element)) return null
      window.tabStops.add(element)
      const area = element.closest('.frame-top, .frame-left, .frame-map, .frame-time, .frame-right')
      const around = [element, element.nextElementSibling, element.parentElement, element.closest('.place-field')]
      const isSeen = around.some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, outlineColor, borderTopWidth, borderTopColor } = getComputedStyle(one)
        // A border in the same colour makes the line thicker.
        const border = borderTopColor === outlineColor ? Number.parseFloat(borderTopWidth) : 0
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) + border >= 2
      })
      const name = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText
      return { name: (name || element.outerHTML).trim().slice(0, 60), area: area?.classList[0] ?? 'elsewhere', isSeen }
    })
    if (!stop) return stops
    stops.push(stop)
  }
  throw new Error('The Tab key does not come to an end.')
}

/** Controls that can be seen and that Tab has not reached. Of a group of radio buttons or a list with arrow keys one counts. */
export const missedByTab = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const missed: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role=slider]',
    )) {
      const { width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0 || window.tabStops.has(element) || element.matches(':disabled')) continue
      if (element.closest('[inert], [aria-hidden=true]')) continue
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const group = document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)
        if ([...group].some((one) => window.tabStops.has(one))) continue
      }
      // One stop a list or row of tabs; its arrow keys lead on.
      const list = element.tabIndex === -1 && element.closest('ul, tbody, [role=tablist], [role=grid], table, svg')
      if (list && [...list.querySelectorAll('*')].some((one) => window.tabStops.has(one))) continue
      missed.push((element.getAttribute('aria-label') ?? element.outerHTML).slice(0, 100))
    }
    return missed
  })
