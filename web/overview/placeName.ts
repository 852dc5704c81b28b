import type { OverviewData } from './useOverviewData.ts'

const SHORT_KINDS: Readonly<Record<string, string>> = { xã: 'Xã', phường: 'Phường', 'đặc khu': 'Đặc khu' }

/** A commune with its kind, or a province; an unknown code is shown as it is. */
export const placeName = ({ communeOf, provinceOf }: Pick<OverviewData, 'communeOf' | 'provinceOf'>, code: string) => {
  const commune = communeOf.get(code)
  if (commune) return `${SHORT_KINDS[commune.kind] ?? commune.kind} ${commune.name}`
  return provinceOf.get(code)?.name ?? code
}
