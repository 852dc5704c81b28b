import { RefusalIndex } from './files/refusalIndex.ts'
import { writeRefused } from './files/writeRefused.ts'
import type { RowSource } from './rowSource.ts'
import type { Upload } from './uploads.ts'

export interface RefusedFile {
  /** Where it was written; whoever asked removes it. */
  readonly path: string
  readonly name: string
  readonly type: string
}

/** The refused rows of an upload's last run as the same kind of spreadsheet, the reasons beside them. */
export const refusedFile = async (
  { fileName, path, refusals }: Pick<Upload, 'fileName' | 'path' | 'refusals'>,
  rows: RowSource,
): Promise<RefusedFile> => {
  const read = await RefusalIndex.open(refusals.READ)
  const written = await RefusalIndex.open(refusals.WRITE)
  try {
    const back = `${path}.back`
    const refusalsOf = (row: number) => [...read.of(row), ...written.of(row)]
    const { name, type } = await writeRefused({ fileName, rows, refusalsOf }, back)
    return { path: back, name, type }
  } finally {
    read.close()
    written.close()
  }
}
