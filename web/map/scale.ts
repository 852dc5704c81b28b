import type { Language } from '../../data/model/codedValue.ts'

export interface ScaleBarFacts {
  readonly metres: number
  /** Length of the bar in CSS pixels. */
  readonly pixels: number
  readonly label: string
}

/** The longest bar of a round length (1, 2 or 5 times a power of ten metres) that is no longer than `maximumPixels`. */
export const scaleBar = (metresPerPixel: number, language: Language, maximumPixels = 110): ScaleBarFacts => {
  const longest = metresPerPixel * maximumPixels
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const [value, unit] = metres >= 1000 ? [metres / 1000, 'km'] : [metres, 'm']
  return {
    metres,
    pixels: Math.round(metres / metresPerPixel),
    label: `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)} ${unit}`,
  }
}
