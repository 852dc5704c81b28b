import { describe, expect, it } from 'vitest'
import { expandKinds, noFilter } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { chosenOf, countOfNode, KIND_TREE, type KindNode, toggleKindNode } from './kindTree.ts'

const allNodes = (nodes: readonly KindNode[]): KindNode[] => nodes.flatMap((node) => [node, ...allNodes(node.children)])
const node = (code: string): KindNode => {
  const found = allNodes(KIND_TREE).find((other) => other.code === code)
  if (!found) throw new Error(`No node ${code}`)
  return found
}
const kindsAfter = (kinds: readonly string[], code: string) => toggleKindNode({ ...noFilter, kinds }, node(code)).kinds
const DRUG_KINDS = CASE_KINDS.filter((kind) => kind.domain === 'DRUG').map((kind) => kind.code)

describe('the tree of themes and kinds', () => {
  it('holds every kind once and N2O inside smuggling', () => {
    const leaves = allNodes(KIND_TREE).filter((leaf) => leaf.children.length === 0)
    expect(leaves.map((leaf) => leaf.code).sort()).toEqual(CASE_KINDS.map((kind) => kind.code).sort())
    expect(KIND_TREE.map((theme) => theme.code)).toEqual(['SMUG', 'DRUG', 'ENV'])
    expect(node('SMUG').children[0]?.code).toBe('N2O')
    expect(node('DRUG_256A').article).toBe('256a')
  })

  it('puts the code of a theme, of N2O or of a kind into the filter', () => {
    expect(kindsAfter([], 'SMUG')).toEqual(['SMUG'])
    expect(kindsAfter([], 'N2O')).toEqual(['N2O'])
    expect(kindsAfter(['ENV'], 'DRUG_249')).toEqual(['DRUG_249', 'ENV'])
  })

  it('takes a chosen theme, domain or kind out again', () => {
    expect(kindsAfter(['DRUG', 'SMUG'], 'SMUG')).toEqual(['DRUG'])
    expect(kindsAfter(['N2O'], 'N2O')).toEqual([])
    expect(kindsAfter(['DRUG_249', 'DRUG_250'], 'DRUG_249')).toEqual(['DRUG_250'])
  })

  it('completes a theme of which a part is chosen', () => {
    expect(kindsAfter(['DRUG_249', 'ENV_AIR'], 'DRUG')).toEqual(['DRUG', 'ENV_AIR'])
    expect(kindsAfter(['N2O', 'SMUG_BORDER'], 'SMUG')).toEqual(['SMUG'])
  })

  it('leaves the other kinds when one is taken out of a chosen theme', () => {
    expect(kindsAfter(['DRUG'], 'DRUG_249')).toEqual(DRUG_KINDS.filter((code) => code !== 'DRUG_249').sort())
    const withoutOne = kindsAfter(['SMUG'], 'SMUG_BORDER')
    expect(withoutOne).toContain('N2O')
    expect(expandKinds(withoutOne)).toEqual(expandKinds(['SMUG']).filter((code) => code !== 'SMUG_BORDER'))
  })

  it('names a theme by its code once all its kinds are chosen', () => {
    const allButOne = DRUG_KINDS.filter((code) => code !== 'DRUG_259')
    expect(kindsAfter(allButOne, 'DRUG_259')).toEqual(['DRUG'])
    expect(kindsAfter(kindsAfter(['SMUG'], 'N2O_SLIP'), 'N2O_SLIP')).toEqual(['SMUG'])
  })

  it('says of a theme whether all, some or nothing of it is chosen', () => {
    expect(chosenOf([], node('SMUG'))).toBe('none')
    expect(chosenOf(['N2O'], node('SMUG'))).toBe('some')
    expect(chosenOf(['N2O'], node('N2O_SLIP'))).toBe('all')
    expect(chosenOf(['SMUG'], node('N2O'))).toBe('all')
    expect(chosenOf(['SMUG'], node('DRUG'))).toBe('none')
  })

  it('counts a theme with its N2O cases', () => {
    const counts = { SMUG_BORDER: 3, N2O_SLIP: 2, DRUG_249: 7 }
    expect(countOfNode(node('SMUG'), counts)).toBe(5)
    expect(countOfNode(node('N2O'), counts)).toBe(2)
    expect(countOfNode(node('ENV'), counts)).toBe(0)
  })
})
