import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RefusedCell } from '../../data/model/imports.ts'
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
export const refusedFile = async (upload: Upload, rows: RowSource): Promise<RefusedFile> => {
  const byRow = new Map<number, RefusedCell[]>()
  const lines = createInterface({ input: createReadStream(upload.refusalsPath, 'utf8') })
  for await (const line of lines) {
    const cell = JSON.parse(line) as RefusedCell
    const known = byRow.get(cell.row)
    if (known) known.push(cell)
    else byRow.set(cell.row, [cell])
  }
  const path = `${upload.path}.back`
  const { name, type } = await writeRefused(
    { upload, rows, refusalsOf: (row) => byRow.get(row), refusedRows: byRow.size },
    path,
  )
  return { path, name, type }
}
