import type { TaskDraft } from '../../data/model/inspections/campaigns.ts'
import { VINH_AN } from './inspectionApp.ts'

export const aTask: TaskDraft = {
  campaignId: null,
  planLineId: null,
  provinceCode: '91',
  communeCode: VINH_AN,
  force: 'QLTT',
  personName: 'Đội trưởng Đội 1 (mẫu)',
  personId: null,
  work: 'Kiểm tra các kho hàng ven sông',
  dueOn: '2026-06-10',
  responsibility: 'Chịu trách nhiệm trước Ban Chỉ đạo 389',
  product: 'Báo cáo kèm biên bản',
  authority: 'Quyết định kiểm tra đột xuất',
}
