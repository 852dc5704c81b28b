import type { Geometry } from 'geojson'
import { isSameShape, type RecordState } from '../../data/model/recordEdit.ts'

/** A field that two people changed to different values. The place has the key `shape`. */
export interface Clash {
  readonly key: string
  readonly mine: string | Geometry | null
  readonly theirs: string | Geometry | null
  readonly before: string | Geometry | null
}

/** What two people made of the same version. */
export interface Merge {
  /** What only one changed, from both; where both differ, mine. */
  readonly merged: RecordState
  /** Keys that only the other changed: taken over. */
  readonly taken: readonly string[]
  readonly clashes: readonly Clash[]
}

/** Brings two drafts of one version together. Nothing of either is dropped without being named. */
export const mergeDrafts = (before: RecordState, mine: RecordState, theirs: RecordState): Merge => {
  const cells: Record<string, string> = {}
  const taken: string[] = []
  const clashes: Clash[] = []
  for (const key of new Set([...Object.keys(before.cells), ...Object.keys(mine.cells), ...Object.keys(theirs.cells)])) {
    const [was, own, other] = [before.cells[key] ?? '', mine.cells[key] ?? '', theirs.cells[key] ?? '']
    const isOwnChanged = own !== was
    cells[key] = isOwnChanged ? own : other
    if (other === was || other === own) continue
    if (isOwnChanged) clashes.push({ key, mine: own, theirs: other, before: was })
    else taken.push(key)
  }
  const isShapeMine = !isSameShape(mine.shape, before.shape)
  const isShapeTheirs = !isSameShape(theirs.shape, before.shape)
  if (isShapeTheirs && !isSameShape(mine.shape, theirs.shape)) {
    if (isShapeMine) clashes.push({ key: 'shape', mine: mine.shape, theirs: theirs.shape, before: before.shape })
    else taken.push('shape')
  }
  return { merged: { cells, shape: isShapeMine ? mine.shape : theirs.shape }, taken, clashes }
}

/** The draft with the other's value where both differ. */
export const takeTheirs = (state: RecordState, { key, theirs }: Clash): RecordState =>
  key === 'shape'
    ? { ...state, shape: theirs as Geometry | null }
    : { ...state, cells: { ...state.cells, [key]: theirs as string } }
