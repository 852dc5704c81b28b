import { badRequest } from '../http/problems.ts'
import { queryOf, Refusal, textParameter, type Parameter } from '../http/queryParameters.ts'
import { boxShape } from './boxShape.ts'
import { type Collection, type Property, queryables } from './collections/collection.ts'
import { type CoordinateSystem, CRS84, systemByUri } from './coordinateSystems.ts'
import { parseDatetime } from './datetimeInterval.ts'
import type { Expression, Literal } from './filter/expression.ts'
import { FilterError, MOST } from './filter/filterError.ts'
import { type FilterLanguage, readFilter, shapesOf } from './filter/readFilter.ts'
import type { Fid, PageAsked, Selection } from './queries.ts'

export const PAGE_LIMIT = { usual: 500, most: 5000 } as const

/** What was asked of a collection. */
export interface ItemsAsked {
  readonly selection: Selection
  readonly page: PageAsked
  readonly system: CoordinateSystem
}

/** The parameter with what to write instead, where it cannot be understood. */
const explained = <Value>({ schema, read }: Parameter<Value>, message: string): Parameter<Value> => ({
  schema,
  read: (text) => {
    const value = read(text)
    return value instanceof Refusal ? new Refusal(value.reason, message) : value
  },
})

/** More than the most is the most (OGC 17-069r4, 7.15.2), no error. */
const limitParameter: Parameter<number> = {
  schema: textParameter('', '', () => null).schema,
  read: (text) => {
    if (!text) return PAGE_LIMIT.usual
    const value = /^\d{1,15}$/.test(text) ? Number(text) : 0
    return value > 0
      ? Math.min(value, PAGE_LIMIT.most)
      : new Refusal('NOT_IN_RANGE', `“limit” phải là số nguyên từ 1; nhiều nhất ${PAGE_LIMIT.most} mỗi trang.`)
  },
}

const systemParameter = explained(
  textParameter('', CRS84.uri, (text) => systemByUri(text) ?? null),
  'Không có hệ tọa độ này; xem danh sách “crs” của lớp dữ liệu.',
)
const numbersOf = (text: string): number[] | null => {
  const numbers = text
    .split(',')
    .map((part) => (/^\s*[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*$/.test(part) ? Number(part) : Number.NaN))
  return (numbers.length === 4 || numbers.length === 6) && numbers.every(Number.isFinite) ? numbers : null
}

/** The id of a feature as a path or a page writes it; null for what can be none. */
export const parseFid = ({ fid }: Collection, text: string): Fid | null => {
  if (fid === 'text') return /^\d{5}$/.test(text) ? text : null
  const isId = /^[1-9]\d{0,9}$/.test(text) && Number(text) < 2 ** 31
  return isId ? Number(text) : null
}

const FIXED = {
  f: textParameter('', 'json', (text) => (text === 'json' ? text : null)),
  limit: limitParameter,
  crs: systemParameter,
  bbox: explained(
    textParameter('', '104.7,10.3,105.3,10.8', numbersOf),
    '“bbox” là 4 hoặc 6 số cách nhau bằng dấu phẩy: góc dưới rồi góc trên.',
  ),
  'bbox-crs': systemParameter,
  datetime: explained(
    textParameter('', '2026-01-01T00:00:00Z/..', parseDatetime),
    '“datetime” là ngày, thời điểm (2026-01-31T08:00:00Z) hoặc khoảng từ/đến; một đầu có thể bỏ ngỏ bằng “..”, đầu sau không trước đầu đầu.',
  ),
  filter: textParameter('', "status = 'NEW'", (text) => text),
  'filter-lang': textParameter<FilterLanguage>('', 'cql2-text', (text) =>
    text === 'cql2-text' || text === 'cql2-json' ? text : null,
  ),
  'filter-crs': systemParameter,
}

/** Reads the query of `/items`; throws a 400 that lists what is wrong. Names of properties ask for equal values. */
export const itemsQuery = (collection: Collection) => {
  const fid = textParameter<Fid>('', '123', (text) => parseFid(collection, text))
  const named = queryables(collection)
  const query = queryOf({
    ...Object.fromEntries(named.map(({ key }) => [key, textParameter('', '', (text) => text)])),
    ...FIXED,
    after: fid,
    before: fid,
  })
  return (url: string): ItemsAsked => {
    const asked = query.read(url)
    const { limit, crs, bbox, datetime, after, before } = asked
    if (after !== null && before !== null) throw refused('before', 'Chỉ ghi một trong “after” và “before”.')
    const values = asked as unknown as Readonly<Record<string, string | null>>
    const equal = named.flatMap((property) => {
      const text = values[property.key]
      return text == null ? [] : [equals(property, text)]
    })
    const written = guarding('filter', () =>
      asked.filter === null
        ? []
        : [readFilter(asked.filter, asked['filter-lang'] ?? 'cql2-text', asked['filter-crs'] ?? CRS84)],
    )
    const parts: Expression[] = [...equal, ...written]
    const filter = parts.length > 1 ? ({ is: 'and', parts } as const) : (parts[0] ?? null)
    return {
      selection: { interval: datetime, box: bbox && boxOf(bbox, asked['bbox-crs'] ?? CRS84), filter },
      page: { after, before, limit },
      system: crs ?? CRS84,
    }
  }
}

/** A box as a shape of WGS 84. */
const boxOf = (numbers: readonly number[], system: CoordinateSystem) => {
  const shape = guarding('bbox', () => boxShape(numbers, system))
  if (!shape) throw refused('bbox', 'Góc thứ nhất của “bbox” phải là góc dưới.')
  return shape
}

const equals = ({ key, form, vi }: Property, text: string): Expression => {
  const literal = ((): Literal | null => {
    switch (form.is) {
      case 'count':
      case 'money':
      case 'number':
        return /^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
          ? { is: 'number', value: Number(text) }
          : null
      case 'flag':
        return text === 'true' || text === 'false' ? { is: 'boolean', value: text === 'true' } : null
      default:
        return text.length > MOST.characters || text.includes('\0') ? null : { is: 'text', value: text }
    }
  })()
  if (!literal) throw refused(key, `Giá trị của “${key}” (${vi}) không dùng được.`)
  return { is: 'compare', property: { name: key, at: null }, comparison: '=', value: literal }
}

const refused = (name: string, message: string) =>
  badRequest([{ in: 'query', name, value: '', reason: 'NOT_UNDERSTOOD', message }])

/** Does work in which a filter or box may prove unusable: a 400 then. */
const guarding = <Result>(name: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    throw refusalOf(name, error)
  }
}

/** What a filter was refused for as a 400; any other error as it is. */
export const refusalOf = (name: string, error: unknown): unknown =>
  error instanceof FilterError ? refused(name, error.message) : error

/** Geometries of a selection that the database must find valid before they are used. */
export const shapesToCheck = ({ filter }: Selection) => (filter ? shapesOf(filter) : [])
