import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Feature, FeatureCollection } from 'geojson'
import { zipBytes } from '../boundaryFiles.ts'

/**
 * The zones of VN-2000 as PROJ reads them, with the signs of position-vector rotations. Their EPSG numbers are no
 * oracle: PROJ takes older parameters for some, 0.8 m off the decision in force.
 */
const TO_WGS84 = '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
const zone = (longitude: number, scale: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${longitude} +k=${scale} +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${TO_WGS84} +units=m +no_defs`
export const GDAL_ZONES = {
  9205: zone(103, 0.9999),
  9208: zone(104.75, 0.9999),
  3405: zone(105, 0.9996),
} as const

/** Writes a file with ogr2ogr from GeoJSON in WGS 84. @param args of ogr2ogr */
export const writeGdalFile = (file: string, features: readonly Feature[], args: readonly string[] = []): string => {
  const source = join(dirname(file), `${basename(file, extname(file))}-source.geojson`)
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] }
  writeFileSync(source, JSON.stringify(collection))
  rmSync(file, { recursive: true, force: true })
  execFileSync('ogr2ogr', ['-nln', 'lop', ...args, file, source], { stdio: ['ignore', 'ignore', 'pipe'] })
  return file
}

/** Puts a Shapefile and its siblings into one archive. @param without extensions that are left out */
export const zipShapefile = (zip: string, shapefiles: readonly string[], without: readonly string[] = []): string => {
  const files = shapefiles.flatMap((shp) => {
    const stem = basename(shp, '.shp')
    return readdirSync(dirname(shp))
      .filter((name) => name.startsWith(`${stem}.`) && !without.includes(extname(name).slice(1)))
      .map((name) => [name, readFileSync(join(dirname(shp), name))] as const)
  })
  writeFileSync(zip, zipBytes(Object.fromEntries(files)))
  return zip
}
