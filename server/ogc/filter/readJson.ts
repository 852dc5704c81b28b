import type { Geometry } from 'geojson'
import { type Comparison, type Expression, type Literal, MIRRORED, type Named } from './expression.ts'
import { FilterError, MOST } from './filterError.ts'
import { readJsonShape } from './readJsonShape.ts'

interface Count {
  parts: number
}

/** Reads a filter written as CQL2 JSON. Throws `FilterError`. */
export const readJson = (text: string): Expression => {
  if (text.length > MOST.characters) throw new FilterError(`Bộ lọc dài quá ${MOST.characters} ký tự.`)
  if (text.includes('\0') || text.includes('\\u0000')) throw new FilterError('Bộ lọc chứa ký tự không dùng được.')
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new FilterError('Bộ lọc không phải JSON đúng.')
  }
  return expressionOf(given, 0, { parts: 0 })
}

const refused = (message: string) => new FilterError(`Bộ lọc: ${message}`)

const expressionOf = (given: unknown, depth: number, count: Count): Expression => {
  if (depth > MOST.depth) throw refused(`lồng sâu quá ${MOST.depth} cấp.`)
  if (++count.parts > MOST.parts) throw refused(`quá ${MOST.parts} điều kiện.`)
  if (typeof given === 'boolean') return { is: 'constant', value: given }
  const { op, args } = (given ?? {}) as { op?: unknown; args?: unknown }
  if (typeof op !== 'string' || !Array.isArray(args)) throw refused('mỗi điều kiện cần “op” và “args”.')
  const inner = (one: unknown) => expressionOf(one, depth + 1, count)
  const name = op.toLowerCase()
  if (name === 'and' || name === 'or') {
    if (args.length < 2) throw refused(`“${name}” cần từ hai điều kiện.`)
    return { is: name, parts: args.map(inner) }
  }
  if (name === 'not') return { is: 'not', part: inner(only(args, 1, name)[0]) }
  if (Object.hasOwn(MIRRORED, op)) return compared(op as Comparison, only(args, 2, op))
  switch (name) {
    case 'like': {
      const [property, pattern] = only(args, 2, name)
      if (typeof pattern !== 'string') throw refused('“like” cần mẫu chữ.')
      return { is: 'like', property: propertyOf(property), pattern }
    }
    case 'between': {
      const [property, low, high] = only(args, 3, name)
      return { is: 'between', property: propertyOf(property), low: literalOf(low), high: literalOf(high) }
    }
    case 'in': {
      const [property, values] = only(args, 2, name)
      if (!Array.isArray(values) || values.length === 0) throw refused('“in” cần danh sách giá trị.')
      if (values.length > MOST.values) throw refused(`quá ${MOST.values} giá trị trong “in”.`)
      return { is: 'in', property: propertyOf(property), values: values.map(literalOf) }
    }
    case 'isnull':
      return { is: 'isNull', property: propertyOf(only(args, 1, name)[0]) }
    case 's_intersects': {
      const [first, second] = only(args, 2, name)
      const isPropertyFirst = isProperty(first)
      const geometry: Geometry = readJsonShape(isPropertyFirst ? second : first)
      return { is: 'intersects', property: propertyOf(isPropertyFirst ? first : second), geometry }
    }
    default:
      throw refused(`không có phép “${op.slice(0, 20)}”.`)
  }
}

const only = (args: readonly unknown[], length: number, op: string): readonly unknown[] => {
  if (args.length !== length) throw refused(`“${op}” cần ${length} tham số.`)
  return args
}

const compared = (comparison: Comparison, [left, right]: readonly unknown[]): Expression =>
  isProperty(left)
    ? { is: 'compare', property: propertyOf(left), comparison, value: literalOf(right) }
    : { is: 'compare', property: propertyOf(right), comparison: MIRRORED[comparison], value: literalOf(left) }

const isProperty = (given: unknown): given is { property: string } =>
  typeof given === 'object' && given !== null && typeof (given as { property?: unknown }).property === 'string'

const propertyOf = (given: unknown): Named => {
  if (!isProperty(given)) throw refused('cần {"property": "tên"}.')
  return { name: given.property, at: null }
}

const literalOf = (given: unknown): Literal => {
  if (typeof given === 'string') return { is: 'text', value: given }
  if (typeof given === 'number' && Number.isFinite(given)) return { is: 'number', value: given }
  if (typeof given === 'boolean') return { is: 'boolean', value: given }
  const { date, timestamp } = (given ?? {}) as { date?: unknown; timestamp?: unknown }
  if (typeof date === 'string') return { is: 'day', value: date }
  if (typeof timestamp === 'string') return { is: 'instant', value: timestamp }
  throw refused('giá trị phải là chữ, số, true, false, {"date"} hoặc {"timestamp"}.')
}
