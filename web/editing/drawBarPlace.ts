/** Id of the place over the map where the drawing bar stands, on a desk as on a phone. */
export const DRAW_BAR_PLACE = 'map-drawing'
