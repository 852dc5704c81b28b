import { foldText } from '../../data/model/foldText.ts'

/** What a list of the register is asked for. */
export interface RegisterSearch {
  /** Folded words that must all be there. */
  readonly words: readonly string[]
  /** Codes of types; empty: every type. */
  readonly types: readonly string[]
  readonly activities: readonly string[]
  readonly communeCodes: readonly string[]
  readonly provinceCode: string | null
  /** Only those not visited in so many months; 0: never. Null: all. */
  readonly unvisitedMonths: number | null
  /** ISO day; null: now. */
  readonly asOf: string | null
  readonly after: RegisterCursor | null
  readonly limit: number
}

/** The last row of the page before: its folded name and id. */
export interface RegisterCursor {
  readonly name: string
  readonly id: number
}

/** Words of a typed search, without marks. */
export const searchWords = (typed: string): readonly string[] => foldText(typed).split(' ').filter(Boolean)

/** Patterns of SQL `like` that hold each word anywhere. */
export const likePatterns = (words: readonly string[]): readonly string[] =>
  words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)

export const cursorText = ({ id, name }: RegisterCursor): string => `${id}~${name}`

/** Reads a cursor; null when it is none. */
export const readCursor = (text: string): RegisterCursor | null => {
  const [, id, name] = /^(\d{1,9})~(.*)$/su.exec(text) ?? []
  return id === undefined || name === undefined ? null : { id: Number(id), name }
}
