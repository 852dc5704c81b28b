/**
 * Remembers what was made last, up to a total size; the least recently used is forgotten first. What fails is forgotten
 * at once. Who asks while it is made waits for the same.
 */
export const rememberRecent = <Value>(most: number, sizeOf: (value: Value) => number) => {
  const known = new Map<string, { readonly value: Promise<Value>; size: number }>()
  let total = 0
  const forget = (key: string) => {
    total -= known.get(key)?.size ?? 0
    known.delete(key)
  }
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const ready = known.get(key)
    if (ready) {
      // Put last: the map's order is the order of use.
      known.delete(key)
      known.set(key, ready)
      return ready.value
    }
    const entry = { value: make(), size: 0 }
    known.set(key, entry)
    entry.value.then(
      (value) => {
        if (known.get(key) !== entry) return
        entry.size = sizeOf(value)
        total += entry.size
        for (const [oldest] of known) {
          if (total <= most || oldest === key) break
          forget(oldest)
        }
      },
      () => known.get(key) === entry && forget(key),
    )
    return entry.value
  }
}
