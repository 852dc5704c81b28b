import type { Page } from 'playwright-core'

/**
 * Texts in view whose contrast with what lies behind them is below WCAG 2.2 AA (1.4.3): 4.5 : 1, and 3 : 1 for large
 * letters. Computed from the rendered styles; disabled controls and texts on the map's picture are left out, as the
 * rule and the measure do not reach them.
 */
export const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Rgba = [number, number, number, number]
    const canvas = document.createElement('canvas')
    canvas.width = 1
    canvas.height = 1
    const context = canvas.getContext('2d', { willReadFrequently: true })
    const known = new Map<string, Rgba>()
    /** Any colour a style may hold, as a renderer understands it. */
    const rgbaOf = (colour: string): Rgba => {
      const found = known.get(colour)
      if (found || !context) return found ?? [0, 0, 0, 0]
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
      const rgba: Rgba = [red, green, blue, alpha / 255]
      known.set(colour, rgba)
      return rgba
    }
    const over = ([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba => [
      r * alpha + r2 * (1 - alpha),
      g * alpha + g2 * (1 - alpha),
      b * alpha + b2 * (1 - alpha),
      1,
    ]
    /** Relative luminance (WCAG 2.2). */
    const luminance = ([red, green, blue]: Rgba) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const chainOf = (element: Element) => {
      const chain: Element[] = []
      for (let at: Element | null = element; at; at = at.parentElement) chain.push(at)
      return chain
    }
    /** Colours of the backgrounds around an element, laid over one another; null where the map's picture shows through. */
    const backgroundOf = (chain: readonly Element[]): Rgba | null => {
      const layers: Rgba[] = []
      for (const element of chain) {
        if (element.matches('.map, .frame-map, .phone-map')) return null
        const layer = rgbaOf(getComputedStyle(element).backgroundColor)
        if (layer[3] > 0) layers.push(layer)
        if (layer[3] === 1) break
      }
      return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1] as Rgba)
    }

    const faint = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (!text || !element || element.closest('.visually-hidden, script, style, noscript')) continue
      if (element.closest(':disabled, [aria-disabled=true]')) continue
      const { width, height, x, y } = element.getBoundingClientRect()
      const isInView = width > 0 && height > 0 && x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0
      const style = getComputedStyle(element)
      if (!isInView || style.visibility === 'hidden') continue
      const chain = chainOf(element)
      const background = backgroundOf(chain)
      if (!background) continue
      const opacity = chain.reduce((share, one) => share * Number(getComputedStyle(one).opacity), 1)
      const [red, green, blue, alpha] = rgbaOf(element instanceof SVGElement ? style.fill : style.color)
      const ink = over([red, green, blue, alpha * opacity], background)
      const [light = 0, dark = 0] = [luminance(ink), luminance(background)].sort((a, b) => b - a)
      const contrast = (light + 0.05) / (dark + 0.05)
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      if (contrast < (isLarge ? 3 : 4.5) - 0.005) {
        const where = element.closest('[class]')?.getAttribute('class') ?? element.tagName
        faint.add(`${contrast.toFixed(2)} ${where}: ${text.slice(0, 40)}`)
      }
    }
    return [...faint].sort()
  })
