import { foldText } from '../../data/model/foldText.ts'
import type { Sql } from '../database/connect.ts'
import { listActors } from './queries.ts'

/** Ids of people of the record whose name holds every word of a text (marks and case do not matter), or who have this id. */
export const findMatchingActors = async (sql: Sql, text: string): Promise<string[]> => {
  const words = foldText(text).split(' ')
  const actors = await listActors(sql)
  return actors
    .filter(({ id, name }) => id === text || words.every((word) => foldText(name).includes(word)))
    .map(({ id }) => id)
}
