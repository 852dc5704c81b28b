import { open, stat } from 'node:fs/promises'
import { BoundaryError, type BoundaryLayer, LARGEST_WHOLE_BYTES } from './boundaryFile.ts'
import { openJsonFile } from './geojsonFile.ts'
import { openGeopackage } from './geopackageFile.ts'
import { openShapefile, openZippedShapefile } from './shapefile.ts'

/**
 * Opens a file of boundaries by what is in it, whatever its name: GeoJSON, TopoJSON, GeoPackage, Shapefile (.shp with
 * its siblings, or zipped). @param layer the layer to take when the file has several. Throws `BoundaryError`.
 */
export const openBoundaryFile = async (file: string, layer: string | null): Promise<BoundaryLayer> => {
  const { start, size } = await look(file)
  if (/^\s*[{[]/.test(start.toString('utf8').replace(/^\uFEFF/, '')) || /^(fffe|feff)/.test(start.toString('hex'))) {
    return openJsonFile(file, layer)
  }
  if (size > LARGEST_WHOLE_BYTES) {
    throw new BoundaryError('Tệp lớn hơn 1 GB. Hãy chia theo tỉnh, hoặc xuất thành GeoJSON rồi chạy lại.')
  }
  if (start.toString('latin1').startsWith('SQLite format 3\0')) return openGeopackage(file, layer)
  if (start.toString('latin1').startsWith('PK')) return openZippedShapefile(file, layer)
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
