// Placeholder of the lead, uncommitted: H1 replaces it.
export const writeRefused = async (
  _given: unknown,
  _outPath: string,
): Promise<{ readonly name: string; readonly type: string }> => {
  throw new Error('not yet')
}
