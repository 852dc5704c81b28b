import type { Language } from '../../data/model/codedValue.ts'

/** Words about access tokens for other programs. */
export interface TokenWords {
  readonly title: string
  readonly text: string
  readonly address: string
  readonly name: string
  readonly nameHint: string
  readonly validTo: string
  readonly validToHint: string
  readonly make: string
  readonly made: string
  readonly madeText: string
  readonly copy: string
  readonly copied: string
  readonly hide: string
  readonly none: string
  readonly ending: string
  readonly until: string
  readonly used: string
  readonly unused: string
  readonly state: Readonly<Record<'ENDED' | 'REVOKED', string>>
  readonly revoke: string
  readonly revokeText: string
  readonly badDay: string
}

export const TOKEN_WORDS: Readonly<Record<Language, TokenWords>> = {
  vi: {
    title: 'Mã truy cập cho QGIS và công cụ GIS',
    text: 'Chương trình khác đọc dữ liệu bằng mã này thay cho mật khẩu. Mã chỉ đọc được đúng những gì bạn được xem; mỗi ngày dùng lần đầu được ghi vào nhật ký.',
    address: 'Địa chỉ để ghi vào QGIS (OGC API – Features):',
    name: 'Tên gợi nhớ',
    nameHint: 'Ví dụ: QGIS máy bàn phòng tổng hợp.',
    validTo: 'Dùng được đến hết ngày',
    validToHint: 'Nhiều nhất một năm.',
    make: 'Tạo mã',
    made: 'Mã mới của bạn',
    madeText: 'Hãy chép ngay vào QGIS: mã không hiện lại lần nữa. Không gửi mã cho người khác.',
    copy: 'Chép mã',
    copied: 'Đã chép',
    hide: 'Đã chép xong, ẩn đi',
    none: 'Chưa có mã nào.',
    ending: 'kết thúc bằng',
    until: 'Đến hết',
    used: 'Dùng lần cuối',
    unused: 'Chưa dùng',
    state: { ENDED: 'Đã hết hạn', REVOKED: 'Đã thu hồi' },
    revoke: 'Thu hồi',
    revokeText: 'Chương trình dùng mã này sẽ không đọc được nữa. Không lấy lại được.',
    badDay: 'Ngày phải từ hôm nay đến một năm sau.',
  },
  en: {
    title: 'Access tokens for QGIS and GIS programs',
    text: 'Other programs read with a token in place of the password. It reads exactly what you may see; its first use of each day goes into the audit record.',
    address: 'Address for QGIS (OGC API – Features):',
    name: 'Name',
    nameHint: 'For example: QGIS on the office computer.',
    validTo: 'Works to the end of',
    validToHint: 'One year at most.',
    make: 'Make a token',
    made: 'Your new token',
    madeText: 'Copy it into QGIS now: it is not shown again. Give it to nobody.',
    copy: 'Copy the token',
    copied: 'Copied',
    hide: 'Copied, hide it',
    none: 'No tokens yet.',
    ending: 'ends in',
    until: 'To the end of',
    used: 'Last used',
    unused: 'Not used yet',
    state: { ENDED: 'Over', REVOKED: 'Revoked' },
    revoke: 'Revoke',
    revokeText: 'The program that uses it cannot read any more. This cannot be undone.',
    badDay: 'The day must lie between today and a year from now.',
  },
}
