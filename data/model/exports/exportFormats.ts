import type { ThingShape } from '../thingRow/thingKind.ts'

/** A format in which things leave the product. `hint` says in a line what it is for. */
export interface ExportFormat {
  readonly code: string
  readonly extension: string
  readonly type: string
  readonly vi: string
  readonly en: string
  readonly hint: Readonly<Record<'vi' | 'en', string>>
  /** Shapes of things that it can carry; every shape when absent. */
  readonly shapes?: readonly ThingShape[]
}

export const EXPORT_FORMATS = [
  {
    code: 'xlsx',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    vi: 'Excel (XLSX)',
    en: 'Excel (XLSX)',
    hint: {
      vi: 'Bảng tính để xem, lọc, in; sửa rồi nhập lại được',
      en: 'Spreadsheet to read, filter and print; can be corrected and imported again',
    },
  },
  {
    code: 'csv',
    extension: 'csv',
    type: 'text/csv; charset=utf-8',
    vi: 'CSV',
    en: 'CSV',
    hint: {
      vi: 'Bảng văn bản cho phần mềm khác và cho Excel',
      en: 'Table as text for other programs and for Excel',
    },
  },
  {
    code: 'geojson',
    extension: 'geojson',
    type: 'application/geo+json',
    vi: 'GeoJSON',
    en: 'GeoJSON',
    hint: { vi: 'Bản đồ trên web, lập trình', en: 'Maps on the web, programming' },
  },
  {
    code: 'gpkg',
    extension: 'gpkg',
    type: 'application/geopackage+sqlite3',
    vi: 'GeoPackage',
    en: 'GeoPackage',
    hint: { vi: 'QGIS và các phần mềm GIS', en: 'QGIS and other GIS programs' },
  },
  {
    code: 'kml',
    extension: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    vi: 'KML',
    en: 'KML',
    hint: { vi: 'Google Earth', en: 'Google Earth' },
  },
  {
    code: 'gpx',
    extension: 'gpx',
    type: 'application/gpx+xml',
    vi: 'GPX',
    en: 'GPX',
    hint: {
      vi: 'Máy định vị cầm tay, điện thoại đi tuần; chỉ nơi có tọa độ',
      en: 'GPS receivers and phones on patrol; only places with coordinates',
    },
    shapes: ['POINT', 'LINES'],
  },
  {
    code: 'parquet',
    extension: 'parquet',
    type: 'application/vnd.apache.parquet',
    vi: 'GeoParquet',
    en: 'GeoParquet',
    hint: { vi: 'Phân tích dữ liệu lớn (Python, R, DuckDB)', en: 'Analysis of large data (Python, R, DuckDB)' },
  },
] as const satisfies readonly ExportFormat[]

export type ExportFormatCode = (typeof EXPORT_FORMATS)[number]['code']

/** The formats that can carry a shape. */
export const formatsOf = (shape: ThingShape): readonly (typeof EXPORT_FORMATS)[number][] =>
  EXPORT_FORMATS.filter((format) => !('shapes' in format) || (format.shapes as readonly ThingShape[]).includes(shape))

/** Rows of one Excel sheet below its heading and header. */
export const MOST_XLSX_ROWS = 1_048_574
