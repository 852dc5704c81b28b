import { StartError } from './startError.ts'

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOENT',
  'CONNECT_TIMEOUT',
])

/** A connection that was there and is gone: what was asked last may have been done all the same. */
const LOST = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
])

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Whether an error leaves open if the last transaction was committed. */
export const isConnectionLost = (error: unknown): boolean => LOST.has(codeOf(error))

/** What a person can do about an error of PostgreSQL at start, by its code (SQLSTATE or the driver's). */
const explain = (code: string, message: string, at: string): string | null => {
  if (LOST.has(code) && code !== 'ETIMEDOUT') {
    return `Mất kết nối tới PostgreSQL tại ${at} (${code}). Hãy xem máy chủ đó có chạy không.`
  }
  if (UNREACHABLE.has(code)) {
    return `Không nối được tới PostgreSQL tại ${at} (${code}). Hãy xem máy chủ đó có chạy không, và DATABASE_URL có đúng tên máy, cổng không.`
  }
  switch (code) {
    case '28P01':
      return `PostgreSQL tại ${at} từ chối mật khẩu. Hãy sửa tên hoặc mật khẩu trong DATABASE_URL.`
    case '28000':
      return `PostgreSQL tại ${at} không cho tên này nối vào. Hãy tạo vai trò (create role … login) và cho phép trong pg_hba.conf, hoặc sửa DATABASE_URL.`
    case '3D000':
      return `PostgreSQL tại ${at} chưa có cơ sở dữ liệu ghi trong DATABASE_URL. Hãy tạo: createdb --encoding UTF8 tên_cơ_sở_dữ_liệu.`
    case '42501':
      return /extension/i.test(message)
        ? 'Tài khoản trong DATABASE_URL không được cài PostGIS. Hãy nhờ người quản trị chạy một lần trong cơ sở dữ liệu này: create extension postgis; rồi chạy lại.'
        : 'Tài khoản trong DATABASE_URL thiếu quyền tạo bảng. Hãy cho nó làm chủ cơ sở dữ liệu: alter database tên_cơ_sở_dữ_liệu owner to tên_tài_khoản; rồi chạy lại.'
    case '0A000':
    case '58P01':
      return /extension/i.test(message)
        ? 'Máy chủ PostgreSQL chưa có PostGIS. Hãy cài trên máy chủ đó (Debian, Ubuntu: apt-get install postgresql-postgis) rồi chạy lại.'
        : null
    case '25006':
      return `PostgreSQL tại ${at} chỉ cho đọc (bản sao dự phòng?). Hãy ghi trong DATABASE_URL máy chủ chính.`
    case '53300':
      return `PostgreSQL tại ${at} đã hết số kết nối cho phép. Hãy tăng max_connections hoặc đóng bớt chương trình khác.`
    case '53100':
      return `Đĩa của PostgreSQL tại ${at} đã đầy. Hãy dọn chỗ rồi chạy lại; việc dở dang đã được hoàn lại.`
    case '57P03':
      return `PostgreSQL tại ${at} đang khởi động. Hãy chờ ít phút rồi chạy lại.`
    default:
      return null
  }
}

/** Host, port and database of an address, never its name or password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

/** The same error as a `StartError` that says what to do, where that is known; others unchanged. */
export const explainDatabaseError = (error: unknown, databaseUrl: string | null): unknown => {
  if (!databaseUrl || !(error instanceof Error) || error instanceof StartError) return error
  const text = explain(codeOf(error), error.message, placeOf(databaseUrl))
  const state = isConnectionLost(error)
    ? 'Việc đang ghi hoặc đã xong trọn vẹn, hoặc chưa ghi gì; chạy lại thì an toàn.'
    : 'Dữ liệu đã có không bị thay đổi.'
  return text ? new StartError(`${text} ${state}`, { cause: error }) : error
}
