import type { LonLat } from '../../model/vn2000.ts'

/** A place as tables show it: longitude, latitude in degrees, to about ten metres. */
export const pointText = ([longitude, latitude]: LonLat): string => `${longitude.toFixed(4)}, ${latitude.toFixed(4)}`
