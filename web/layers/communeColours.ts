import type { Choropleth } from './choropleth.ts'
import type { CommuneMesh } from './communeMesh.ts'

/** Alpha that stands for "no data": the fill layer hatches such communes. */
export const HATCHED = 1

/** Colours of all communes in the order of the mesh; outside `shown` communes stay clear. */
export const communeColours = (mesh: CommuneMesh, choropleth: Choropleth, dark: boolean): Uint8Array => {
  const colours = new Uint8Array(mesh.codes.length * 4)
  for (const [index, code] of mesh.codes.entries()) {
    const found = choropleth.classOf.get(code)
    if (found === undefined) continue
    const colour = choropleth.classes[found]?.colour
    colours.set(colour ? [...colour, dark ? 190 : 205] : [128, 128, 128, HATCHED], index * 4)
  }
  return colours
}
