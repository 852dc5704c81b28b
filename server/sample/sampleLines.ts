import type { SampleCount } from './countSample.ts'

const NAMES: Readonly<Record<SampleCount['table'], string>> = {
  cases: 'vụ việc',
  establishments: 'cơ sở',
  corridors: 'tuyến',
  crossings: 'cửa khẩu, lối mở, đường mòn',
  drug_spots: 'điểm, tụ điểm ma túy',
  polluted_sites: 'điểm ô nhiễm',
  readings: 'số liệu quan trắc',
  tips: 'tin báo',
  campaigns: 'chiến dịch',
  plan_lines: 'dòng kế hoạch',
  inspections: 'cuộc kiểm tra',
  commune_drug_facts: 'bản khai phân loại ma túy',
}

/** Lines for people: what is sample and what is real, and how to go on. */
export const sampleLines = (counts: readonly SampleCount[]): string[] => {
  const number = (value: number) => value.toLocaleString('vi-VN')
  const hasSample = counts.some(({ sample }) => sample > 0)
  return [
    ...counts.map(({ table, sample, real }) => `${NAMES[table]}: ${number(sample)} mẫu, ${number(real)} thật`),
    hasSample
      ? 'Đang có dữ liệu mẫu. Gỡ bằng: npm run sample -- --clear (dữ liệu thật giữ nguyên)'
      : 'Không có dữ liệu mẫu. Nạp bằng: npm run sample -- --load',
  ]
}
