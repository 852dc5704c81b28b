import { codeList, type CodeOf } from './codedValue.ts'

/** How a version of a record came to be replaced. Append only: versions keep their code for ever. */
export const WRITE_WAYS = codeList([
  { code: 'IMPORT', vi: 'Nhập tệp', en: 'Imported from a file' },
  { code: 'EDIT', vi: 'Sửa', en: 'Corrected' },
  { code: 'RESTORE', vi: 'Khôi phục bản cũ', en: 'Restored an earlier version' },
  { code: 'MERGE', vi: 'Gộp bản trùng', en: 'Merged duplicates' },
  { code: 'UNDO', vi: 'Hoàn tác', en: 'Taken back' },
  { code: 'REMOVE', vi: 'Gỡ khỏi bản đồ', en: 'Taken off the map' },
])
export type WriteWay = CodeOf<typeof WRITE_WAYS>
