import { FORCES } from '../../model/caseCodes.ts'
import type { Commune } from '../../model/things.ts'

type Place = Pick<Commune, 'code' | 'provinceCode'>

/**
 * Whether the cases of a commune may stand beside those of the others: who asks is shown there the cases of every force
 * that they are shown in any of the communes. One shown for fewer forces would look quieter than it is.
 * @param asked the communes of the question
 * @param seenAreas `area:force`, as in `Installation`
 * @param forces codes of the forces that are asked for; empty = all
 */
export const isSeenLikeTheOthers = (
  asked: readonly Place[],
  seenAreas: readonly string[],
  forces: readonly string[],
): ((place: Place) => boolean) => {
  const seen = new Set(seenAreas)
  const wanted = forces.length > 0 ? forces : FORCES.map(({ code }) => code)
  const isSeen = ({ code, provinceCode }: Place, force: string) =>
    ['*', provinceCode, code].some((area) => seen.has(`${area}:*`) || seen.has(`${area}:${force}`))
  const compared = wanted.filter((force) => asked.some((place) => isSeen(place, force)))
  return (place) => compared.length > 0 && compared.every((force) => isSeen(place, force))
}
