import type { Fragment } from 'postgres'
import { dayNumber } from '../../../data/model/localDay.ts'
import type { Sql } from '../../database/connect.ts'
import type { Property } from '../collections/collection.ts'
import { SHAPE_NAME } from '../collections/collection.ts'
import { instantOf } from '../datetimeInterval.ts'
import type { Comparison, Expression, Literal, Named } from './expression.ts'
import { FilterError } from './filterError.ts'

/** How values of a property meet those of a filter. */
type Sort = 'text' | 'number' | 'boolean' | 'day' | 'instant'

const sortOf = ({ form }: Property): Sort => {
  switch (form.is) {
    case 'count':
    case 'money':
    case 'number':
      return 'number'
    case 'flag':
      return 'boolean'
    case 'day':
    case 'instant':
      return form.is
    default:
      return 'text'
  }
}

const SORTS_VI: Readonly<Record<Sort, string>> = {
  text: 'chữ trong dấu nháy đơn',
  number: 'số',
  boolean: 'TRUE hoặc FALSE',
  day: "ngày, ví dụ DATE('2026-01-31')",
  instant: "thời điểm, ví dụ TIMESTAMP('2026-01-31T00:00:00Z')",
}

/**
 * A filter as the condition of a query: names are looked up among the properties, values travel as parameters, nothing of
 * what was written becomes SQL. Geometries must be valid and in WGS 84 by now. Throws `FilterError`.
 */
export const filterSql = (sql: Sql, expression: Expression, properties: readonly Property[]): Fragment => {
  const found = ({ name, at }: Named): Property => {
    const property = properties.find(({ key }) => key === name)
    if (property) return property
    throw new FilterError(
      name === SHAPE_NAME
        ? `“${SHAPE_NAME}” chỉ dùng trong S_INTERSECTS.`
        : `không có thuộc tính “${name.slice(0, 40)}”; xem danh sách ở “queryables”.`,
      at,
    )
  }
  const column = (named: Named) => sql`${sql(found(named).column)}`
  const compared = (named: Named, comparison: Comparison, literal: Literal): Fragment => {
    const property = found(named)
    const name = sql`${sql(property.column)}`
    const sort = sortOf(property)
    if (sort === 'instant') return comparedInstant(sql, name, comparison, intervalOf(literal, named, SORTS_VI.instant))
    const sign = signs(sql)[comparison]
    if (sort === 'day') return sql`${name} ${sign} (date '1970-01-01' + ${dayOf(literal, named)}::integer)`
    if (literal.is !== sort) throw mismatch(named, SORTS_VI[sort])
    if (sort === 'number') return sql`${name} ${sign} ${literal.value as number}::double precision`
    if (sort === 'boolean') return sql`${name} ${sign} ${literal.value as boolean}::boolean`
    return sql`${name} ${sign} ${literal.value as string}::text`
  }
  const list = (parts: readonly Expression[], word: Fragment): Fragment => {
    const [first, ...others] = parts.map(build) as [Fragment, ...Fragment[]]
    return sql`(${others.reduce((before, part) => sql`${before} ${word} ${part}`, first)})`
  }
  const build = (one: Expression): Fragment => {
    switch (one.is) {
      case 'and':
        return list(one.parts, sql`and`)
      case 'or':
        return list(one.parts, sql`or`)
      case 'not':
        return sql`(not ${build(one.part)})`
      case 'constant':
        return one.value ? sql`true` : sql`false`
      case 'compare':
        return sql`(${compared(one.property, one.comparison, one.value)})`
      case 'between':
        return sql`(${compared(one.property, '>=', one.low)} and ${compared(one.property, '<=', one.high)})`
      case 'in':
        return oneOf(one.property, one.values)
      case 'isNull':
        return one.property.name === SHAPE_NAME ? sql`(shape is null)` : sql`(${column(one.property)} is null)`
      case 'like':
        if (sortOf(found(one.property)) !== 'text') throw mismatch(one.property, 'thuộc tính chữ để dùng LIKE')
        if (/(?<!\\)(?:\\\\)*\\$/.test(one.pattern))
          throw new FilterError('mẫu của LIKE không được kết thúc bằng “\\”.', one.property.at)
        return sql`(${column(one.property)} like ${one.pattern}::text)`
      case 'intersects': {
        if (one.property.name !== SHAPE_NAME) {
          found(one.property)
          throw mismatch(one.property, `“${SHAPE_NAME}”`)
        }
        return sql`st_intersects(shape, st_setsrid(st_geomfromgeojson(${JSON.stringify(one.geometry)}::text), 4326))`
      }
    }
  }
  /** Numbers and texts as one array; days and instants one by one. */
  const oneOf = (named: Named, values: readonly Literal[]): Fragment => {
    const property = found(named)
    const sort = sortOf(property)
    if (sort !== 'text' && sort !== 'number') {
      return list(
        values.map((value) => ({ is: 'compare', property: named, comparison: '=', value })),
        sql`or`,
      )
    }
    if (values.some(({ is }) => is !== sort)) throw mismatch(named, SORTS_VI[sort])
    return sort === 'text'
      ? sql`(${column(named)} = any(${values.map(({ value }) => value as string)}::text[]))`
      : sql`(${column(named)} = any(${values.map(({ value }) => String(value))}::double precision[]))`
  }
  return build(expression)
}

const mismatch = ({ name, at }: Named, needed: string) => new FilterError(`“${name.slice(0, 40)}” cần ${needed}.`, at)

const dayOf = (literal: Literal, named: Named): number => {
  const day = literal.is === 'day' || literal.is === 'text' ? dayNumber(literal.value) : Number.NaN
  if (Number.isNaN(day)) throw mismatch(named, SORTS_VI.day)
  return day
}

const intervalOf = (literal: Literal, named: Named, needed: string) => {
  const interval =
    literal.is === 'day' || literal.is === 'instant' || literal.is === 'text' ? instantOf(literal.value) : null
  if (!interval) throw mismatch(named, needed)
  return interval
}

/** An instant against a day is an instant against all of it. */
const comparedInstant = (
  sql: Sql,
  name: Fragment,
  comparison: Comparison,
  { from, to }: { readonly from: number; readonly to: number },
): Fragment => {
  const [first, last] = [instantSql(sql, from), instantSql(sql, to)]
  switch (comparison) {
    case '=':
      return sql`${name} >= ${first} and ${name} <= ${last}`
    case '<>':
      return sql`${name} < ${first} or ${name} > ${last}`
    case '<':
      return sql`${name} < ${first}`
    case '<=':
      return sql`${name} <= ${last}`
    case '>':
      return sql`${name} > ${last}`
    case '>=':
      return sql`${name} >= ${first}`
  }
}

/** An instant by its milliseconds since 1970: no text that PostgreSQL might read otherwise. */
export const instantSql = (sql: Sql, milliseconds: number): Fragment =>
  sql`('1970-01-01T00:00:00Z'::timestamptz + ${milliseconds}::double precision * interval '1 millisecond')`

const signs = (sql: Sql): Readonly<Record<Comparison, Fragment>> => ({
  '=': sql`=`,
  '<>': sql`<>`,
  '<': sql`<`,
  '>': sql`>`,
  '<=': sql`<=`,
  '>=': sql`>=`,
})
