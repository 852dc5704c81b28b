import type { KeptHead } from './headFile.ts'
import type { Finding, Verification } from './verifyChain.ts'

/** Exit codes of `npm run audit:verify`. */
export const VERIFY_CODES = { intact: 0, broken: 1, notRun: 2, tailUnknown: 3 } as const

const count = (value: number) => value.toLocaleString('vi-VN')
const range = (from: number, to: number) =>
  from === to ? `số ${count(from)}` : `từ số ${count(from)} đến ${count(to)}`

const sentence = (finding: Finding): string => {
  switch (finding.kind) {
    case 'EDITED':
      return `Sự kiện số ${count(finding.number)} đã bị sửa sau khi ghi.`
    case 'MISSING':
      return `Mất sự kiện ${range(finding.from, finding.to)}.`
    case 'MOVED':
      return `Sự kiện mang số ${count(finding.number)} vốn được ghi với số ${count(finding.original)}: thứ tự đã bị đổi.`
    case 'UNLINKED':
      return `Sự kiện số ${count(finding.number)} không nối với sự kiện đứng trước: sự kiện số ${count(finding.number - 1)} đã bị ghi lại.`
    case 'TAIL_REMOVED':
      return `Mất các sự kiện cuối, ${range(finding.from, finding.to)}.`
    case 'REWRITTEN':
      return `Sự kiện số ${count(finding.number)} khác với bản giữ ngoài cơ sở dữ liệu: nhật ký đã bị ghi lại từ số này trở về trước.`
    case 'HEAD_FORGED':
      return 'Tệp audit-head đã bị sửa, hoặc tệp secret đã thay. Không dùng được tệp này để biết các sự kiện cuối còn đủ không.'
  }
}

/** What a verification found, for the person who ran it: which number, what, and what to do. */
export const verifyLines = (result: Verification, kept: KeptHead['state']): string[] => {
  const head = `${count(result.events)} sự kiện, cuối cùng số ${count(result.lastNumber)}, mã ${result.lastHash.slice(0, 16)}.`
  const found = result.findings.map(sentence)
  if (result.isCut) found.push('Còn chỗ hỏng khác chưa liệt kê.')
  const advice = [
    'Việc cần làm: giữ nguyên cơ sở dữ liệu và thư mục dữ liệu, chép riêng ra ngoài máy này, báo người kiểm soát nhật ký và lãnh đạo;',
    'so với bản sao lưu gần nhất để biết nội dung cũ. Đừng sửa nhật ký. Nếu vừa phục hồi cơ sở dữ liệu từ bản sao lưu thì',
    'mất các sự kiện cuối là đúng: ghi biên bản, rồi chuyển tệp audit-head đi nơi khác để bắt đầu lại.',
  ]
  if (found.length > 0) return [head, ...found, ...advice]
  if (kept !== 'missing') return [head, 'Nhật ký nguyên vẹn: không sự kiện nào bị sửa, mất hay đổi chỗ.']
  return [
    head,
    'Các sự kiện còn lại nguyên vẹn và nối nhau. Không có tệp audit-head trong thư mục dữ liệu nên KHÔNG biết được',
    'các sự kiện cuối có bị gỡ bớt hay toàn bộ nhật ký có bị ghi lại không.',
    'Việc cần làm: so mã ở dòng đầu với mã đã ghi lại lần trước; máy chủ tạo tệp này khi chạy.',
  ]
}

export const verifyCode = (result: Verification): number =>
  result.findings.length > 0 ? VERIFY_CODES.broken : result.isTailKnown ? VERIFY_CODES.intact : VERIFY_CODES.tailUnknown
