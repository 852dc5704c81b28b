import { FileError } from '../../files/fileError.ts'
import { ImportError } from '../importError.ts'
import type { RowSource, SourceRow } from '../rowSource.ts'

/** A fault of a file as a fault of its import; anything else stays what it is. */
export const importErrorOf = (error: unknown): unknown =>
  error instanceof FileError && !(error instanceof ImportError) ? new ImportError(error.message) : error

/** Opens a file so that its faults come out as `ImportError`, also while rows are read. */
export const asImportErrors = async (open: () => Promise<RowSource>): Promise<RowSource> => {
  try {
    const source = await open()
    return { ...source, rows: rowsOf(source.rows) }
  } catch (error) {
    throw importErrorOf(error)
  }
}

async function* rowsOf(rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  try {
    yield* rows
  } catch (error) {
    throw importErrorOf(error)
  }
}
