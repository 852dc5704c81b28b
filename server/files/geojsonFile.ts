import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { chooseLayer, type FeatureLayer, type FileFeature, type StatedSystem } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { geojsonShape } from './geojsonShape.ts'
import { isLineByLine, readLines } from './jsonLines.ts'
import { readJsonRoot } from './jsonRoot.ts'
import { MOST_VALUES_OF_TOPOLOGY, parseJson } from './parseJson.ts'
import { refuseRepeatedArcs } from './repeatedArcs.ts'

/** A topology shares its arcs, so it is held whole; the country's takes 10 MB at 15 m of detail. */
const LARGEST_TOPOLOGY_BYTES = 32 * 1024 * 1024

/**
 * Opens GeoJSON (a FeatureCollection read feature by feature, one Feature, or one Feature a line) or TopoJSON. Throws
 * `FileError`.
 */
export const openJsonFile = async (
  file: string,
  { wanted = null, isFirstTaken = false }: { wanted?: string | null; isFirstTaken?: boolean } = {},
): Promise<FeatureLayer> => {
  const { size } = await stat(file)
  const read = { bytes: 0 }
  const common = {
    fileName: basename(file),
    layers: [],
    layer: null,
    stated: null,
    hasShapes: true,
    progress: () => (size === 0 ? 1 : read.bytes / size),
  }
  if (await isLineByLine(file)) return { ...common, features: () => lineFeatures(file, read) }
  const root = new Map<string, string>()
  for await (const part of readJsonRoot(file, { elementsOf: 'features', withElements: false })) {
    if (['type', 'crs', 'properties', 'geometry', 'id'].includes(part.key)) root.set(part.key, part.text)
  }
  const member = (key: string): unknown => (root.has(key) ? parseJson(root.get(key) ?? '', `Mục “${key}”`) : undefined)
  const type = member('type')
  if (type === 'Topology') return openTopology(file, { wanted, isFirstTaken }, common)
  if (type !== 'FeatureCollection' && type !== 'Feature') {
    throw new FileError('Tệp JSON không phải GeoJSON dạng FeatureCollection, cũng không phải TopoJSON.')
  }
  const stated = root.has('crs') ? statedBy(member('crs')) : null
  if (type === 'FeatureCollection') return { ...common, stated, features: () => geojsonFeatures(file, read) }
  const only = { properties: member('properties'), geometry: member('geometry'), id: member('id') }
  return { ...common, stated, features: () => each([featureOf(only, 1)]) }
}

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}

async function* geojsonFeatures(file: string, read: { bytes: number }): AsyncGenerator<FileFeature> {
  let number = 0
  for await (const { isElement, text } of readJsonRoot(file, { elementsOf: 'features', withElements: true, read })) {
    if (!isElement) continue
    number++
    yield featureOf(parseJson(text, `Đối tượng thứ ${number}`), number)
  }
}

async function* lineFeatures(file: string, read: { bytes: number }): AsyncGenerator<FileFeature> {
  let number = 0
  for await (const text of readLines(file, read)) {
    number++
    const item = parseJson(text, `Dòng có đối tượng thứ ${number}`)
    if ((item as { type?: unknown } | null)?.type !== 'Feature') {
      throw new FileError(`Đối tượng thứ ${number} của tệp không phải “Feature”. Hãy xuất lại tệp.`)
    }
    yield featureOf(item, number)
  }
}

const featureOf = (value: unknown, number: number): FileFeature => {
  const item = value as { properties?: unknown; geometry?: unknown; id?: unknown } | null
  const properties = propertiesOf(item?.properties)
  const isNamed = (typeof item?.id === 'string' || typeof item?.id === 'number') && !('id' in properties)
  return {
    number,
    properties: isNamed ? { id: item?.id, ...properties } : properties,
    shape: geojsonShape(item?.geometry),
  }
}

const propertiesOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}

/** The `crs` member of GeoJSON 2008, which GIS programs still write. Null: it says nothing. */
const statedBy = (crs: unknown): StatedSystem | null => {
  if (crs === null || typeof crs !== 'object') return null
  const given = (crs as { properties?: { name?: unknown } }).properties?.name
  const name = typeof given === 'string' ? given : ''
  if (/CRS84h?$/i.test(name)) return { epsg: 4326 }
  const code = /EPSG:.*?:?(\d+)$/i.exec(name)?.[1]
  return code ? { epsg: Number(code) } : { wellKnownText: name }
}

const openTopology = async (
  file: string,
  { wanted, isFirstTaken }: { wanted: string | null; isFirstTaken: boolean },
  common: Omit<FeatureLayer, 'features'>,
): Promise<FeatureLayer> => {
  const { size } = await stat(file)
  if (size > LARGEST_TOPOLOGY_BYTES) {
    throw new FileError('Tệp TopoJSON lớn hơn 32 MB. Hãy xuất thành GeoJSON hoặc GeoPackage rồi chạy lại.')
  }
  const topology = parseJson(await readFile(file, 'utf8'), 'Nội dung', MOST_VALUES_OF_TOPOLOGY) as Topology
  const layers = Object.keys(topology.objects ?? {})
  if (layers.length === 0 || !Array.isArray(topology.arcs)) throw new FileError('Tệp TopoJSON không có lớp nào.')
  const layer = chooseLayer(layers, wanted, isFirstTaken)
  const object = topology.objects[layer]
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : []
  refuseRepeatedArcs(topology.arcs, geometries)
  return { ...common, layers, layer, features: () => each(topologyFeatures(topology, geometries)) }
}

function* topologyFeatures(
  topology: Topology,
  geometries: readonly Topology['objects'][string][],
): Generator<FileFeature> {
  for (const [index, geometry] of geometries.entries()) {
    let found: { properties: unknown; geometry: unknown; id?: unknown }
    try {
      found = feature(topology, geometry as never) as never
    } catch {
      throw new FileError(`Đối tượng thứ ${index + 1} của tệp TopoJSON dùng một cung không có trong tệp.`)
    }
    yield featureOf(found, index + 1)
  }
}
