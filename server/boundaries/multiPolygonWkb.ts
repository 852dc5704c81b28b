const POLYGON = 3
const MULTIPOLYGON = 6

/**
 * Writes a multipolygon as hexadecimal EWKB with SRID 4326, each position taken through `place`
 * (`[x, y]` of the file → longitude, latitude), which PostGIS reads back to the last bit.
 */
export const writeMultiPolygon = (
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
  place: (position: readonly number[]) => readonly [number, number],
): string => {
  const points = polygons.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0)
  const rings = polygons.reduce((sum, polygon) => sum + polygon.length, 0)
  const bytes = Buffer.alloc(13 + polygons.length * 9 + rings * 4 + points * 16)
  let offset = 0
  const header = (type: number) => {
    offset = bytes.writeUInt8(1, offset)
    offset = bytes.writeUInt32LE(type, offset)
  }
  const count = (value: number) => {
    offset = bytes.writeUInt32LE(value, offset)
  }
  header((MULTIPOLYGON | 0x20000000) >>> 0)
  count(4326)
  count(polygons.length)
  for (const polygon of polygons) {
    header(POLYGON)
    count(polygon.length)
    for (const ring of polygon) {
      count(ring.length)
      for (const position of ring) {
        const [longitude, latitude] = place(position)
        offset = bytes.writeDoubleLE(longitude, offset)
        offset = bytes.writeDoubleLE(latitude, offset)
      }
    }
  }
  return bytes.toString('hex')
}
