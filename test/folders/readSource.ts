import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One module that a file asks for, by import, re-export, `import()`, a type's `import('…')` or `new URL('…', import.meta.url)`. */
export interface Reference {
  /** As written, without a query. */
  readonly specifier: string
  /** Path from the root of the checkout; null for a package. */
  readonly path: string | null
  /** Nothing of it is left when the program runs. */
  readonly isType: boolean
}

/** What the rules of the folders look at in one file. */
export interface Source {
  /** Path from the root of the checkout, with forward slashes. */
  readonly path: string
  readonly lines: number
  readonly references: readonly Reference[]
  /** Whether it holds a query in its text: a template tagged with a connection, or `.unsafe(…)`. */
  readonly speaksSql: boolean
  readonly fetches: boolean
}

type Node = Record<string, unknown> & { type: string }

/** Reads one file of TypeScript with a real parser. Throws when it cannot be parsed. */
export const readSource = (path: string, text: string): Source => {
  const lines = text.replace(/\n$/, '').split('\n').length
  if (!/\.tsx?$/.test(path)) return { path, lines, references: [], speaksSql: false, fetches: false }
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const references: Reference[] = []
  const add = (written: unknown, isType = false) => {
    if (typeof written !== 'string') return
    const specifier = written.replace(/\?.*$/, '')
    const isOwn = specifier.startsWith('.')
    references.push({ specifier, path: isOwn ? posix.join(posix.dirname(path), specifier) : null, isType })
  }
  for (const found of module.staticImports) {
    add(found.moduleRequest.value, found.entries.length > 0 && found.entries.every((entry) => entry.isType))
  }
  for (const found of module.staticExports.flatMap((statement) => statement.entries)) {
    if (found.moduleRequest) add(found.moduleRequest.value, found.isType)
  }
  let speaksSql = false
  let fetches = false
  for (const node of nodesOf(program as unknown as Node)) {
    if (node.type === 'ImportExpression') add(literal(node.source))
    if (node.type === 'TSImportType') add(literal(node.source ?? node.argument), true)
    if (node.type === 'NewExpression' && nameOf(node.callee) === 'URL') {
      const [file, base] = node.arguments as Node[]
      if (base && isImportMetaUrl(base)) add(literal(file))
    }
    if (node.type === 'TaggedTemplateExpression' && /^(sql|transaction)$/.test(nameOf(node.tag))) speaksSql = true
    if (node.type === 'CallExpression') {
      if (nameOf(node.callee) === 'fetch') fetches = true
      if (nameOf((node.callee as Node).property) === 'unsafe') speaksSql = true
    }
  }
  return { path, lines, references, speaksSql, fetches }
}

const nodesOf = function* (node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string') yield* nodesOf(child as Node)
    }
  }
}

const nameOf = (node: unknown): string => {
  const { type, name } = (node ?? {}) as Node
  return type === 'Identifier' ? String(name) : ''
}

const literal = (node: unknown): unknown => {
  const found = (node ?? {}) as Node
  return found.type === 'TSLiteralType' ? literal(found.literal) : found.value
}

const isImportMetaUrl = ({ type, object, property }: Node): boolean =>
  type === 'MemberExpression' && (object as Node).type === 'MetaProperty' && nameOf(property) === 'url'
