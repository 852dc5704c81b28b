/**
 * Places in the background into which thematic layers are put with `beforeId`, bottom to top. They are layers of the
 * style that draw nothing and are there in every style, so a thematic layer keeps its place when the theme changes.
 * A thematic layer without `beforeId` lies above everything, names too.
 */
export const SLOTS = {
  /** Above the land, below rivers, lakes, coast and borders: coloured communes, density. */
  fills: 'slot-fills',
  /** Above borders and roads, below marks and names: outlines of communes, corridors. */
  lines: 'slot-lines',
  /** Below the names only: case dots and other marks. */
  marks: 'slot-marks',
} as const
export type Slot = (typeof SLOTS)[keyof typeof SLOTS]
