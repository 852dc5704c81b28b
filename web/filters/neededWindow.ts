import { WINDOWS, windowStart } from '../view/view.ts'

/**
 * The shortest window (months; null = everything) that holds every case of a period; undefined when the loaded one
 * does. Days are ISO.
 * @param from first day of the period; null = open
 * @param since first day that is loaded; null = everything
 * @param firstDay first day with a case; null = not known
 */
export const neededWindow = (
  from: string | null,
  today: string,
  since: string | null,
  firstDay: string | null,
): number | null | undefined => {
  const first = from === null || (firstDay !== null && firstDay > from) ? firstDay : from
  if (since === null || (first !== null && first >= since)) return undefined
  if (first === null) return null
  return WINDOWS.find((months) => months !== null && (windowStart(months, today) ?? '') <= first) ?? null
}
