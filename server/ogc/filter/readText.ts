import { type Comparison, type Expression, type Literal, MIRRORED, type Named } from './expression.ts'
import { FilterError, MOST } from './filterError.ts'
import { isShapeWord, readShape } from './readShape.ts'
import { TokenReader } from './tokenReader.ts'

/** Words that are no names of properties unless quoted. */
const WORDS = new Set(
  'AND OR NOT LIKE BETWEEN IN IS NULL TRUE FALSE DATE TIMESTAMP INTERVAL S_INTERSECTS BBOX CASEI ACCENTI'.split(' '),
)

/** Reads a filter written as CQL2 text. Throws `FilterError` with the place of what is wrong. */
export const readText = (text: string): Expression => {
  const reader = new TokenReader(text)
  const expression = either(reader)
  if (reader.token.is !== 'end') throw reader.unexpected('cần AND, OR hoặc hết bộ lọc')
  return expression
}

const either = (reader: TokenReader): Expression =>
  joined(reader, 'or', 'OR', () => joined(reader, 'and', 'AND', factor))

const joined = (
  reader: TokenReader,
  is: 'and' | 'or',
  word: string,
  read: (reader: TokenReader) => Expression,
): Expression => {
  const parts = [read(reader)]
  while (reader.takeWord(word)) parts.push(read(reader))
  return parts.length === 1 ? (parts[0] as Expression) : { is, parts }
}

const factor = (reader: TokenReader): Expression =>
  reader.deeper(() => {
    if (reader.takeWord('NOT')) return { is: 'not', part: factor(reader) }
    if (reader.takeSign('(')) {
      const inner = either(reader)
      reader.needSign(')')
      return inner
    }
    reader.countPart()
    if (reader.isWord('S_INTERSECTS')) return intersects(reader)
    return predicate(reader)
  })

const predicate = (reader: TokenReader): Expression => {
  if (!isProperty(reader)) {
    const literal = readLiteral(reader)
    const comparison = takeComparison(reader)
    if (comparison)
      return { is: 'compare', property: readProperty(reader), comparison: MIRRORED[comparison], value: literal }
    if (literal.is === 'boolean') return { is: 'constant', value: literal.value }
    throw reader.unexpected('cần phép so sánh')
  }
  const property = readProperty(reader)
  const comparison = takeComparison(reader)
  if (comparison) return { is: 'compare', property, comparison, value: readLiteral(reader) }
  if (reader.takeWord('IS')) {
    const isNot = reader.takeWord('NOT')
    reader.needWord('NULL')
    return negated(isNot, { is: 'isNull', property })
  }
  return negated(reader.takeWord('NOT'), tested(reader, property))
}

const negated = (isNot: boolean, part: Expression): Expression => (isNot ? { is: 'not', part } : part)

const tested = (reader: TokenReader, property: Named): Expression => {
  if (reader.takeWord('LIKE')) {
    if (reader.token.is !== 'text') throw reader.unexpected('cần mẫu chữ trong dấu nháy đơn')
    return { is: 'like', property, pattern: reader.next().value }
  }
  if (reader.takeWord('BETWEEN')) {
    const low = readLiteral(reader)
    reader.needWord('AND')
    return { is: 'between', property, low, high: readLiteral(reader) }
  }
  if (reader.takeWord('IN')) {
    reader.needSign('(')
    const values = [readLiteral(reader)]
    while (reader.takeSign(',')) {
      if (values.length === MOST.values) throw new FilterError(`quá ${MOST.values} giá trị trong IN.`, reader.token.at)
      values.push(readLiteral(reader))
    }
    reader.needSign(')')
    return { is: 'in', property, values }
  }
  throw reader.unexpected('cần phép so sánh, LIKE, BETWEEN, IN hoặc IS NULL')
}

const intersects = (reader: TokenReader): Expression => {
  reader.needWord('S_INTERSECTS')
  reader.needSign('(')
  const shapeFirst = reader.token.is === 'name' && isShapeWord(reader.token.value)
  const before = shapeFirst ? readShape(reader) : null
  const property = before ? null : readProperty(reader)
  reader.needSign(',')
  const found = before
    ? { property: readProperty(reader), geometry: before }
    : { property: property as Named, geometry: readShape(reader) }
  reader.needSign(')')
  return { is: 'intersects', ...found }
}

const isProperty = ({ token }: TokenReader): boolean =>
  token.is === 'quoted' || (token.is === 'name' && !WORDS.has(token.value.toUpperCase()))

const readProperty = (reader: TokenReader): Named => {
  if (!isProperty(reader)) throw reader.unexpected('cần tên thuộc tính')
  const { value, at } = reader.next()
  return { name: value, at }
}

const takeComparison = (reader: TokenReader): Comparison | null => {
  const { is, value } = reader.token
  if (is !== 'sign' || !(value in MIRRORED)) return null
  reader.next()
  return value as Comparison
}

const readLiteral = (reader: TokenReader): Literal => {
  const { is, value, at } = reader.token
  if (is === 'text') return { is: 'text', value: reader.next().value }
  if (is === 'number') {
    reader.next()
    if (!Number.isFinite(Number(value))) throw new FilterError(`số “${value.slice(0, 20)}” quá lớn.`, at)
    return { is: 'number', value: Number(value) }
  }
  if (reader.takeWord('TRUE')) return { is: 'boolean', value: true }
  if (reader.takeWord('FALSE')) return { is: 'boolean', value: false }
  for (const [word, kind] of [
    ['DATE', 'day'],
    ['TIMESTAMP', 'instant'],
  ] as const) {
    if (!reader.takeWord(word)) continue
    reader.needSign('(')
    if (reader.token.is !== 'text') throw reader.unexpected('cần thời điểm trong dấu nháy đơn')
    const written = reader.next().value
    reader.needSign(')')
    return { is: kind, value: written }
  }
  throw reader.unexpected('cần một giá trị (chữ trong dấu nháy đơn, số, TRUE, FALSE, DATE, TIMESTAMP)')
}
