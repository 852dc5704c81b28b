import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Rereadable, readDbf } from './dbfTable.ts'
import { chooseLayer, type FeatureLayer, type FileFeature } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { readShp } from './shpShapes.ts'
import type { ZipEntry } from './zipArchive.ts'

const EXTENSIONS = ['shp', 'dbf', 'prj', 'cpg']
/** The files .prj and .cpg are a line of text. */
const LARGEST_TEXT_BYTES = 1024 * 1024
/** Of the parts of one layer, unpacked; they are read in pieces. */
const LARGEST_UNPACKED_BYTES = 4 * 1024 ** 3

/** Opens a .shp file with its siblings beside it (in any letter case). Throws `FileError`. */
export const openShapefile = async (file: string): Promise<FeatureLayer> => {
  const stem = basename(file, extname(file)).toLowerCase()
  const siblings = (await readdir(dirname(file))).filter((name) => basename(name, extname(name)).toLowerCase() === stem)
  const parts: Record<string, Rereadable> = { shp: await onDisk(file) }
  for (const name of siblings) {
    const extension = extensionOf(name)
    if (EXTENSIONS.includes(extension)) parts[extension] ??= await onDisk(join(dirname(file), name))
  }
  return layerOf({ fileName: basename(file), layers: [], layer: null }, parts)
}

const onDisk = async (path: string): Promise<Rereadable> => ({
  size: (await stat(path)).size,
  stream: () => createReadStream(path, { highWaterMark: 1 << 18 }),
})

/** Whether a zip archive holds a Shapefile. */
export const holdsShapefile = (entries: readonly ZipEntry[]): boolean => shapesOf(entries).length > 0

const withoutMac = (entries: readonly ZipEntry[]) =>
  entries.filter(({ name }) => !/(^|\/)(__MACOSX|\._)/.test(name) && !name.endsWith('/'))
const shapesOf = (entries: readonly ZipEntry[]) => withoutMac(entries).filter(({ name }) => extensionOf(name) === 'shp')

/** Opens a zip archive that holds a Shapefile. Throws `FileError`. */
export const openZippedShapefile = async (
  file: string,
  entries: readonly ZipEntry[],
  { wanted = null, isFirstTaken = false, largest = LARGEST_UNPACKED_BYTES } = {} as {
    wanted?: string | null
    isFirstTaken?: boolean
    /** Bytes of its parts unpacked, together. */
    largest?: number
  },
): Promise<FeatureLayer> => {
  const shapes = shapesOf(entries)
  if (shapes.length === 0) {
    throw new FileError(
      'Tệp zip không chứa Shapefile (.shp). Nếu bên trong là GeoJSON hoặc GeoPackage, hãy giải nén rồi chạy lại.',
    )
  }
  const layers = shapes.map(({ name }) => stemOf(name))
  const layer = chooseLayer(layers, wanted, isFirstTaken)
  const chosen = new Map<string, ZipEntry>()
  for (const entry of withoutMac(entries)) {
    const extension = extensionOf(entry.name)
    if (EXTENSIONS.includes(extension) && stemOf(entry.name).toLowerCase() === layer.toLowerCase()) {
      chosen.set(extension, entry)
    }
  }
  const total = [...chosen.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > largest) {
    throw new FileError(
      `Tệp zip giải nén thành ${Math.ceil(total / 2 ** 20)} MB, quá mức ${Math.floor(largest / 2 ** 20)} MB. Hãy kiểm tra lại tệp, hoặc chia theo tỉnh.`,
    )
  }
  return layerOf({ fileName: basename(file), layers, layer }, Object.fromEntries(chosen))
}

const extensionOf = (name: string) => extname(name).slice(1).toLowerCase()
/** Path without extension: the name of the layer. */
const stemOf = (name: string) => name.slice(0, name.length - extname(name).length)

const layerOf = async (
  named: Pick<FeatureLayer, 'fileName' | 'layers' | 'layer'>,
  { shp, dbf, prj, cpg }: Readonly<Record<string, Rereadable>>,
): Promise<FeatureLayer> => {
  if (!dbf || !shp) {
    throw new FileError(
      'Shapefile thiếu tệp .dbf (bảng thuộc tính). Hãy đặt .shp, .dbf, .prj cùng thư mục và cùng tên, hoặc nén cả bộ thành .zip.',
    )
  }
  const text = (await textOf(prj))?.trim()
  const codePage = await textOf(cpg)
  const read = { bytes: 0 }
  return {
    ...named,
    stated: text ? { wellKnownText: text } : null,
    hasShapes: true,
    progress: () => (shp.size === 0 ? 1 : read.bytes / shp.size),
    features: () => shapefileFeatures(counted(shp, read), dbf, codePage),
  }
}

/** Counts what was read of a file since its reading began last. */
const counted = (file: Rereadable, read: { bytes: number }): Rereadable => ({
  size: file.size,
  async *stream() {
    read.bytes = 0
    for await (const chunk of file.stream()) {
      read.bytes += chunk.length
      yield chunk
    }
  },
})

const textOf = async (file: Rereadable | undefined): Promise<string | null> => {
  if (!file) return null
  if (file.size > LARGEST_TEXT_BYTES) throw new FileError('Tệp .prj hoặc .cpg lớn bất thường. Hãy xuất lại Shapefile.')
  const chunks: Buffer[] = []
  for await (const chunk of file.stream()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function* shapefileFeatures(
  shp: Rereadable,
  dbf: Rereadable,
  codePage: string | null,
): AsyncGenerator<FileFeature> {
  const rows = readDbf(dbf, codePage)
  let number = 0
  try {
    for await (const shape of readShp(shp.stream(), shp.size)) {
      const { value: row, done } = await rows.next()
      if (done) throw new FileError(`Tệp .dbf chỉ có ${number} dòng, ít hơn số hình của tệp .shp.`)
      number++
      if (row !== null) yield { number, properties: row, shape }
    }
    if (!(await rows.next()).done) {
      throw new FileError(`Tệp .shp chỉ có ${number} hình, ít hơn số dòng của tệp .dbf: bộ Shapefile không khớp.`)
    }
  } finally {
    await rows.return(undefined)
  }
}
