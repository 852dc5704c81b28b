import { type CodeOf, codeList } from './codedValue.ts'
import type { Thing } from './thingRow/thingKind.ts'

/** What the audit record knows of. Append only: an event keeps its code for ever. */
export const AUDIT_ACTIONS = codeList([
  { code: 'SIGN_IN', vi: 'Đăng nhập', en: 'Signed in' },
  { code: 'SIGN_IN_FAILED', vi: 'Đăng nhập không được', en: 'Sign-in failed' },
  { code: 'SIGN_OUT', vi: 'Đăng xuất', en: 'Signed out' },
  { code: 'MAP_LOADED', vi: 'Tải bảng vụ việc cho bản đồ', en: 'Loaded the cases of the map' },
  { code: 'VIEW_RESTRICTED', vi: 'Xem hồ sơ hạn chế', en: 'Viewed a restricted record' },
  { code: 'LISTED', vi: 'Đọc trong danh sách', en: 'Read in a list' },
  { code: 'SEARCH', vi: 'Tìm, lọc danh sách', en: 'Searched a list' },
  { code: 'EXPORT', vi: 'Xuất dữ liệu', en: 'Exported data' },
  { code: 'CHANGE', vi: 'Ghi, sửa', en: 'Recorded or changed' },
  { code: 'IMPORT', vi: 'Nhập dữ liệu', en: 'Imported data' },
  { code: 'IDENTITY_STORED', vi: 'Cất danh tính người báo', en: 'Stored an identity' },
  { code: 'IDENTITY_ASKED', vi: 'Đề nghị mở danh tính', en: 'Asked to open an identity' },
  { code: 'IDENTITY_AGREED', vi: 'Đồng ý mở danh tính', en: 'Agreed to open an identity' },
  { code: 'IDENTITY_REFUSED', vi: 'Từ chối mở danh tính', en: 'Refused to open an identity' },
  { code: 'IDENTITY_OPENED', vi: 'Mở danh tính', en: 'Opened an identity' },
  { code: 'ROLE_GIVEN', vi: 'Trao vai trò', en: 'Gave a role' },
  { code: 'ROLE_ENDED', vi: 'Kết thúc vai trò', en: 'Ended a role' },
  { code: 'PERSON_ADDED', vi: 'Thêm người dùng', en: 'Added a person' },
  { code: 'PERSON_SWITCHED', vi: 'Bật, tắt tài khoản', en: 'Switched an account on or off' },
  { code: 'PASSWORD_SET', vi: 'Đặt mật khẩu', en: 'Set a password' },
  { code: 'SECOND_FACTOR_SET', vi: 'Đặt xác thực hai bước', en: 'Set the second factor' },
  { code: 'SHARING_SET', vi: 'Đặt mức chia sẻ', en: 'Set what a province shares' },
  { code: 'AUDIT_READ', vi: 'Xem nhật ký', en: 'Read the audit record' },
  { code: 'TOKEN_MADE', vi: 'Tạo mã truy cập', en: 'Made an access token' },
  { code: 'TOKEN_REVOKED', vi: 'Thu hồi mã truy cập', en: 'Revoked an access token' },
  { code: 'TOKEN_USED', vi: 'Dùng mã truy cập (lần đầu trong ngày)', en: 'Used an access token (first of the day)' },
  { code: 'AUDIT_VERIFIED', vi: 'Kiểm tra chuỗi nhật ký', en: 'Verified the audit chain' },
])
export type AuditAction = CodeOf<typeof AUDIT_ACTIONS>

/** What an event can be about. */
export const AUDIT_SUBJECTS = codeList([
  { code: 'case', vi: 'Vụ việc', en: 'Case' },
  { code: 'corridor', vi: 'Tuyến', en: 'Corridor' },
  { code: 'tip', vi: 'Tin báo', en: 'Tip' },
  { code: 'establishment', vi: 'Cơ sở', en: 'Establishment' },
  { code: 'polluted_site', vi: 'Khu vực, điểm ô nhiễm', en: 'Polluted site' },
  { code: 'drug_spot', vi: 'Điểm, tụ điểm ma túy', en: 'Drug spot' },
  { code: 'crossing', vi: 'Cửa khẩu, lối mở', en: 'Crossing' },
  { code: 'reading', vi: 'Số liệu quan trắc', en: 'Monitoring reading' },
  { code: 'campaign', vi: 'Chiến dịch', en: 'Campaign' },
  { code: 'plan_line', vi: 'Dòng kế hoạch', en: 'Plan line' },
  { code: 'task', vi: 'Nhiệm vụ', en: 'Task' },
  { code: 'inspection', vi: 'Cuộc kiểm tra', en: 'Inspection' },
  { code: 'exemption', vi: 'Miễn kiểm tra', en: 'Exemption' },
  { code: 'drug_class', vi: 'Phân loại địa bàn ma túy', en: 'Drug class of a commune' },
  { code: 'risk_weights', vi: 'Trọng số rủi ro', en: 'Risk weights' },
  { code: 'analysis', vi: 'Kết quả phân tích', en: 'Analysis result' },
  { code: 'forecast', vi: 'Dự báo niêm phong', en: 'Sealed forecast' },
  { code: 'person', vi: 'Người dùng', en: 'Person' },
  { code: 'province', vi: 'Tỉnh', en: 'Province' },
  { code: 'boundaries', vi: 'Ranh giới', en: 'Boundaries' },
  { code: 'sample', vi: 'Dữ liệu mẫu', en: 'Sample data' },
])
export type AuditSubject = CodeOf<typeof AUDIT_SUBJECTS>

/** What an event about a kind of thing is about. */
export const AUDIT_SUBJECT_OF: Readonly<Record<Thing, AuditSubject>> = {
  cases: 'case',
  establishments: 'establishment',
  polluted_sites: 'polluted_site',
  drug_spots: 'drug_spot',
  corridors: 'corridor',
  crossings: 'crossing',
  readings: 'reading',
  tips: 'tip',
}

/** Whether opening a record of this level of sensitivity is put down (design.md decision 14). */
export const isViewRecorded = (sensitivity: string): boolean => sensitivity === 'RESTRICTED' || sensitivity === 'SEALED'
