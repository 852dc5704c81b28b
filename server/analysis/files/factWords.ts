import type { Language } from '../../../data/model/codedValue.ts'

/** Words of the sheets of a result that exports of cases do not have. */
export interface FactWords {
  readonly facts: string
  readonly table: string
  readonly name: string
  readonly question: string
  readonly finding: string
  readonly method: string
  /** Where they are others than those of the period. */
  readonly daysUsed: string
  /** What decides, where the ranking has two measures of it. */
  readonly decided: string
  readonly used: string
  readonly compared: string
  readonly leftOut: string
  readonly nobody: string
  readonly computedOn: string
  readonly author: string
  readonly rank: string
  readonly code: string
  /** What the signs of a strip of steps mean. */
  readonly steps: string
  /** The sheet of how a forecast would have done before, and its columns. */
  readonly tests: Readonly<Record<'title' | 'from' | 'to' | 'cases' | 'hits' | 'plainHits', string>>
  readonly someSample: (cases: string) => string
}

export const FACT_WORDS: Readonly<Record<Language, FactWords>> = {
  vi: {
    facts: 'Thông tin',
    table: 'Bảng xếp hạng',
    name: 'Tên kết quả',
    question: 'Câu hỏi',
    finding: 'Kết luận',
    method: 'Phép phân tích',
    daysUsed: 'Những ngày đã tính',
    decided: 'Cách kết luận',
    used: 'Số vụ đã tính (n)',
    compared: 'Số đơn vị so sánh',
    leftOut: 'Không tính',
    nobody: 'không bỏ vụ nào',
    computedOn: 'Ngày tính',
    author: 'Người lưu',
    rank: 'Hạng',
    code: 'Mã xã',
    steps: '▲ nóng, ▼ lạnh, · không nổi bật',
    tests: {
      title: 'Thử trên các kỳ trước',
      from: 'Từ ngày',
      to: 'Đến ngày',
      cases: 'Số vụ',
      hits: 'Trúng',
      plainHits: 'Đếm 12 tháng trúng',
    },
    someSample: (cases) => `${cases} vụ theo bộ lọc, của mọi ngày, là dữ liệu mẫu (mẫu), không phải số liệu thật`,
  },
  en: {
    facts: 'About',
    table: 'Ranking',
    name: 'Name of the result',
    question: 'Question',
    finding: 'Finding',
    method: 'Method',
    daysUsed: 'Days used',
    decided: 'What decides',
    used: 'Cases used (n)',
    compared: 'Units compared',
    leftOut: 'Left out',
    nobody: 'no case was left out',
    computedOn: 'Computed on',
    author: 'Saved by',
    rank: 'Rank',
    code: 'Code of the commune',
    steps: '▲ hot, ▼ cold, · neither',
    tests: {
      title: 'Tested on earlier periods',
      from: 'From',
      to: 'To',
      cases: 'Cases',
      hits: 'Caught',
      plainHits: 'Caught by the 12-month count',
    },
    someSample: (cases) => `${cases} cases of the filter, of any day, are sample data (mẫu), no real figures`,
  },
}
