import { useState } from 'react'

/** What was unfolded, by key: kept while the page lives, also while the panel itself is folded away. */
const kept = new Map<string, boolean>()

/** Whether a part of the panel is unfolded, and the way to change it. */
export const useIsUnfolded = (key: string, isUnfoldedAtFirst: boolean): [boolean, (isUnfolded: boolean) => void] => {
  const [isUnfolded, setIsUnfolded] = useState(kept.get(key) ?? isUnfoldedAtFirst)
  return [
    isUnfolded,
    (next) => {
      kept.set(key, next)
      setIsUnfolded(next)
    },
  ]
}
