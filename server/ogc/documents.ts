import type { Feature, Geometry } from 'geojson'
import { type Collection, type Property, queryables, SHAPE_NAME } from './collections/collection.ts'
import { type CoordinateSystem, COORDINATE_SYSTEMS, CRS84 } from './coordinateSystems.ts'
import { toSystem } from './transformGeometry.ts'

export interface Link {
  readonly href: string
  readonly rel: string
  readonly type: string
  readonly title: string
}

export const GEOJSON = 'application/geo+json'
export const SCHEMA_JSON = 'application/schema+json'
export const OPENAPI_JSON = 'application/vnd.oai.openapi+json;version=3.0'
const JSON_TYPE = 'application/json'

const link = (href: string, rel: string, type: string, title: string): Link => ({ href, rel, type, title })

export const TITLE = 'Điểm Nóng: dữ liệu cho QGIS và công cụ GIS'
export const DESCRIPTION =
  'OGC API – Features. Mỗi người chỉ nhận những bản ghi mình được xem; thời gian theo UTC. Tọa độ mặc định là kinh độ, vĩ độ WGS 84.'

/** The landing page; `base` is the address of `/ogc`. */
export const landingDocument = (base: string) => ({
  title: TITLE,
  description: DESCRIPTION,
  links: [
    link(base, 'self', JSON_TYPE, 'Trang này'),
    link(`${base}?f=html`, 'alternate', 'text/html', 'Trang này để đọc'),
    link(`${base}/api`, 'service-desc', OPENAPI_JSON, 'Mô tả OpenAPI 3.0'),
    link(`${base}/conformance`, 'conformance', JSON_TYPE, 'Các lớp tuân thủ'),
    link(`${base}/conformance`, 'http://www.opengis.net/def/rel/ogc/1.0/conformance', JSON_TYPE, 'Các lớp tuân thủ'),
    link(`${base}/collections`, 'data', JSON_TYPE, 'Các lớp dữ liệu'),
  ],
})

const FEATURES = 'http://www.opengis.net/spec/ogcapi-features-'
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf/'

/** Only what holds; the pages for people are no HTML class. */
export const CONFORMANCE: readonly string[] = [
  `${FEATURES}1/1.0/conf/core`,
  `${FEATURES}1/1.0/conf/oas30`,
  `${FEATURES}1/1.0/conf/geojson`,
  `${FEATURES}2/1.0/conf/crs`,
  `${FEATURES}3/1.0/conf/queryables`,
  `${FEATURES}3/1.0/conf/queryables-query-parameters`,
  `${FEATURES}3/1.0/conf/filter`,
  `${FEATURES}3/1.0/conf/features-filter`,
  `${CQL2}cql2-text`,
  `${CQL2}cql2-json`,
  `${CQL2}basic-cql2`,
  `${CQL2}advanced-comparison-operators`,
  `${CQL2}basic-spatial-functions`,
  `${CQL2}basic-spatial-functions-plus`,
]

/** Land and sea of Việt Nam with both archipelagos (QCVN 80:2024/BTNMT), not what anybody's records reach. */
const EXTENT = { spatial: { bbox: [[102, 4.5, 118, 23.5]], crs: CRS84.uri } }

export const collectionDocument = ({ id, vi, description, time }: Collection, base: string) => ({
  id,
  title: vi,
  description,
  itemType: 'feature',
  extent: time ? { ...EXTENT, temporal: { interval: [[null, null]] } } : EXTENT,
  crs: COORDINATE_SYSTEMS.map(({ uri }) => uri),
  storageCrs: CRS84.uri,
  links: [
    link(`${base}/collections/${id}`, 'self', JSON_TYPE, vi),
    link(`${base}/collections/${id}/items`, 'items', GEOJSON, `${vi}: các đối tượng`),
    link(
      `${base}/collections/${id}/queryables`,
      'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      SCHEMA_JSON,
      `${vi}: thuộc tính dùng để lọc`,
    ),
    link(`${base}/collections/${id}/schema`, 'describedby', SCHEMA_JSON, `${vi}: mọi thuộc tính`),
  ],
})

export const collectionsDocument = (collections: readonly Collection[], base: string) => ({
  links: [link(`${base}/collections`, 'self', JSON_TYPE, 'Các lớp dữ liệu')],
  crs: COORDINATE_SYSTEMS.map(({ uri }) => uri),
  collections: collections.map((collection) => collectionDocument(collection, base)),
})

