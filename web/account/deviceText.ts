/** Browsers by the name they give themselves, the most particular first: most also name Chrome and Safari. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/UCBrowser\//, 'UC Browser'],
  [/Zalo/i, 'Zalo'],
  [/FBAN|FBAV/, 'Facebook'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** Android before Linux and iPhone before Mac OS: each names the other too. */
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

const named = (list: typeof BROWSERS, userAgent: string): string | undefined =>
  list.find(([sign]) => sign.test(userAgent))?.[1]

/** Browser and system of a user agent as people know them: "Chrome, Windows"; null when it names neither. */
export const deviceText = (userAgent: string): string | null => {
  const found = [named(BROWSERS, userAgent), named(SYSTEMS, userAgent)].filter((name) => name !== undefined)
  return found.length > 0 ? found.join(', ') : null
}
