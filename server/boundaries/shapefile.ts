import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import {
  type BoundaryLayer,
  BoundaryError,
  chooseLayer,
  type FileFeature,
  LARGEST_WHOLE_BYTES,
} from './boundaryFile.ts'
import { readDbf } from './dbfTable.ts'
import { readShp } from './shpShapes.ts'
import { listZip, type ZipEntry } from './zipArchive.ts'

/** The files of one Shapefile by extension, in lower case and without dot. */
type Parts = Readonly<Record<string, Buffer>>

const EXTENSIONS = ['shp', 'dbf', 'prj', 'cpg']

/** Opens a .shp file with its siblings beside it (in any letter case). Throws `BoundaryError`. */
export const openShapefile = async (file: string): Promise<BoundaryLayer> => {
  const stem = basename(file, extname(file)).toLowerCase()
  const siblings = (await readdir(dirname(file))).filter((name) => basename(name, extname(name)).toLowerCase() === stem)
  const parts: Record<string, Buffer> = { shp: await readFile(file) }
  for (const name of siblings) {
    const extension = extensionOf(name)
    if (EXTENSIONS.includes(extension)) parts[extension] ??= await readFile(join(dirname(file), name))
  }
  return layerOf(basename(file), parts)
}

/** Opens a zip archive that holds a Shapefile. Throws `BoundaryError`. @param largest bytes of its parts unpacked, together */
export const openZippedShapefile = async (
  file: string,
  wanted: string | null,
  largest = LARGEST_WHOLE_BYTES,
): Promise<BoundaryLayer> => {
  const entries = listZip(await readFile(file)).filter(({ name }) => !/(^|\/)(__MACOSX|\._)/.test(name))
  const shapes = entries.filter(({ name }) => extensionOf(name) === 'shp')
  if (shapes.length === 0) {
    throw new BoundaryError(
      'Tệp zip không chứa Shapefile (.shp). Nếu bên trong là GeoJSON hoặc GeoPackage, hãy giải nén rồi chạy lại.',
    )
  }
  const layer = chooseLayer(
    shapes.map(({ name }) => stemOf(name)),
    wanted,
  )
  const chosen = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const extension = extensionOf(entry.name)
    if (EXTENSIONS.includes(extension) && stemOf(entry.name).toLowerCase() === layer.toLowerCase()) {
      chosen.set(extension, entry)
    }
  }
  const total = [...chosen.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > largest) {
    throw new BoundaryError(
      `Tệp zip giải nén thành ${Math.ceil(total / 2 ** 20)} MB, quá mức ${Math.floor(largest / 2 ** 20)} MB. Hãy kiểm tra lại tệp, hoặc chia theo tỉnh.`,
    )
  }
  return layerOf(basename(file), Object.fromEntries([...chosen].map(([extension, entry]) => [extension, entry.read()])))
}

const extensionOf = (name: string) => extname(name).slice(1).toLowerCase()
/** Path without extension: the name of the layer. */
const stemOf = (name: string) => name.slice(0, name.length - extname(name).length)

const layerOf = (fileName: string, { shp, dbf, prj, cpg }: Parts): BoundaryLayer => {
  if (!dbf) {
    throw new BoundaryError(
      'Shapefile thiếu tệp .dbf (mã và tên xã). Hãy đặt .shp, .dbf, .prj cùng thư mục và cùng tên, hoặc nén cả bộ thành .zip.',
    )
  }
  const text = prj?.toString('utf8').trim()
  return {
    fileName,
    stated: text ? { wellKnownText: text } : null,
    features: shapefileFeatures(shp ?? Buffer.alloc(0), dbf, cpg?.toString('latin1') ?? null),
  }
}

function* shapefileFeatures(shp: Buffer, dbf: Buffer, codePage: string | null): Generator<FileFeature> {
  const rows = readDbf(dbf, codePage)
  let number = 0
  for (const shape of readShp(shp)) {
    const row = rows[number++]
    if (row === undefined) throw new BoundaryError(`Tệp .dbf chỉ có ${rows.length} dòng, ít hơn số hình của tệp .shp.`)
    if (row !== null) yield { number, properties: row, shape }
  }
  if (number < rows.length) {
    throw new BoundaryError(`Tệp .shp chỉ có ${number} hình, tệp .dbf có ${rows.length} dòng: bộ Shapefile không khớp.`)
  }
}
