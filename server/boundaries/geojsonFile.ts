import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { type BoundaryLayer, BoundaryError, chooseLayer, type FileFeature, type StatedSystem } from './boundaryFile.ts'
import { geojsonShape } from './geojsonShape.ts'
import { readJsonRoot } from './jsonRoot.ts'

/** A topology shares its arcs, so it is held whole; the country's takes 10 MB at 15 m of detail. */
const LARGEST_TOPOLOGY_BYTES = 256 * 1024 * 1024

/** Opens GeoJSON (a FeatureCollection, read feature by feature) or TopoJSON. Throws `BoundaryError`. */
export const openJsonFile = async (file: string, layer: string | null): Promise<BoundaryLayer> => {
  const root = new Map<string, string>()
  for await (const part of readJsonRoot(file, { elementsOf: 'features', withElements: false })) {
    if (part.key === 'type' || part.key === 'crs') root.set(part.key, part.text)
  }
  const type = root.has('type') ? parsed(root.get('type') ?? '', 'Mục “type”') : undefined
  if (type === 'Topology') return openTopology(file, layer)
  if (type !== 'FeatureCollection') {
    throw new BoundaryError('Tệp JSON không phải GeoJSON dạng FeatureCollection, cũng không phải TopoJSON.')
  }
  return {
    fileName: basename(file),
    stated: root.has('crs') ? statedBy(parsed(root.get('crs') ?? '', 'Mục “crs”')) : null,
    features: geojsonFeatures(file),
  }
}

async function* geojsonFeatures(file: string): AsyncGenerator<FileFeature> {
  let number = 0
  for await (const { isElement, text } of readJsonRoot(file, { elementsOf: 'features', withElements: true })) {
    if (!isElement) continue
    number++
    const item = parsed(text, `Đối tượng thứ ${number}`) as { properties?: unknown; geometry?: unknown } | null
    yield { number, properties: propertiesOf(item?.properties), shape: geojsonShape(item?.geometry) }
  }
}

const parsed = (text: string, what: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new BoundaryError(`${what} của tệp không đọc được: JSON viết hỏng. Hãy xuất lại tệp.`)
  }
}

const propertiesOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}

/** The `crs` member of GeoJSON 2008, which GIS programs still write. Null: it says nothing. */
const statedBy = (crs: unknown): StatedSystem | null => {
  if (crs === null) return null
  const given = (crs as { properties?: { name?: unknown } }).properties?.name
  const name = typeof given === 'string' ? given : ''
  if (/CRS84h?$/i.test(name)) return { epsg: 4326 }
  const code = /EPSG:.*?:?(\d+)$/i.exec(name)?.[1]
  return code ? { epsg: Number(code) } : { wellKnownText: name }
}

const openTopology = async (file: string, wanted: string | null): Promise<BoundaryLayer> => {
  const { size } = await stat(file)
  if (size > LARGEST_TOPOLOGY_BYTES) {
    throw new BoundaryError('Tệp TopoJSON lớn hơn 256 MB. Hãy xuất thành GeoJSON hoặc GeoPackage rồi chạy lại.')
  }
  const topology = parsed(await readFile(file, 'utf8'), 'Nội dung') as Topology
  const names = Object.keys(topology.objects ?? {})
  if (names.length === 0 || !Array.isArray(topology.arcs)) throw new BoundaryError('Tệp TopoJSON không có lớp nào.')
  const object = topology.objects[chooseLayer(names, wanted)]
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : object ? [object] : []
  return { fileName: basename(file), stated: null, features: topologyFeatures(topology, geometries) }
}

function* topologyFeatures(topology: Topology, geometries: readonly Topology['objects'][string][]) {
  for (const [index, geometry] of geometries.entries()) {
    let found: { properties: unknown; geometry: unknown; id?: unknown }
    try {
      found = feature(topology, geometry as never) as never
    } catch {
      throw new BoundaryError(`Đối tượng thứ ${index + 1} của tệp TopoJSON dùng một cung không có trong tệp.`)
    }
    const id = found.id === undefined ? {} : { id: found.id }
    yield {
      number: index + 1,
      properties: { ...id, ...propertiesOf(found.properties) },
      shape: geojsonShape(found.geometry),
    }
  }
}
