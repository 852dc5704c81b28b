import type { Choropleth } from './choropleth.ts'
import type { CommuneMesh } from './communeMesh.ts'

/** Alpha that stands for "no data": the fill layer hatches such communes. */
export const HATCHED = 1
/** Alpha that stands for "a number that is shared, not seen": the fill layer stripes such communes. */
export const SHARED = 255

/** Share of the strength that is left to communes outside the chosen places. */
const FADED = 0.3

/**
 * Colours of all communes in the order of the mesh: red, green, blue, alpha. Communes without a class stay clear; those
 * outside the chosen places step back, because their figure is no part of the total.
 * @param isChosen null where no place was chosen
 */
export const communeColours = (
  mesh: CommuneMesh,
  choropleth: Choropleth,
  dark: boolean,
  isChosen: ((code: string) => boolean) | null = null,
): Uint8Array => {
  const colours = new Uint8Array(mesh.codes.length * 4)
  const strength = dark ? 190 : 205
  for (const [index, code] of mesh.codes.entries()) {
    const found = choropleth.classOf.get(code)
    if (found === undefined) continue
    const colour = choropleth.classes[found]?.colour
    const isFaded = isChosen !== null && !isChosen(code)
    const alpha = isFaded ? strength * FADED : choropleth.shared.has(code) ? SHARED : strength
    colours.set(colour ? [...colour, alpha] : [128, 128, 128, HATCHED], index * 4)
  }
  return colours
}
