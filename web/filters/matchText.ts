import { foldText } from '../../data/model/foldText.ts'

/** Whether every word of a search stands somewhere in a text; marks and case do not matter. No words match everything. */
export const isTextMatch = (text: string, search: string): boolean => {
  const folded = foldText(text)
  return foldText(search)
    .split(' ')
    .every((word) => folded.includes(word))
}
