import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { SpoolFile } from './spoolFile.ts'

/** Without the additions for more, which not every reader knows. */
const LARGEST = 0xffff_ffff
const LEVEL = 4
/** Names are UTF-8. */
const FLAGS = 0x0800
const DEFLATED = 8
/** 1 January 2020: an archive tells nothing but its contents. */
const DATE = (40 << 9) | (1 << 5) | 1

interface Entry {
  readonly nameBytes: number
  readonly crc: number
  readonly size: number
  readonly packed: number
}

/** Writes a zip archive part by part; sizes are filled in afterwards, so that every reader can read it in one pass. */
export class ZipWriter {
  #directory: Buffer[] = []

  /**
   * @param tooLarge what is thrown when the archive or a part of it has more bytes than the format holds: who writes knows
   * what to do instead
   */
  constructor(
    private readonly out: SpoolFile,
    private readonly tooLarge: () => Error,
    private readonly largest = LARGEST,
  ) {}

  async add(name: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const offset = this.out.size
    const nameBytes = Buffer.from(name)
    const entry = { nameBytes: nameBytes.length, crc: 0, size: 0, packed: 0 }
    await this.out.write(Buffer.concat([this.#header(entry), nameBytes]))
    const bytes = async function* () {
      for await (const chunk of chunks) {
        const part = Buffer.from(chunk)
        entry.crc = crc32(part, entry.crc)
        entry.size += part.length
        yield part
      }
    }
    await pipeline(
      Readable.from(bytes(), { objectMode: false }),
      createDeflateRaw({ level: LEVEL }),
      async (packed) => {
        for await (const part of packed as AsyncIterable<Buffer>) {
          entry.packed += part.length
          await this.out.write(part)
        }
      },
    )
    if (entry.size > this.largest || this.out.size > this.largest) throw this.tooLarge()
    const local = this.#header(entry)
    await this.out.patch(offset, local)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    local.copy(central, 6, 4)
    central.writeUInt32LE(offset, 42)
    this.#directory.push(central, nameBytes)
  }

  async finish(): Promise<void> {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#directory.length / 2, 8)
    end.writeUInt16LE(this.#directory.length / 2, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.out.size, 16)
    await this.out.write(Buffer.concat([directory, end]))
  }

  #header({ nameBytes, crc, size, packed }: Entry): Buffer {
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(FLAGS, 6)
    header.writeUInt16LE(DEFLATED, 8)
    header.writeUInt16LE(DATE, 12)
    header.writeUInt32LE(crc, 14)
    header.writeUInt32LE(packed, 18)
    header.writeUInt32LE(size, 22)
    header.writeUInt16LE(nameBytes, 26)
    return header
  }
}
