import { type CaseFilter, expandKinds, withCodes } from '../../data/model/caseFilter.ts'
import { CASE_KINDS, type CaseKindValue, DOMAINS, type Domain, THEMES, type Theme } from '../../data/model/caseKinds.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'

/** A theme, the N2O domain inside its theme, or a kind (without children). */
export interface KindNode extends CodedValue {
  readonly theme: Theme
  readonly article?: string | undefined
  readonly children: readonly KindNode[]
}

const kindNodes = (domain: Domain, theme: Theme): KindNode[] =>
  (CASE_KINDS as readonly CaseKindValue[])
    .filter((kind) => kind.domain === domain)
    .map(({ code, vi, en, article }) => ({ code, vi, en, article, theme, children: [] }))

/** Domains that are no theme of their own are branches of the theme they are drawn in. */
const branchNodes = (theme: Theme): KindNode[] =>
  theme === 'SMUG'
    ? DOMAINS.filter((domain) => domain.code === 'N2O').map((domain) => ({
        ...domain,
        theme,
        children: kindNodes(domain.code, theme),
      }))
    : []

/** Every kind of case under its theme; N2O is the first branch of smuggling and trade fraud. */
export const KIND_TREE: readonly KindNode[] = THEMES.map((theme) => ({
  ...theme,
  theme: theme.code,
  children: [...branchNodes(theme.code), ...kindNodes(theme.code, theme.code)],
}))

/** The node of a theme, domain or kind; undefined for a code that is none. */
export const kindNode = (code: string, nodes: readonly KindNode[] = KIND_TREE): KindNode | undefined => {
  for (const node of nodes) {
    const found = node.code === code ? node : kindNode(code, node.children)
    if (found) return found
  }
  return undefined
}

/** The kinds a node stands for: itself when it is a kind. */
const kindsOf = (node: KindNode): string[] =>
  node.children.length === 0 ? [node.code] : node.children.flatMap(kindsOf)

export type Chosen = 'all' | 'some' | 'none'

/** How much of a node a `kinds` clause names. An empty clause names nothing, although it lets everything through. */
export const chosenOf = (codes: readonly string[], node: KindNode): Chosen => {
  if (codes.length === 0) return 'none'
  const chosen = new Set(expandKinds(codes))
  const count = kindsOf(node).filter((kind) => chosen.has(kind)).length
  return count === 0 ? 'none' : count === kindsOf(node).length ? 'all' : 'some'
}

/**
 * Takes a node out when all of it is chosen, else chooses all of it. The clause is written with the fewest codes: a
 * theme or domain that is complete is named by its own code.
 */
export const toggleKindNode = (filter: CaseFilter, node: KindNode): CaseFilter => {
  const chosen = new Set(filter.kinds.length === 0 ? [] : expandKinds(filter.kinds))
  const isChosen = chosenOf(filter.kinds, node) === 'all'
  for (const kind of kindsOf(node)) {
    if (isChosen) chosen.delete(kind)
    else chosen.add(kind)
  }
  const shortest = (part: KindNode): string[] =>
    kindsOf(part).every((kind) => chosen.has(kind)) ? [part.code] : part.children.flatMap(shortest)
  return withCodes(filter, 'kinds', KIND_TREE.flatMap(shortest))
}

/** Cases of a node, from counts by kind. */
export const countOfNode = (node: KindNode, kinds: Readonly<Record<string, number>>): number =>
  kindsOf(node).reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
