import type { ExportFormatCode } from '../../../data/model/exports/exportFormats.ts'
import type { ExportTable } from '../exportTable.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { writeCsv } from './writeCsv.ts'
import { writeGeojson } from './writeGeojson.ts'
import { writeGeopackage } from './writeGeopackage.ts'
import { writeGpx } from './writeGpx.ts'
import { writeKml } from './writeKml.ts'
import { writeParquet } from './writeParquet.ts'
import { writeXlsx } from './writeXlsx.ts'

/** How each format is written. */
export const EXPORT_WRITERS: Readonly<Record<ExportFormatCode, (table: ExportTable, out: SpoolFile) => Promise<void>>> =
  {
    xlsx: writeXlsx,
    csv: writeCsv,
    geojson: writeGeojson,
    gpkg: writeGeopackage,
    kml: writeKml,
    gpx: writeGpx,
    parquet: writeParquet,
  }
