import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { ApiError } from '../http/problems.ts'
import type { RefusalStage } from './importRows.ts'

/** A file that was sent and waits to be imported. */
export interface Upload {
  readonly id: string
  readonly personId: string
  readonly fileName: string
  readonly bytes: number
  readonly thing: Thing
  /** Areas of the person: what is said of columns is remembered for these alone. */
  readonly area: string
  /** Who keeps the records, as was said when it was sent. */
  readonly source: string
  /** Where the bytes lie. */
  readonly path: string
  /** Where the refused cells of its last run lie, a line of JSON each, in the order of rows. */
  readonly refusals: Readonly<Record<RefusalStage, string>>
  readonly at: number
  isRunning: boolean
}

const LARGEST_BYTES = 500 * 1024 * 1024
/** Of one person; the oldest goes when another comes. */
const MOST_FILES = 4
const KEPT_MS = 24 * 3_600_000

/**
 * Files between sending and importing, in a folder of the server. They belong to who sent them, are kept a day at most
 * and do not outlive the server: what was left by an earlier one is removed.
 */
export class Uploads {
  readonly #files = new Map<string, Upload>()
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true, recursive: true })
  }

  /** Takes the bytes of a file as they come. Throws `ApiError` when there are none or too many; then none is kept. */
  async receive(
    body: ReadableStream<Uint8Array> | null,
    given: Pick<Upload, 'personId' | 'area' | 'fileName' | 'thing' | 'source'>,
  ): Promise<Upload> {
    this.#sweep(given.personId)
    const id = randomUUID()
    const path = join(this.#folder, id)
    let bytes = 0
    const counted = new Transform({
      transform(chunk: Uint8Array, _, done) {
        bytes += chunk.length
        done(bytes > LARGEST_BYTES ? tooLarge() : null, chunk)
      },
    })
    try {
      if (!body) throw empty()
      await pipeline(Readable.fromWeb(body as never), counted, createWriteStream(path, { mode: 0o600 }))
      if (bytes === 0) throw empty()
    } catch (error) {
      rmSync(path, { force: true })
      if ((error as { code?: string }).code === 'ENOSPC') throw diskFull()
      throw error
    }
    const upload = {
      ...given,
      id,
      bytes,
      path,
      refusals: { READ: `${path}.read`, WRITE: `${path}.write` },
      at: Date.now(),
      isRunning: false,
    }
    this.#files.set(id, upload)
    return upload
  }

  /** The file of a person; undefined when there is none, or it is somebody else's. */
  find(id: string, personId: string): Upload | undefined {
    const upload = this.#files.get(id)
    return upload?.personId === personId && existsSync(upload.path) ? upload : undefined
  }

  remove({ id, path, refusals }: Upload): void {
    this.#files.delete(id)
    for (const file of [path, refusals.READ, refusals.WRITE]) rmSync(file, { force: true })
  }

  #sweep(personId: string): void {
    const all = [...this.#files.values()].filter(({ isRunning }) => !isRunning)
    for (const upload of all) if (Date.now() - upload.at > KEPT_MS) this.remove(upload)
    const own = all.filter((upload) => upload.personId === personId && this.#files.has(upload.id))
    for (const upload of own.slice(0, Math.max(0, own.length - MOST_FILES + 1))) this.remove(upload)
  }
}

const tooLarge = () =>
  new ApiError(
    413,
    'TOO_LARGE',
    'Tệp lớn hơn 500 MB nên không được nhận. Hãy chia tệp, ví dụ theo năm, rồi gửi từng phần.',
  )
const diskFull = () =>
  new ApiError(503, 'UNAVAILABLE', 'Ổ đĩa của máy chủ đã đầy nên không nhận được tệp. Hãy báo người quản trị.')
const empty = () => new ApiError(400, 'BAD_REQUEST', 'Tệp rỗng. Hãy chọn tệp có dữ liệu.')
