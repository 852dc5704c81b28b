import type { BoundaryReport } from './boundaryReport.ts'

const MOST_LISTED = 50

/** A report as lines for people, in Vietnamese. */
export const reportLines = (report: BoundaryReport, { isRestore = false, isDryRun = false } = {}): string[] => {
  const { replaced, refused, mended, warnings, counts, names } = report
  const named = (code: string | null) => (code === null ? '' : `, ${code} ${names.get(code) ?? ''}`)
  const isStopped = !report.isWritten && !isDryRun
  const would = isDryRun ? 'sẽ ' : 'đã '
  const lines = [
    ...(report.coordinateSystem ? [`Hệ tọa độ: ${report.coordinateSystem}.`] : []),
    ...section(
      'Đã sửa hình không hợp lệ',
      mended.map(
        ({ number, code, reason, change }) =>
          `đối tượng ${number}${named(code)}: ${reason}; diện tích đổi ${percent(change)}.`,
      ),
    ),
    ...section(
      'Không nhận',
      refused.map(({ number, code, reason }) => `đối tượng ${number}${named(code)}: ${reason}`),
    ),
    ...section('Cần xem lại', warnings),
  ]
  if (isStopped) {
    const bad = count(refused.length)
    const next = 'Hãy sửa tệp, hoặc thêm --skip-bad để các đơn vị đó giữ ranh giới cũ.'
    return [...lines, `Dừng vì có ${bad} đối tượng không nhận được. Chưa có gì thay đổi. ${next}`]
  }
  if (report.reassigned === null) {
    return [...lines, 'Không có đối tượng nào dùng được. Chưa có gì thay đổi.']
  }
  const target = isRestore ? 'trở về ranh giới gần đúng' : `theo ranh giới chính thức của “${report.source}”`
  const { cases, reviewOpened, reviewClosed, ...things } = report.reassigned
  return [
    ...lines,
    `${count(replaced.length)} đơn vị ${would}${target}; ${count(report.kept)} đơn vị giữ nguyên.`,
    `${count(report.clipped)} ranh giới gần đúng bên cạnh ${would}nhường phần đất trùng.`,
    `Vụ việc đổi xã: ${count(cases)}; mục cần rà soát: mở ${count(reviewOpened)}, đóng ${count(reviewClosed)}.`,
    `Đổi xã: ${count(things.establishments)} cơ sở, ${count(things.crossings)} cửa khẩu, lối mở, ` +
      `${count(things.drugSpots)} điểm ma túy, ${count(things.pollutedSites)} điểm ô nhiễm.`,
    `Cả nước: ${count(counts.official)} trong ${count(counts.total)} đơn vị có ranh giới chính thức.`,
    ...(isDryRun ? ['Chỉ chạy thử (--dry-run): chưa có gì thay đổi.'] : []),
  ]
}

const section = (title: string, items: readonly string[]): string[] => {
  if (items.length === 0) return []
  const shown = items.slice(0, MOST_LISTED).map((item) => `  ${item}`)
  const rest = items.length - shown.length
  return [`${title} (${count(items.length)}):`, ...shown, ...(rest > 0 ? [`  … và ${count(rest)} mục nữa.`] : [])]
}

const count = (value: number) => value.toLocaleString('vi-VN')
const percent = (share: number) => `${(share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 4 })} %`
