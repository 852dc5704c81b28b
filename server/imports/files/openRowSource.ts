import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { FileError } from '../../files/fileError.ts'
import { openJsonFile } from '../../files/geojsonFile.ts'
import { openGeopackage } from '../../files/geopackageFile.ts'
import { openShapefile, openZippedShapefile } from '../../files/shapefile.ts'
import { openGpx, openKml } from '../../files/xmlFeatures.ts'
import { listZip } from '../../files/zipArchive.ts'
import { openDelimited } from '../readDelimited.ts'
import type { RowSource } from '../rowSource.ts'
import { asImportErrors } from './asImportErrors.ts'
import { featureRows } from './featureRows.ts'
import { isCaseHeader } from './knownHeaders.ts'
import { isCompoundFile, recogniseFile, recogniseZip } from './recogniseFile.ts'
import type { RowOptions } from './rowOptions.ts'
import { openXlsx } from './xlsxRows.ts'

/** A GeoPackage is held in memory while it is read. */
const LARGEST_GEOPACKAGE_BYTES = 128 * 1024 * 1024

/**
 * Opens a file of any format that imports take, by what is in it and not by its name: XLSX, CSV, GeoJSON, KML and KMZ,
 * GPX, Shapefile (zipped or beside its siblings), GeoPackage. Rows come as a stream; memory stays bounded whatever the
 * file holds. Throws `ImportError`, also while rows are read.
 */
export const openRowSource = (
  path: string,
  options: Partial<RowOptions> & Pick<RowOptions, 'fileName'>,
): Promise<RowSource> =>
  asImportErrors(() =>
    openByContent(path, { part: null, headerRow: null, epsg: null, recognises: isCaseHeader, ...options }),
  )

const openByContent = async (path: string, options: RowOptions): Promise<RowSource> => {
  const { head, size } = await readHead(path)
  const kind = recogniseFile(head)
  if (kind === 'TEXT') return openDelimited(path, options.headerRow)
  const fileHash = await hashOf(path)
  const source = await openKind(path, kind, size, options)
  return { ...source, fileHash: () => fileHash }
}

const openKind = async (
  path: string,
  kind: Exclude<ReturnType<typeof recogniseFile>, 'TEXT'>,
  size: number,
  options: RowOptions,
): Promise<Omit<RowSource, 'fileHash'>> => {
  const { part, epsg } = options
  switch (kind) {
    case 'JSON':
      return featureRows(await openJsonFile(path, { wanted: part, isFirstTaken: true }), { format: 'GEOJSON', epsg })
    case 'KML':
      return featureRows(await openKml(path), { format: 'KML', epsg: null })
    case 'GPX':
      return featureRows(await openGpx(path), { format: 'GPX', epsg: null })
    case 'SHP':
      return featureRows(await openShapefile(path), { format: 'SHAPEFILE', epsg, needsSystem: true })
    case 'SQLITE': {
      if (size > LARGEST_GEOPACKAGE_BYTES) {
        throw new FileError('GeoPackage lớn hơn 128 MB. Hãy chia nhỏ, hoặc xuất lớp đó thành GeoJSON hay Shapefile.')
      }
      const layer = await openGeopackage(path, { wanted: part, isFirstTaken: true })
      return featureRows(layer, { format: 'GEOPACKAGE', epsg, needsSystem: true })
    }
    case 'ZIP': {
      const entries = await listZip(path)
      const inside = recogniseZip(entries)
      if (inside.is === 'XLSX') return openXlsx(entries, options)
      if (inside.is === 'KMZ') return featureRows(await openKml(path, inside.documents), { format: 'KML', epsg: null })
      const layer = await openZippedShapefile(path, entries, { wanted: part, isFirstTaken: true })
      return featureRows(layer, { format: 'SHAPEFILE', epsg, needsSystem: true })
    }
  }
}

const HEAD_BYTES = 4096

const readHead = async (path: string): Promise<{ head: Buffer; size: number }> => {
  try {
    const { size } = await stat(path)
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const head = buffer.subarray(0, bytesRead)
      return { head: isCompoundFile(head) ? Buffer.concat([head, await directoryOf(file, head)]) : head, size }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new FileError(`Không tìm thấy tệp “${path}”. Hãy xem lại đường dẫn.`)
    if (code === 'EISDIR') throw new FileError(`“${path}” là thư mục. Hãy ghi đường dẫn của một tệp.`)
    throw new FileError(`Không đọc được tệp “${path}” (${code}). Hãy xem quyền đọc tệp.`)
  }
}

/** The list of names in a compound file: its place is written in the header. */
const directoryOf = async (file: FileHandle, head: Buffer): Promise<Buffer> => {
  if (head.length < 512) return Buffer.alloc(0)
  const sectorBytes = 2 ** Math.min(head.readUInt16LE(30), 12)
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(HEAD_BYTES),
    0,
    HEAD_BYTES,
    (head.readUInt32LE(48) + 1) * sectorBytes,
  )
  return buffer.subarray(0, bytesRead)
}

const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
