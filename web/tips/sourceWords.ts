import type { Language } from '../../data/model/codedValue.ts'

/** Words about who gave a tip: sealed, asked for, opened. */
export interface SourceWords {
  readonly identity: string
  readonly identityText: string
  readonly identityNoKey: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly contact: string
  readonly source: string
  readonly noIdentity: string
  readonly hasIdentity: string
  readonly reason: string
  readonly reasonHint: string
  readonly ask: string
  readonly queue: string
  readonly queueText: string
  readonly askedBy: (name: string, when: string) => string
  readonly agree: string
  readonly refuse: string
  readonly waiting: string
  readonly agreedBy: (name: string) => string
  readonly refusedBy: (name: string) => string
  readonly openOnce: string
  readonly openOnceText: string
  readonly opened: string
  readonly over: string
  readonly hide: string
  readonly nothingGiven: string
}

export const SOURCE_WORDS: Readonly<Record<Language, SourceWords>> = {
  vi: {
    identity: 'Người báo tin (không bắt buộc)',
    identityText:
      'Được khóa riêng ngay khi lưu. Chỉ người giữ nguồn tin mở được, khi nêu lý do và một người giữ nguồn tin khác đồng ý; mỗi lần mở đều vào nhật ký. Không hiện trong tìm kiếm, danh sách hay báo cáo.',
    identityNoKey:
      'Máy chủ chưa có khóa danh tính nên không giữ được họ tên người báo. Hãy để trên giấy và hỏi người quản trị.',
    name: 'Họ và tên',
    phone: 'Điện thoại',
    address: 'Địa chỉ',
    contact: 'Liên hệ thế nào cho an toàn',
    source: 'Nguồn tin',
    noIdentity: 'Người báo không cho biết tên.',
    hasIdentity: 'Có danh tính người báo, đang khóa.',
    reason: 'Lý do cần mở danh tính',
    reasonHint: 'Ít nhất 20 ký tự; được giữ lại và không sửa được',
    ask: 'Đề nghị mở',
    queue: 'Đề nghị mở danh tính',
    queueText: 'Chỉ người giữ nguồn tin thấy phần này.',
    askedBy: (name, when) => `${name} đề nghị lúc ${when}`,
    agree: 'Đồng ý',
    refuse: 'Từ chối',
    waiting: 'Đang chờ một người giữ nguồn tin khác quyết định.',
    agreedBy: (name) => `${name} đã đồng ý.`,
    refusedBy: (name) => `${name} đã từ chối.`,
    openOnce: 'Mở danh tính',
    openOnceText: 'Mở được một lần trong 24 giờ từ khi đồng ý.',
    opened: 'Đã mở.',
    over: 'Đã quá 24 giờ, không mở được nữa.',
    hide: 'Ẩn ngay',
    nothingGiven: 'không ghi',
  },
  en: {
    identity: 'Who gave the tip (optional)',
    identityText:
      'Sealed as soon as it is saved. Only a source custodian can open it, with a written reason and the agreement of another custodian; each opening is put down in the audit record. Never in searches, lists or reports.',
    identityNoKey:
      'The server has no key for identities, so none can be kept. Keep it on paper and ask the administrator.',
    name: 'Full name',
    phone: 'Telephone',
    address: 'Address',
    contact: 'How to reach them safely',
    source: 'Source',
    noIdentity: 'Who gave it did not say who they are.',
    hasIdentity: 'The identity is known and sealed.',
    reason: 'Why it must be opened',
    reasonHint: 'At least 20 characters; it is kept and cannot be changed',
    ask: 'Ask to open',
    queue: 'Identities asked for',
    queueText: 'Only source custodians see this part.',
    askedBy: (name, when) => `${name} asked at ${when}`,
    agree: 'Agree',
    refuse: 'Refuse',
    waiting: 'Waiting for another source custodian to decide.',
    agreedBy: (name) => `${name} agreed.`,
    refusedBy: (name) => `${name} refused.`,
    openOnce: 'Open the identity',
    openOnceText: 'Can be opened once, within 24 hours of the agreement.',
    opened: 'Opened.',
    over: '24 hours have passed: it cannot be opened any more.',
    hide: 'Hide it now',
    nothingGiven: 'not given',
  },
}
