import { foldText } from '../../data/model/foldText.ts'

/**
 * The people of whom every word of the text begins a word of what is said about them; marks and case do not matter.
 * @param said all that is searched of a person: names, roles, areas
 */
export const findPeople = <Person>(
  people: readonly Person[],
  text: string,
  said: (person: Person) => string,
): readonly Person[] => {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return people
  return people.filter((person) => {
    const words = wordsOf(said(person))
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
