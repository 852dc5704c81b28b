import type { Language } from '../../../data/model/codedValue.ts'
import type { OverdueKind } from './OverdueTab.tsx'

/** Words of what is overdue or falls due. */
interface OverdueWords {
  readonly kinds: Readonly<Record<OverdueKind, { readonly title: string; readonly none: string }>>
  readonly more: string
  readonly loading: string
  readonly area: string
  readonly mustEnd: (day: string) => string
  readonly planned: (day: string) => string
  readonly until: (days: string) => string
  readonly expiredAgo: (days: string) => string
}

export const OVERDUE_WORDS: Readonly<Record<Language, OverdueWords>> = {
  vi: {
    kinds: {
      findings: { title: 'Tồn tại quá hạn khắc phục', none: 'Không có tồn tại nào quá hạn.' },
      soon: { title: 'Sắp đến hạn khắc phục (14 ngày tới)', none: 'Không có tồn tại nào đến hạn trong 14 ngày tới.' },
      visits: { title: 'Cuộc kiểm tra trễ', none: 'Không có cuộc kiểm tra nào trễ.' },
      lines: { title: 'Dòng kế hoạch trễ', none: 'Không có dòng kế hoạch nào trễ.' },
      licences: { title: 'Giấy phép hết hạn', none: 'Không có giấy phép nào hết hạn mà chưa có giấy mới.' },
    },
    more: 'Xem thêm',
    loading: 'Đang tải…',
    area: 'Địa bàn',
    mustEnd: (day) => `phải xong chậm nhất ${day}`,
    planned: (day) => `dự kiến ${day}, chưa bắt đầu`,
    until: (days) => `trễ ${days} ngày`,
    expiredAgo: (days) => `từ ${days} ngày trước`,
  },
  en: {
    kinds: {
      findings: { title: 'Findings overdue', none: 'No finding is overdue.' },
      soon: { title: 'Findings due within 14 days', none: 'No finding falls due within 14 days.' },
      visits: { title: 'Late inspections', none: 'No inspection is late.' },
      lines: { title: 'Late plan lines', none: 'No plan line is late.' },
      licences: { title: 'Licences expired', none: 'No licence has expired without a new one.' },
    },
    more: 'Show more',
    loading: 'Loading…',
    area: 'Area',
    mustEnd: (day) => `must end by ${day}`,
    planned: (day) => `planned for ${day}, not begun`,
    until: (days) => `${days} days late`,
    expiredAgo: (days) => `for ${days} days`,
  },
}
