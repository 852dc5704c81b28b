import type { Page } from 'playwright-core'

/** CSS pixels from the upper left corner of the page. */
export interface Box {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role=tab], [role=radio], [role=checkbox], [role=option], [role=slider]'

/**
 * What a finger or a pointer can take hold of. The surface of a checkbox or radio button is its label, that of a text
 * field the box drawn around it, that of a row's button the row, which takes the press too. Only what is in view and not
 * covered: in the middle of the surface is the control itself or something in it.
 */
export const controlsInView = (page: Page): Promise<Box[]> =>
  page.evaluate((selector) => {
    const boxes: Box[] = []
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const around =
        element instanceof HTMLInputElement ? 'label, .place-field' : element.matches('tbody button') ? 'tr' : ''
      const surface = (around && element.closest<HTMLElement>(around)) || element
      const { x, y, width, height } = surface.getBoundingClientRect()
      if (width === 0 || height === 0) continue
      const middle = document.elementFromPoint(x + width / 2, y + height / 2)
      if (!middle || !(surface === middle || surface.contains(middle) || middle.contains(surface))) continue
      const name =
        surface.getAttribute('aria-label') ??
        (surface.innerText.trim().replace(/\s+/g, ' ') || surface.outerHTML.slice(0, 80))
      boxes.push({ name, x, y, width, height })
    }
    return boxes
  }, CONTROLS)

/** Boxes of elements by name; absent elements are left out. */
export const boxesOf = async (page: Page, selectors: Readonly<Record<string, string>>): Promise<Box[]> => {
  const boxes: Box[] = []
  for (const [name, selector] of Object.entries(selectors)) {
    const box = await page.locator(selector).first().boundingBox()
    if (box) boxes.push({ name, ...box })
  }
  return boxes
}

/** Pairs of boxes that share more than a pixel's edge, by name. */
export const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1,
      )
      .map((b) => `${a.name} × ${b.name}`),
  )

/** What a drawing may reach beyond its own edge: the margin of its column, CSS pixels. */
const BLEED = 12

/** Texts that are wider or higher than the element which holds them and hides the rest, those of drawings too. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate((bleed) => {
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const hasOwnText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      if (!hasOwnText || element.closest('.visually-hidden, svg')) continue
      const style = getComputedStyle(element)
      if (style.display === 'inline' || style.visibility === 'hidden' || element.clientWidth === 0) continue
      const isCutAcross = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const isCutDown = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3
      if (isCutAcross || isCutDown)
        cut.push(`${element.className || element.tagName}: ${element.innerText.trim().slice(0, 60)}`)
    }
    for (const text of document.querySelectorAll<SVGTextElement>('svg text')) {
      const drawing = text.ownerSVGElement?.getBoundingClientRect()
      const { left, right } = text.getBoundingClientRect()
      if (!drawing || drawing.width === 0) continue
      if (left < drawing.left - bleed || right > drawing.right + bleed) cut.push(`svg text: ${text.textContent}`)
    }
    return [...new Set(cut)]
  }, BLEED)
