export interface TileFeature {
  readonly properties: Readonly<Record<string, string | number | boolean>>
}

/** Reads the fields of one protocol buffer message: numbers of varints, bytes of the rest. */
const fieldsOf = function* (bytes: Uint8Array): Generator<readonly [field: number, value: number | Uint8Array]> {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const key = varint()
    const [field, wire] = [Math.floor(key / 8), key % 8]
    if (wire === 0) yield [field, varint()]
    else {
      const length = wire === 1 ? 8 : wire === 5 ? 4 : varint()
      yield [field, bytes.subarray(at, (at += length))]
    }
  }
}

const text = (value: number | Uint8Array) => new TextDecoder().decode(value as Uint8Array)

const valueOf = (bytes: Uint8Array): string | number | boolean => {
  for (const [field, value] of fieldsOf(bytes)) {
    if (field === 1) return text(value)
    if (field === 3) return new DataView((value as Uint8Array).slice().buffer).getFloat64(0, true)
    if (field === 4 || field === 5) return value as number
    if (field === 6) return (value as number) % 2 === 0 ? (value as number) / 2 : -((value as number) + 1) / 2
    if (field === 7) return value === 1
  }
  throw new Error('A value of the tile has a form that is not read.')
}

/** Reads the layers of a Mapbox Vector Tile as the specification has it; shares no line with what writes them. */
export const readVectorTile = (bytes: Uint8Array): Record<string, TileFeature[]> => {
  const layers: Record<string, TileFeature[]> = {}
  for (const [field, layer] of fieldsOf(bytes)) {
    if (field !== 3) continue
    let name = ''
    const keys: string[] = []
    const values: (string | number | boolean)[] = []
    const tags: number[][] = []
    for (const [part, value] of fieldsOf(layer as Uint8Array)) {
      if (part === 1) name = text(value)
      if (part === 3) keys.push(text(value))
      if (part === 4) values.push(valueOf(value as Uint8Array))
      if (part === 2) {
        const own = [...fieldsOf(value as Uint8Array)].find(([inner]) => inner === 2)?.[1] as Uint8Array | undefined
        tags.push(own ? packed(own) : [])
      }
    }
    layers[name] = tags.map((own) => ({
      properties: Object.fromEntries(
        Array.from({ length: own.length / 2 }, (_, pair) => [keys[own[2 * pair]!]!, values[own[2 * pair + 1]!]!]),
      ),
    }))
  }
  return layers
}

const packed = (bytes: Uint8Array): number[] => {
  const numbers: number[] = []
  let value = 0
  let shift = 1
  for (const byte of bytes) {
    value += (byte & 127) * shift
    shift *= 128
    if (byte >= 128) continue
    numbers.push(value)
    value = 0
    shift = 1
  }
  return numbers
}
