/** A filter that cannot be understood or answered; the message is Vietnamese and says where. */
export class FilterError extends Error {
  constructor(
    message: string,
    /** Place in the text, from 1; null where the filter came as JSON. */
    readonly at: number | null = null,
  ) {
    super(at === null ? message : `Ký tự ${at}: ${message}`)
  }
}

/** What a filter may hold at most: whatever is sent, judging it is little work. */
export const MOST = { characters: 12_000, depth: 50, parts: 500, values: 1000, positions: 5000 } as const
