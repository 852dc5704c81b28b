import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { type CaseFilter, without } from '../../data/model/caseFilter.ts'
import type { Language } from '../../data/model/codedValue.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { clauseLabels } from '../../data/model/filterText/clauseLabels.ts'
import { FilterGroup } from './FilterGroup.tsx'
import { FILTER_WORDS } from './filterWords.ts'
import { FindField } from './FindField.tsx'
import { chosenOf, countOfNode, KIND_TREE, type KindNode, toggleKindNode } from './kindTree.ts'
import { isTextMatch } from './matchText.ts'
import { NO_NAMES } from '../../data/model/filterText/placeLabel.ts'
import { useIsUnfolded } from './useIsUnfolded.ts'
import { ValueRow } from './ValueRow.tsx'

interface KindGroupProps {
  readonly filter: CaseFilter
  readonly counts: LinkedCounts | undefined
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

/** Themes and kinds as a tree. A theme, N2O and a kind are each chosen by their own code. */
export const KindGroup = ({ filter, counts, onFilter }: KindGroupProps) => {
  const language = useLanguage()
  return (
    <FilterGroup
      clause="kinds"
      isUnfoldedAtFirst
      chosen={clauseLabels(filter, 'kinds', language, NO_NAMES).map((value) => value.label)}
      onClear={() => onFilter((now) => without(now, 'kinds'))}
    >
      {() => <KindRows filter={filter} counts={counts} onFilter={onFilter} />}
    </FilterGroup>
  )
}

const KindRows = ({ filter, counts, onFilter }: KindGroupProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [text, setText] = useState('')
  const shown = text.trim() === '' ? null : new Set(foundCodes(KIND_TREE, text, language))
  const largestOf = (level: readonly KindNode[]) =>
    counts ? Math.max(0, ...level.map((node) => countOfNode(node, counts.kinds))) : 0
  const level: Level = {
    filter,
    counts,
    shown,
    // Bars of themes and bars of kinds are each compared among themselves.
    largestTheme: largestOf(KIND_TREE),
    largestKind: largestOf(KIND_TREE.flatMap((theme) => theme.children)),
    onToggle: (node) => onFilter((now) => toggleKindNode(now, node)),
  }
  return (
    <>
      <FindField label={words.findIn.kinds} text={text} onText={setText} />
      <KindList nodes={KIND_TREE} level={level} depth={0} />
      {shown?.size === 0 && <p className="filter-none">{words.nothingFound(text.trim())}</p>}
    </>
  )
}

interface Level {
  readonly filter: CaseFilter
  readonly counts: LinkedCounts | undefined
  /** Codes that the search found; null when nothing is searched and branches open by hand. */
  readonly shown: ReadonlySet<string> | null
  readonly largestTheme: number
  readonly largestKind: number
  readonly onToggle: (node: KindNode) => void
}

interface KindListProps {
  readonly nodes: readonly KindNode[]
  readonly level: Level
  readonly depth: number
}

const KindList = ({ nodes, level, depth }: KindListProps) => (
  <ul className="kind-list">
    {nodes
      .filter((node) => level.shown?.has(node.code) ?? true)
      .map((node) => (
        <KindItem key={node.code} node={node} level={level} depth={depth} />
      ))}
  </ul>
)

const KindItem = ({ node, level, depth }: { node: KindNode; level: Level; depth: number }) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [isUnfolded, setIsUnfolded] = useIsUnfolded(node.code, false)
  const isBranch = node.children.length > 0
  const isShown = isUnfolded || level.shown !== null
  const row = (
    <ValueRow
      label={node[language]}
      note={node.article && words.article(node.article)}
      count={level.counts && countOfNode(node, level.counts.kinds)}
      largest={depth === 0 ? level.largestTheme : level.largestKind}
      chosen={chosenOf(level.filter.kinds, node)}
      theme={node.theme}
      onToggle={() => level.onToggle(node)}
    />
  )
  return (
    <li data-depth={depth}>
      <div className="kind-row">
        {isBranch ? (
          <button
            type="button"
            className="kind-unfold"
            aria-expanded={isShown}
            aria-label={words.showKinds(node[language])}
            disabled={level.shown !== null}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            <ChevronRight aria-hidden="true" size={16} />
          </button>
        ) : (
          <span className="kind-leaf" />
        )}
        {row}
      </div>
      {isBranch && isShown && <KindList nodes={node.children} level={level} depth={depth + 1} />}
    </li>
  )
}

/**
 * Codes of the nodes whose label or article has the words of the text, with the branches they stand in; a branch that
 * has them itself is whole. The nodes stay as they are: a branch counts and chooses all of its kinds, shown or not.
 */
const foundCodes = (nodes: readonly KindNode[], text: string, language: Language): string[] =>
  nodes.flatMap((node) => {
    const { article } = node
    const label = article ? `${node[language]} ${FILTER_WORDS[language].article(article)}` : node[language]
    if (isTextMatch(label, text)) return [node.code, ...foundCodes(node.children, '', language)]
    const children = foundCodes(node.children, text, language)
    return children.length > 0 ? [node.code, ...children] : []
  })
