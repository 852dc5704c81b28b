import { FileError } from '../files/fileError.ts'

/** A file that cannot be imported as a whole. The message says in Vietnamese what is wrong and what to do. */
export class ImportError extends FileError {
  override readonly name = 'ImportError'

  constructor(message: string) {
    super(`${message} Chưa có gì được ghi vào dữ liệu.`)
  }
}
