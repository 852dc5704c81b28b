import { open, stat } from 'node:fs/promises'
import { type FeatureLayer, LARGEST_WHOLE_BYTES } from '../files/featureLayer.ts'
import { FileError } from '../files/fileError.ts'
import { openJsonFile } from '../files/geojsonFile.ts'
import { openGeopackage } from '../files/geopackageFile.ts'
import { openShapefile, openZippedShapefile } from '../files/shapefile.ts'
import { listZip } from '../files/zipArchive.ts'
import { areaOf, BoundaryError, type BoundaryFeature, type BoundaryLayer } from './boundaryFile.ts'

/**
 * Opens a file of boundaries by what is in it, whatever its name: GeoJSON, TopoJSON, GeoPackage, Shapefile (.shp with
 * its siblings, or zipped). @param layer the layer to take when the file has several. Throws `BoundaryError`.
 */
export const openBoundaryFile = async (file: string, layer: string | null): Promise<BoundaryLayer> => {
  try {
    const opened = await openLayer(file, layer)
    return { fileName: opened.fileName, stated: opened.stated, features: areasOf(opened) }
  } catch (error) {
    throw asBoundaryError(error)
  }
}

async function* areasOf(layer: FeatureLayer): AsyncGenerator<BoundaryFeature> {
  try {
    for await (const { number, properties, shape } of layer.features()) {
      yield { number, properties, shape: areaOf(shape) }
    }
  } catch (error) {
    throw asBoundaryError(error)
  }
}

const asBoundaryError = (error: unknown): unknown =>
  error instanceof FileError && !(error instanceof BoundaryError)
    ? new BoundaryError(`${error.message} Chưa có gì thay đổi.`)
    : error

const openLayer = async (file: string, layer: string | null): Promise<FeatureLayer> => {
  const { start, size } = await look(file)
  if (/^\s*[{[]/.test(start.toString('utf8').replace(/^\uFEFF/, '')) || /^(fffe|feff)/.test(start.toString('hex'))) {
    return openJsonFile(file, { wanted: layer })
  }
  if (size > LARGEST_WHOLE_BYTES) {
    throw new BoundaryError('Tệp lớn hơn 1 GB. Hãy chia theo tỉnh, hoặc xuất thành GeoJSON rồi chạy lại.')
  }
  if (start.toString('latin1').startsWith('SQLite format 3\0')) return openGeopackage(file, { wanted: layer })
  if (start.toString('latin1').startsWith('PK')) {
    return openZippedShapefile(file, await listZip(file), { wanted: layer, largest: LARGEST_WHOLE_BYTES })
  }
  if (start.length >= 4 && start.readInt32BE(0) === 9994) return openShapefile(file)
  throw new BoundaryError(
    'Không nhận ra kiểu tệp. Dùng được: GeoJSON, TopoJSON, GeoPackage (.gpkg), Shapefile (.shp cùng .dbf và .prj, hoặc nén .zip).',
  )
}

const look = async (file: string): Promise<{ start: Buffer; size: number }> => {
  const found = await stat(file).catch(() => null)
  if (!found) throw new BoundaryError(`Không thấy tệp “${file}”. Hãy kiểm tra lại đường dẫn.`)
  if (!found.isFile()) throw new BoundaryError(`“${file}” là thư mục. Hãy chỉ đúng tệp, ví dụ tệp .shp trong đó.`)
  if (found.size === 0) throw new BoundaryError(`Tệp “${file}” rỗng.`)
  try {
    const handle = await open(file)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    await handle.close()
    return { start: buffer.subarray(0, bytesRead), size: found.size }
  } catch {
    throw new BoundaryError(`Không đọc được tệp “${file}”. Hãy kiểm tra quyền đọc.`)
  }
}
