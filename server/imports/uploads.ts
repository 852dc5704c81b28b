import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
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
  /** Where the refused cells of its last finished run lie; null before there was one. */
  refusals: RefusalFiles | null
  /** Bytes of those: they take room as the file itself does. */
  refusedBytes: number
  /** When it was last asked for (ms). */
  usedAt: number
  isRunning: boolean
}

/** Files with a line of JSON for each refused cell, in the order of rows. */
export type RefusalFiles = Readonly<Record<RefusalStage, string>>

export interface UploadLimits {
  readonly fileBytes: number
  /** Of one person, those being sent included: the oldest goes when another comes. */
  readonly personFiles: number
  readonly personBytes: number
  /** Of all people. */
  readonly files: number
  readonly bytes: number
}

const MB = 1024 * 1024
const LIMITS: UploadLimits = {
  fileBytes: 500 * MB,
  personFiles: 4,
  personBytes: 1000 * MB,
  files: 60,
  bytes: 6000 * MB,
}
const KEPT_MS = 24 * 3_600_000
/** When there is no room, what nobody asked for in so long makes room. */
const IDLE_MS = 3_600_000
const SWEEP_MS = 10 * 60_000

/** A file on its way in. */
interface Arriving {
  readonly personId: string
  bytes: number
}

/**
 * Files between sending and importing, in a folder of the server. They belong to who sent them, are kept a day at most
 * and do not outlive the server: what was left by an earlier one is removed.
 */
export class Uploads {
  readonly #files = new Map<string, Upload>()
  readonly #arriving = new Set<Arriving>()
  readonly #folder: string
  readonly #limits: UploadLimits

  constructor(folder: string, limits: Partial<UploadLimits> = {}) {
    this.#folder = folder
    this.#limits = { ...LIMITS, ...limits }
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true, recursive: true })
    setInterval(() => this.#removeUnused(KEPT_MS), SWEEP_MS).unref()
  }

  /**
   * Takes the bytes of a file as they come. Throws `ApiError` when there are none, too many, or no room; then none is
   * kept. A place is reserved before the first byte is read.
   */
  async receive(
    body: ReadableStream<Uint8Array> | null,
    given: Pick<Upload, 'personId' | 'area' | 'fileName' | 'thing' | 'source'>,
  ): Promise<Upload> {
    const arriving: Arriving = { personId: given.personId, bytes: 0 }
    this.#makeRoom(arriving)
    this.#arriving.add(arriving)
    const id = randomUUID()
    const path = join(this.#folder, id)
    const counted = new Transform({
      transform: (chunk: Uint8Array, _, done) => {
        arriving.bytes += chunk.length
        try {
          if (arriving.bytes > this.#limits.fileBytes) throw tooLarge(this.#limits.fileBytes)
          this.#makeRoom(arriving)
          done(null, chunk)
        } catch (error) {
          done(error as Error)
        }
      },
    })
    try {
      if (!body) throw empty()
      await pipeline(Readable.fromWeb(body as never), counted, createWriteStream(path, { mode: 0o600 }))
      if (arriving.bytes === 0) throw empty()
    } catch (error) {
      rmSync(path, { force: true })
      if ((error as { code?: string }).code === 'ENOSPC') throw diskFull()
      throw error
    } finally {
      this.#arriving.delete(arriving)
    }
    const { bytes } = arriving
    const upload: Upload = {
      ...given,
      id,
      bytes,
      path,
      refusals: null,
      refusedBytes: 0,
      usedAt: Date.now(),
      isRunning: false,
    }
    this.#files.set(id, upload)
    return upload
  }

  /** The file of a person; undefined when there is none, or it is somebody else's. */
  find(id: string, personId: string): Upload | undefined {
    const upload = this.#files.get(id)
    if (upload?.personId !== personId || !existsSync(upload.path)) return undefined
    upload.usedAt = Date.now()
    return upload
  }

  remove(upload: Upload): void {
    this.#files.delete(upload.id)
    rmSync(upload.path, { force: true })
    if (upload.refusals) removeRefusals(upload.refusals)
  }

  /** Throws `ApiError` when a file on its way in has no place beside the others; those that stand idle make room. */
  #makeRoom(arriving: Arriving): void {
    const { personId } = arriving
    const limits = this.#limits
    const isOver = (most: { files: number; bytes: number }, isCounted: (one: { personId: string }) => boolean) => {
      const kept = [...this.#files.values()].filter(isCounted)
      const coming = [...new Set([...this.#arriving, arriving])].filter(isCounted)
      const refused = kept.reduce((sum, one) => sum + one.refusedBytes, 0)
      const bytes = [...kept, ...coming].reduce((sum, one) => sum + one.bytes, refused)
      return kept.length + coming.length > most.files || bytes > most.bytes
    }
    const isOwn = (one: { personId: string }) => one.personId === personId
    while (isOver({ files: limits.personFiles, bytes: limits.personBytes }, isOwn)) {
      const oldest = [...this.#files.values()].find((upload) => isOwn(upload) && !upload.isRunning)
      if (!oldest) throw tooManyOwn()
      this.remove(oldest)
    }
    if (!isOver(limits, () => true)) return
    this.#removeUnused(IDLE_MS)
    if (isOver(limits, () => true)) throw tooManyInAll()
  }

  #removeUnused(afterMs: number): void {
    for (const upload of this.#files.values()) {
      if (!upload.isRunning && Date.now() - upload.usedAt > afterMs) this.remove(upload)
    }
  }
}

/** Where the refused cells of a run that begins may be written. */
export const newRefusals = ({ path }: Pick<Upload, 'path'>): RefusalFiles => {
  const run = `${path}.${randomUUID()}`
  return { READ: `${run}.read`, WRITE: `${run}.write` }
}

/** Bytes on disk. */
export const sizeOfRefusals = (files: RefusalFiles): number =>
  Object.values(files).reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)

export const removeRefusals = (files: RefusalFiles): void => {
  for (const file of Object.values(files)) rmSync(file, { force: true })
}

const tooLarge = (most: number) =>
  new ApiError(
    413,
    'TOO_LARGE',
    `Tệp lớn hơn ${Math.floor(most / MB)} MB nên không được nhận. Hãy chia tệp, ví dụ theo năm, rồi gửi từng phần.`,
  )
const tooManyOwn = () =>
  new ApiError(
    429,
    'TOO_MANY',
    'Bạn đang gửi hoặc đang nhập nhiều tệp cùng lúc nên tệp này chưa được nhận. Hãy chờ các tệp kia xong hoặc dừng chúng, rồi gửi lại.',
  )
const tooManyInAll = () =>
  new ApiError(
    429,
    'TOO_MANY',
    'Máy chủ đang giữ nhiều tệp của mọi người nên chưa có chỗ cho tệp này. Hãy gửi lại sau một giờ; nếu vẫn không được, hãy báo người quản trị.',
  )
const diskFull = () =>
  new ApiError(503, 'UNAVAILABLE', 'Ổ đĩa của máy chủ đã đầy nên không nhận được tệp. Hãy báo người quản trị.')
const empty = () => new ApiError(400, 'BAD_REQUEST', 'Tệp rỗng. Hãy chọn tệp có dữ liệu.')
