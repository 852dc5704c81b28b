import { FileError } from './fileError.ts'

/** What an XML text says, in its order. Names come without prefix. */
export interface XmlHandlers {
  /** @param attributes as written; see `attributeOf` */
  onOpen?(name: string, attributes: string): void
  /** Text with its entities resolved. */
  onText?(text: string): void
  onClose?(name: string): void
  /** Everything as it is written, once it is known to be a whole token. */
  onToken?(raw: string): void
}

const LONGEST_TOKEN = 16 * 1024 * 1024
const DEEPEST = 200

/**
 * Reads XML that comes in pieces, without building a tree. Refuses document types, so that no entity can grow and
 * nothing outside is asked for. Throws `FileError` where the text is not well-formed.
 */
export class XmlReader {
  #held = ''
  #open: string[] = []
  #hasRoot = false

  constructor(
    private readonly handlers: XmlHandlers,
    private readonly what: string,
  ) {}

  write(piece: string): void {
    // Damage of a disk or a copy: what stands around it may be gone.
    if (piece.includes('\0')) throw this.#broken('có byte 0')
    const text = this.#held + piece
    let at = 0
    for (;;) {
      const tag = text.indexOf('<', at)
      if (tag < 0) break
      if (tag > at) this.#text(text.slice(at, tag))
      at = tag
      const end = endOfTag(text, tag)
      if (end < 0) break
      this.#tag(text.slice(tag, end))
      at = end
    }
    this.#held = text.slice(at)
    if (this.#held.length > LONGEST_TOKEN) throw this.#broken('có một mục quá dài')
  }

  /** Throws when the text ended too early. */
  end(): void {
    if (this.#held.trim() !== '' || this.#open.length > 0 || !this.#hasRoot) throw this.#broken('bị cắt cụt')
  }

  #text(raw: string): void {
    if (this.#open.length === 0) {
      if (raw.replace(/^\uFEFF/, '').trim() !== '') throw this.#broken('có chữ ngoài thẻ gốc')
      return
    }
    this.handlers.onToken?.(raw)
    this.handlers.onText?.(resolveEntities(raw))
  }

  #tag(tag: string): void {
    const second = tag[1]
    if (second === '?') return
    if (second === '!') {
      if (tag.startsWith('<!--')) return
      if (!tag.startsWith('<![CDATA[') || this.#open.length === 0) {
        throw this.#broken('có khai báo DOCTYPE, không an toàn')
      }
      this.handlers.onToken?.(tag)
      this.handlers.onText?.(tag.slice(9, -3))
      return
    }
    this.handlers.onToken?.(tag)
    if (second === '/') {
      const name = localName(tag.slice(2, -1).trimEnd())
      if (this.#open.pop() !== name) throw this.#broken('có thẻ đóng sai')
      this.handlers.onClose?.(name)
      return
    }
    const isClosed = tag.endsWith('/>')
    const inside = tag.slice(1, isClosed ? -2 : -1)
    const nameEnd = inside.search(/\s/)
    const name = localName(nameEnd < 0 ? inside : inside.slice(0, nameEnd))
    if (name === '' || (this.#hasRoot && this.#open.length === 0)) throw this.#broken('có thẻ sai chỗ')
    this.#hasRoot = true
    if (this.#open.length >= DEEPEST) throw this.#broken(`lồng nhau quá ${DEEPEST} tầng`)
    this.handlers.onOpen?.(name, nameEnd < 0 ? '' : inside.slice(nameEnd))
    if (isClosed) this.handlers.onClose?.(name)
    else this.#open.push(name)
  }

  #broken(what: string): FileError {
    return new FileError(`${this.what} ${what}. Hãy lưu hoặc xuất lại tệp.`)
  }
}

/** Where a tag ends (after its last character); -1: not in this text yet. */
const endOfTag = (text: string, from: number): number => {
  if (text.startsWith('<!--', from)) return after(text, '-->', from + 4)
  if (text.startsWith('<![CDATA[', from)) return after(text, ']]>', from + 9)
  if (text.startsWith('<?', from)) return after(text, '?>', from + 2)
  if (text.startsWith('<!', from) && text.length - from < 9) return -1
  let quote = 0
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at + 1
  }
  return -1
}

const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute, whatever its prefix; undefined where there is none. */
export const attributeOf = (attributes: string, name: string): string | undefined => {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes[at - 1]
    if (before !== ' ' && before !== ':' && before !== '\n' && before !== '\t' && before !== '\r') continue
    const [, quote, value] = /^\s*=\s*(["'])(.*?)\1/s.exec(attributes.slice(at + name.length)) ?? []
    if (quote !== undefined) return resolveEntities(value ?? '')
  }
  return undefined
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five entities of XML itself and numbers of characters; others stay as they are. */
const resolveEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return ENTITIES[name] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/** Reads UTF-8 pieces of XML to the end. */
export const readXml = async (
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  handlers: XmlHandlers,
): Promise<void> => {
  const reader = new XmlReader(handlers, what)
  for await (const text of xmlText(chunks, what)) reader.write(text)
  reader.end()
}

/** UTF-8 text in pieces; other encodings of XML are refused by what their first bytes look like. */
export async function* xmlText(chunks: AsyncIterable<Uint8Array>, what: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new FileError(`${what} không ghi bằng bảng mã UTF-8. Hãy lưu lại bằng UTF-8.`)
  }
}
