import type { Geometry } from 'geojson'

export type Comparison = '=' | '<>' | '<' | '>' | '<=' | '>='

/** A value written in a filter. Days and instants are texts as written, judged where they meet a property. */
export type Literal =
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'day' | 'instant'; readonly value: string }

/** A property as a filter names it, and where. */
export interface Named {
  readonly name: string
  readonly at: number | null
}

/** The part of CQL2 that is understood, whichever way it was written. Geometries are in the filter's own system. */
export type Expression =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly is: 'not'; readonly part: Expression }
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'compare'; readonly property: Named; readonly comparison: Comparison; readonly value: Literal }
  | { readonly is: 'like'; readonly property: Named; readonly pattern: string }
  | { readonly is: 'between'; readonly property: Named; readonly low: Literal; readonly high: Literal }
  | { readonly is: 'in'; readonly property: Named; readonly values: readonly Literal[] }
  | { readonly is: 'isNull'; readonly property: Named }
  | { readonly is: 'intersects'; readonly property: Named; readonly geometry: Geometry }

/** The same comparison read from the other side. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
}
