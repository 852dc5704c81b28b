import { writeSync } from 'node:fs'
import { ImportError } from './importError.ts'
import type { RefusalStage, RowRefusal } from './importRows.ts'

/** Of one run, on disk: two million cells and more. A small file of short rows could be refused in a hundred times its size. */
const MOST_BYTES = 512 * 1024 * 1024

/**
 * Makes the function that notes the refused cells of a run, a line of JSON each, in the open file of their stage. It
 * throws `ImportError` when they take up more than they may: then the file is of another kind than was said.
 */
export const refusalNoter = (files: Readonly<Record<RefusalStage, number>>, mostBytes = MOST_BYTES) => {
  let bytes = 0
  return (refusal: RowRefusal, stage: RefusalStage): void => {
    const line = Buffer.from(`${JSON.stringify(refusal)}\n`)
    bytes += line.length
    if (bytes > mostBytes) {
      throw new ImportError(
        `Đến dòng ${refusal.row.toLocaleString('vi-VN')} đã có quá nhiều ô bị từ chối nên dừng lại. Hãy xem lại loại dữ liệu, dòng tiêu đề và cách ghép cột, hoặc chia nhỏ tệp.`,
      )
    }
    writeSync(files[stage], line)
  }
}
