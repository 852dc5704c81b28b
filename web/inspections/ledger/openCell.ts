/** What is opened of the ledger: a cell, or a whole commune where force and topic are null. */
export interface OpenCell {
  readonly commune: string
  readonly force: string | null
  readonly topic: string | null
}

/** As it stands in the address: `30604.CA.N2O`, `30604`. */
export const formatOpenCell = ({ commune, force, topic }: OpenCell): string =>
  force && topic ? `${commune}.${force}.${topic}` : commune

export const parseOpenCell = (text: string | undefined): OpenCell | null => {
  const [commune = '', force = null, topic = null] = text?.split('.') ?? []
  if (!/^\d{5}$/.test(commune)) return null
  return force && topic ? { commune, force, topic } : { commune, force: null, topic: null }
}
