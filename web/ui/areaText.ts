/**
 * Square metres as m², ha or km², whichever is read best.
 * @param write the number in the language of the page
 */
export const areaText = (squareMetres: number, write: (value: number) => string): string => {
  if (squareMetres < 10_000) return `${write(squareMetres)} m²`
  return squareMetres < 1e6 ? `${write(squareMetres / 10_000)} ha` : `${write(squareMetres / 1e6)} km²`
}
