import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { RefusalIndex } from './files/refusalIndex.ts'
import { writeRefused } from './files/writeRefused.ts'
import type { RowSource } from './rowSource.ts'
import type { RefusalFiles, Upload } from './uploads.ts'

export interface RefusedFile {
  /** The file, which has no name any more: it goes when it is closed. */
  readonly handle: FileHandle
  readonly name: string
  readonly type: string
}

/**
 * The refused rows of an upload's last finished run as the same kind of spreadsheet, the reasons beside them. What a run
 * that goes on meanwhile writes does not enter it. Nothing is left when it fails.
 */
export const refusedFile = async (
  { fileName, path }: Pick<Upload, 'fileName' | 'path'>,
  files: RefusalFiles,
  rows: RowSource,
): Promise<RefusedFile> => {
  // Both are opened at once: the end of a run may remove them at any moment after.
  const opening = [RefusalIndex.open(files.READ), RefusalIndex.open(files.WRITE)]
  const indexes = await Promise.allSettled(opening)
  // Several may be asked for at once.
  const back = `${path}.${randomUUID()}.back`
  try {
    const refusals = await Promise.all(opening).catch(async (error: unknown) => {
      await rows.close?.()
      throw error
    })
    const refusalsOf = (row: number) => refusals.flatMap((index) => index.of(row))
    const { name, type } = await writeRefused({ fileName, rows, refusalsOf }, back)
    return { handle: await open(back), name, type }
  } finally {
    for (const index of indexes) if (index.status === 'fulfilled') index.value.close()
    await rm(back, { force: true })
  }
}
