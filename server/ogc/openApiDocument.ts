import { type Collection, queryables } from './collections/collection.ts'
import { COORDINATE_SYSTEMS } from './coordinateSystems.ts'
import { DESCRIPTION, GEOJSON, OPENAPI_JSON, schemaOf, SCHEMA_JSON, TITLE } from './documents.ts'
import { PAGE_LIMIT } from './itemsQuery.ts'

const URIS = COORDINATE_SYSTEMS.map(({ uri }) => uri)
const query = (name: string, description: string, schema: object, more: object = {}) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...more,
})
const PARAMETERS = {
  limit: query('limit', `Features a page; more than ${PAGE_LIMIT.most} is ${PAGE_LIMIT.most}.`, {
    type: 'integer',
    minimum: 1,
    maximum: PAGE_LIMIT.most,
    default: PAGE_LIMIT.usual,
  }),
  bbox: query(
    'bbox',
    'Four or six numbers in the axes of `bbox-crs`; features without a geometry match. A box whose west is east of its east reaches over the antimeridian.',
    {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
    { style: 'form', explode: false },
  ),
  bboxCrs: query('bbox-crs', 'System of `bbox`; CRS84 when absent.', { type: 'string', format: 'uri', enum: URIS }),
  datetime: query('datetime', 'An instant, a day or an interval in UTC; `..` is an open end.', { type: 'string' }),
  crs: query('crs', 'System of the answer; CRS84 when absent.', { type: 'string', format: 'uri', enum: URIS }),
  filter: query('filter', 'CQL2 over the queryables.', { type: 'string' }),
  filterLang: query('filter-lang', 'How the filter is written.', {
    type: 'string',
    enum: ['cql2-text', 'cql2-json'],
    default: 'cql2-text',
  }),
  filterCrs: query('filter-crs', 'System of the geometries in the filter.', {
    type: 'string',
    format: 'uri',
    enum: URIS,
  }),
  f: query('f', 'Format.', { type: 'string', enum: ['json'] }),
  after: query('after', 'Id after which the page begins: from a `next` link.', { type: 'string' }),
  before: query('before', 'Id before which the page ends: from a `prev` link.', { type: 'string' }),
}
const ofParameters = (...names: readonly (keyof typeof PARAMETERS)[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }))

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Exception' } } },
})
const FAILURES = {
  400: failure('The request is wrong; every problem is listed'),
  401: failure('No valid token or session'),
  403: failure('The roles of the person do not allow it'),
  429: failure('Too many tries with wrong tokens: wait'),
  500: failure('The server failed'),
}
const NOT_FOUND = { 404: failure('No such thing, or none that the person may see') }

const operation = (operationId: string, summary: string, type: string, schema: object, more: object = {}) => ({
  get: {
    operationId,
    summary,
    ...more,
    responses: {
      200: { description: summary, content: { [type]: { schema } } },
      304: { description: 'Not modified since the ETag given in If-None-Match' },
      ...FAILURES,
      ...NOT_FOUND,
    },
  },
})
const ANY = { type: 'object' }
const fid = { name: 'featureId', in: 'path', required: true, schema: { type: 'string' } }

const pathsOf = (collection: Collection) => {
  const { id, vi } = collection
  const feature = { $ref: '#/components/schemas/Feature' }
  return {
    [`/collections/${id}`]: operation(`describe_${id}`, `${vi}: mô tả`, 'application/json', ANY),
    [`/collections/${id}/queryables`]: operation(`queryables_${id}`, `${vi}: thuộc tính để lọc`, SCHEMA_JSON, ANY),
    [`/collections/${id}/schema`]: operation(`schema_${id}`, `${vi}: mọi thuộc tính`, SCHEMA_JSON, ANY),
    [`/collections/${id}/items`]: operation(
      `items_${id}`,
      vi,
      GEOJSON,
      { $ref: '#/components/schemas/Features' },
      {
        parameters: [
          ...ofParameters(
            'limit',
            'bbox',
            'bboxCrs',
            'datetime',
            'crs',
            'filter',
            'filterLang',
            'filterCrs',
            'f',
            'after',
            'before',
          ),
          ...queryables(collection).map((property) => query(property.key, property.vi, schemaOf(property))),
        ],
      },
    ),
    [`/collections/${id}/items/{featureId}`]: operation(`item_${id}`, `${vi}: một đối tượng`, GEOJSON, feature, {
      parameters: [fid, ...ofParameters('crs', 'f')],
    }),
  }
}

/** What `/ogc/api` answers: OpenAPI 3.0 of these endpoints alone. `base` is the address of `/ogc`. */
export const openApiDocument = (collections: readonly Collection[], base: string, version: string) => ({
  openapi: '3.0.3',
  info: { title: TITLE, description: DESCRIPTION, version },
  servers: [{ url: base }],
  security: [{ bearer: [] }, { basic: [] }],
  paths: {
    '/': operation('landing', 'Trang đầu', 'application/json', ANY),
    '/conformance': operation('conformance', 'Các lớp tuân thủ', 'application/json', ANY),
    '/api': operation('api', 'Mô tả này', OPENAPI_JSON, ANY),
    '/collections': operation('collections', 'Các lớp dữ liệu', 'application/json', ANY),
    ...Object.assign({}, ...collections.map(pathsOf)),
  },
  components: {
    parameters: PARAMETERS,
    schemas: {
      Feature: {
        type: 'object',
        required: ['type', 'id', 'geometry', 'properties'],
        properties: {
          type: { type: 'string', enum: ['Feature'] },
          id: { oneOf: [{ type: 'integer' }, { type: 'string' }] },
          geometry: { type: 'object', nullable: true },
          properties: { type: 'object' },
        },
      },
      Features: {
        type: 'object',
        required: ['type', 'features'],
        properties: {
          type: { type: 'string', enum: ['FeatureCollection'] },
          numberMatched: { type: 'integer' },
          numberReturned: { type: 'integer' },
          links: { type: 'array', items: { type: 'object' } },
          features: { type: 'array', items: { $ref: '#/components/schemas/Feature' } },
        },
      },
      Exception: {
        type: 'object',
        required: ['error'],
        properties: { error: { type: 'object', required: ['code', 'message', 'problems', 'requestId'] } },
      },
    },
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      basic: { type: 'http', scheme: 'basic' },
    },
  },
})
