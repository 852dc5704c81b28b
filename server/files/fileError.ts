/**
 * A file that cannot be read, or a choice about it that a person must make; the Vietnamese message says what is wrong
 * and what to do. Who opens the file adds what is safe (`BoundaryError`, `ImportError`).
 */
export class FileError extends Error {
  override readonly name: string = 'FileError'
}
