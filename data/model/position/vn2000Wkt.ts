import { scaleOf, TO_WGS84, type Vn2000Zone } from '../vn2000.ts'

const GEOGRAPHIC =
  'GEOGCS["VN-2000",DATUM["Vietnam_2000",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],' +
  `TOWGS84[${TO_WGS84}],AUTHORITY["EPSG","6756"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],` +
  'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4756"]]'

/** Longitude and latitude on VN-2000 as OGC well-known text. */
export const VN2000_DEGREES_WKT = GEOGRAPHIC

/**
 * A zone as OGC well-known text with the seven parameters, easting first.
 * @param epsg number to write; a zone has an older and a newer one
 */
export const wellKnownTextOf = (zone: Vn2000Zone, epsg: number = zone.epsg): string =>
  `PROJCS["${zoneName(zone)}",${GEOGRAPHIC},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],` +
  `PARAMETER["central_meridian",${zone.longitude}],PARAMETER["scale_factor",${scaleOf(zone)}],` +
  'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],' +
  `AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","${epsg}"]]`

/** "VN-2000 / UTM zone 48N", "VN-2000 / TM-3 104-45". */
const zoneName = ({ width, longitude, meridian }: Vn2000Zone): string =>
  width === 6
    ? `VN-2000 / UTM zone ${(longitude + 183) / 6}N`
    : `VN-2000 / TM-3 ${meridian.replace('°', '-').replace('′', '')}`
