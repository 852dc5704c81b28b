import { foldKey, markedKey } from '../../data/model/foldText.ts'

const KINDS = /^(xã|phường|đặc khu)\s+/iu
const PROVINCE_KINDS = /^(tỉnh\s+|thành phố\s+|tp\.?\s+|tp\.)/iu

/** A commune's name to compare exactly: without the kind; only the place of the tone mark is forgotten. */
export const exactName = (name: string): string => markedKey(withoutKind(name, KINDS))

/** A commune's name to compare loosely: letters and digits without marks. */
export const plainName = (name: string): string => foldKey(withoutKind(name, KINDS))

/** A province's name to compare loosely. */
export const plainProvince = (name: string): string => foldKey(withoutKind(name, PROVINCE_KINDS))

/** A column's name to compare: `MA_XA`, `Mã xã` and `maxa` are one. */
export const plainColumn = foldKey

const withoutKind = (name: string, kinds: RegExp) =>
  name.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(kinds, '')
