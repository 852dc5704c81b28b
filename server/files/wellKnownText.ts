/** A node of well-known text: `NAME["text", 1.5, CHILD[…]]`. */
export interface WktNode {
  /** Upper case. */
  readonly keyword: string
  readonly values: readonly (string | number)[]
  readonly children: readonly WktNode[]
}

const DEEPEST = 40

/** Reads the well-known text of a coordinate system (WKT 1, ESRI's .prj, WKT 2). Null: it is no such text. */
export const parseWkt = (text: string): WktNode | null => {
  const tokens = text.match(/"(?:[^"]|"")*"|[[\](),]|[^\s[\](),"]+/g) ?? []
  let at = 0
  const node = (depth: number): WktNode | null => {
    const keyword = tokens[at++]
    if (!keyword || !/^\w+$/.test(keyword) || !/^[[(]$/.test(tokens[at] ?? '') || depth > DEEPEST) return null
    at++
    const values: (string | number)[] = []
    const children: WktNode[] = []
    while (at < tokens.length && !/^[\])]$/.test(tokens[at] ?? '')) {
      const token = tokens[at] ?? ''
      if (token === ',') at++
      else if (/^[[(]$/.test(tokens[at + 1] ?? '')) {
        const child = node(depth + 1)
        if (!child) return null
        children.push(child)
      } else {
        values.push(token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : numberOrText(token))
        at++
      }
    }
    if (at >= tokens.length) return null
    at++
    return { keyword: keyword.toUpperCase(), values, children }
  }
  return node(0)
}

const numberOrText = (token: string): string | number => (Number.isFinite(Number(token)) ? Number(token) : token)

/** The first node of one of these names, at any depth, nearest to the root first. */
export const findNode = (root: WktNode, ...keywords: readonly string[]): WktNode | null => {
  let level: readonly WktNode[] = [root]
  while (level.length > 0) {
    const found = level.find(({ keyword }) => keywords.includes(keyword))
    if (found) return found
    level = level.flatMap(({ children }) => children)
  }
  return null
}