/** Names by which features may be filtered, as JSON Schema. */
export const queryablesDocument = (collection: Collection, base: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${base}/collections/${collection.id}/queryables`,
  type: 'object',
  title: collection.vi,
  properties: {
    [SHAPE_NAME]: { title: 'Hình', format: 'geometry-any', 'x-ogc-role': 'primary-geometry' },
    ...Object.fromEntries(queryables(collection).map((property) => [property.key, schemaOf(property)])),
  },
  additionalProperties: false,
})

/** Every property of the features, as JSON Schema: programs then need not guess types from a first page. */
export const schemaDocument = (collection: Collection, base: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${base}/collections/${collection.id}/schema`,
  type: 'object',
  title: collection.vi,
  properties: {
    [SHAPE_NAME]: { title: 'Hình', format: 'geometry-any', 'x-ogc-role': 'primary-geometry' },
    ...Object.fromEntries(
      collection.properties.flatMap((property) => {
        const own = [property.key, schemaOf(property)]
        return 'list' in property.form
          ? [own, [`${property.key}Label`, { title: `${property.vi} (tên gọi)`, type: 'string' }]]
          : [own]
      }),
    ),
  },
})

/** A property as JSON Schema. */
export const schemaOf = ({ form, vi }: Property): Readonly<Record<string, unknown>> => {
  switch (form.is) {
    case 'count':
      return { title: vi, type: 'integer', minimum: 0 }
    // Đồng are whole, but many programs hold whole numbers in 32 bits, and two billion đồng are nothing rare.
    case 'money':
    case 'number':
      return { title: vi, type: 'number' }
    case 'flag':
      return { title: vi, type: 'boolean' }
    case 'day':
      return { title: vi, type: 'string', format: 'date' }
    case 'instant':
      return { title: vi, type: 'string', format: 'date-time' }
    case 'code':
      return {
        title: vi,
        type: 'string',
        enum: form.list.map(({ code }) => code),
        description: form.list.map((value) => `${value.code}: ${value.vi}`).join('; '),
      }
    case 'codes':
    case 'sequence':
      return { title: vi, type: 'array', items: { type: 'string', enum: form.list.map(({ code }) => code) } }
    default:
      return { title: vi, type: 'string' }
  }
}

/** A page of features in a system, with the ways to the pages beside it. */
export const itemsDocument = (
  features: readonly Feature<Geometry | null>[],
  numberMatched: number,
  system: CoordinateSystem,
  links: readonly Link[],
) => ({
  type: 'FeatureCollection',
  numberMatched,
  numberReturned: features.length,
  links,
  features: features.map((feature) => inSystem(feature, system)),
})

/**
 * A document of features as text. Money is written with a decimal point: programs that guess types from a first page would
 * take whole numbers for 32 bits, and cut off what is beyond two billion đồng on a later page.
 */
export const featureText = ({ properties }: Collection, document: object): string => {
  const money = properties.filter(({ form }) => form.is === 'money').map(({ key }) => key)
  const text = JSON.stringify(document)
  // In texts quotes are escaped, so this meets keys only.
  return money.length === 0 ? text : text.replaceAll(new RegExp(`("(?:${money.join('|')})":\\d+)(?=[,}])`, 'g'), '$1.0')
}

export const featureDocument = (
  feature: Feature<Geometry | null>,
  system: CoordinateSystem,
  links: readonly Link[],
) => ({ ...inSystem(feature, system), links })

const inSystem = (feature: Feature<Geometry | null>, system: CoordinateSystem): Feature<Geometry | null> => ({
  ...feature,
  geometry: feature.geometry && toSystem(feature.geometry, system),
})

/** Links of a page: itself, the next, the previous, its collection. `url` is the address that was asked, under `base`. */
export const pageLinks = (
  { id, vi }: Collection,
  base: string,
  asked: URLSearchParams,
  { next, previous }: { readonly next: string | number | null; readonly previous: string | number | null },
): Link[] => {
  const page = (rel: string, title: string, change: Readonly<Record<string, string>>) => {
    const parameters = new URLSearchParams(asked)
    if (Object.keys(change).length > 0) for (const name of ['after', 'before']) parameters.delete(name)
    for (const [name, value] of Object.entries(change)) parameters.set(name, value)
    const text = parameters.toString()
    return link(`${base}/collections/${id}/items${text && `?${text}`}`, rel, GEOJSON, title)
  }
  return [
    page('self', 'Trang này', {}),
    ...(next === null ? [] : [page('next', 'Trang sau', { after: String(next) })]),
    ...(previous === null ? [] : [page('prev', 'Trang trước', { before: String(previous) })]),
    link(`${base}/collections/${id}`, 'collection', JSON_TYPE, vi),
  ]
}

export const featureLinks = ({ id, vi }: Collection, base: string, fid: string | number): Link[] => [
  link(`${base}/collections/${id}/items/${fid}`, 'self', GEOJSON, 'Đối tượng này'),
  link(`${base}/collections/${id}`, 'collection', JSON_TYPE, vi),
]
