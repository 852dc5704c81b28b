const KINDS = /^(xã|phường|đặc khu|thị trấn)\s+/
const PROVINCE_KINDS = /^(tỉnh\s+|thành phố\s+|tp\.?\s+|tp\.)/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const MARKS = /[\u0300-\u036f]/g

/** A commune's name to compare exactly: without the kind, and the tone behind its word ("Hoà" is "Hòa"). */
export const exactName = (name: string): string =>
  tidy(name)
    .replace(KINDS, '')
    .normalize('NFD')
    .split(/[\s'’.-]+/)
    .map((word) => word.replace(TONES, '') + (word.match(TONES)?.join('') ?? ''))
    .join(' ')

/** A commune's name to compare loosely: small letters and digits, no marks, no spaces. */
export const plainName = (name: string): string => unmarked(tidy(name).replace(KINDS, ''))

/** A province's name to compare loosely. */
export const plainProvince = (name: string): string => unmarked(tidy(name).replace(PROVINCE_KINDS, ''))

/** A column's name to compare: `MA_XA`, `Mã xã` and `maxa` are one. */
export const plainColumn = (name: string): string => unmarked(tidy(name))

const tidy = (text: string) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

const unmarked = (text: string) =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '')
