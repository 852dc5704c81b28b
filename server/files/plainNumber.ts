const EXPONENT = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/

/**
 * A number as plain digits with a decimal dot, so that it is read back as the same number: no exponent, and never one
 * dot before exactly three digits, which Vietnamese papers read as a thousand (`1.5` → `1.5`, `1.234` → `1.2340`).
 */
export const plainNumber = (value: number): string => {
  const short = String(value)
  const [, sign = '', first = '', rest = '', exponentText] = EXPONENT.exec(short) ?? []
  if (exponentText === undefined) return /^-?\d{1,3}\.\d{3}$/.test(short) ? `${short}0` : short
  const exponent = Number(exponentText)
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${first}${rest}`
  return `${sign}${first}${rest.padEnd(exponent, '0')}`
}
