import { FileError } from '../../files/fileError.ts'
import { holdsShapefile } from '../../files/shapefile.ts'
import type { ZipEntry } from '../../files/zipArchive.ts'

export type FileKind = 'TEXT' | 'JSON' | 'KML' | 'GPX' | 'SHP' | 'SQLITE' | 'ZIP'

const SAVE_AS_XLSX = 'Trong Excel: Tệp → Lưu thành → “Sổ làm việc Excel (*.xlsx)”, rồi chọn tệp đó.'
const SHP_MAGIC = 9994

/** The container of old Office files and of encrypted new ones. */
export const isCompoundFile = (head: Buffer): boolean => head.toString('latin1', 0, 4) === '\xd0\xcf\x11\xe0'

/** The kind of a file by its first bytes; of a compound file also those of its directory. Throws `FileError` for kinds that are not taken. */
export const recogniseFile = (head: Buffer): FileKind => {
  const latin = head.toString('latin1')
  if (latin.startsWith('PK')) return 'ZIP'
  if (latin.startsWith('SQLite format 3\0')) return 'SQLITE'
  if (isCompoundFile(head)) throw oldExcel(head)
  if (head.length >= 4 && head.readInt32BE(0) === SHP_MAGIC) return 'SHP'
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text.startsWith('{') || text.startsWith('\u001e{')) return 'JSON'
  if (text.startsWith('[')) {
    throw new FileError('Tệp JSON là một danh sách, không phải GeoJSON. Hãy xuất thành GeoJSON (FeatureCollection).')
  }
  if (!text.startsWith('<')) return 'TEXT'
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replace(/<!--.*?-->/gs, ''))?.[1]?.toLowerCase()
  if (root === 'kml') return 'KML'
  if (root === 'gpx') return 'GPX'
  if (root === undefined || root === 'html' || root === 'table' || root === 'head' || root === 'body') return 'TEXT'
  throw new FileError(`Đây là tệp XML loại <${root.slice(0, 30)}>, chưa nhận. Nhận được: KML và GPX.`)
}

/** Both old workbooks and encrypted new ones are compound files; the names inside tell them apart. */
const oldExcel = (head: Buffer): FileError =>
  head.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? protectedFile()
    : new FileError(
        `Đây là tệp Office kiểu cũ (.xls) hoặc tệp Excel có mật khẩu, chưa nhận trực tiếp. Hãy bỏ mật khẩu nếu có. ${SAVE_AS_XLSX}`,
      )

const protectedFile = () =>
  new FileError(
    'Tệp Excel có mật khẩu. Hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu), lưu lại rồi chọn tệp đó.',
  )

export type InsideZip =
  | { readonly is: 'XLSX' | 'SHAPEFILE' }
  | { readonly is: 'KMZ'; readonly documents: readonly ZipEntry[] }

/** What a zip archive is for. Throws `FileError` for kinds that are not taken, and for one that is two at once. */
export const recogniseZip = (entries: readonly ZipEntry[]): InsideZip => {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name))
  const kmls = entries.filter(({ name }) => /\.kml$/i.test(name) && !name.startsWith('__MACOSX'))
  const kinds = [has(/^xl\/workbook\.(xml|bin)$/i), holdsShapefile(entries), kmls.length > 0].filter(Boolean)
  if (kinds.length > 1) {
    throw new FileError('Tệp nén chứa nhiều loại dữ liệu cùng lúc (bảng, bản đồ). Hãy tách mỗi loại thành một tệp.')
  }
  if (has(/^xl\/workbook\.bin$/i)) {
    throw new FileError(`Đây là tệp Excel nhị phân (.xlsb), chưa nhận trực tiếp. ${SAVE_AS_XLSX}`)
  }
  if (has(/^xl\/workbook\.xml$/i)) return { is: 'XLSX' }
  if (holdsShapefile(entries)) return { is: 'SHAPEFILE' }
  if (kmls.length > 0) {
    const isFirst = ({ name }: ZipEntry) => (name.toLowerCase() === 'doc.kml' ? 0 : 1)
    return { is: 'KMZ', documents: kmls.toSorted((a, b) => isFirst(a) - isFirst(b)) }
  }
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    throw new FileError(
      'Đây là tệp OpenDocument (.ods), chưa nhận trực tiếp. Trong LibreOffice: Tệp → Lưu thành → “Excel 2007–365 (.xlsx)”, rồi chọn tệp đó.',
    )
  }
  if (has(/^(word|ppt)\//)) {
    throw new FileError('Đây là tệp Word hoặc PowerPoint. Hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn tệp đó.')
  }
  throw new FileError(
    'Tệp nén không chứa dữ liệu nhận được. Nhận: Excel (.xlsx), Shapefile (.shp, .dbf, .prj nén cùng nhau), KMZ.',
  )
}
