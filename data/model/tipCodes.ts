import { type CodeOf, codeList } from './codedValue.ts'

/** How a tip came in (domain.md 4.13). */
export const TIP_CHANNELS = codeList([
  { code: 'PHONE', vi: 'Điện thoại', en: 'Telephone' },
  { code: 'HOTLINE', vi: 'Đường dây nóng', en: 'Hotline' },
  { code: 'APP', vi: 'Ứng dụng', en: 'App' },
  { code: 'EMAIL', vi: 'Thư điện tử', en: 'E-mail' },
  { code: 'LETTER', vi: 'Thư, đơn', en: 'Letter' },
  { code: 'DIRECT', vi: 'Trực tiếp', en: 'In person' },
  { code: 'SOCIAL', vi: 'Mạng xã hội', en: 'Social network' },
  { code: 'UNIT', vi: 'Đơn vị chuyển', en: 'Passed on by a unit' },
])
export type TipChannel = CodeOf<typeof TIP_CHANNELS>

export const TIP_TYPES = codeList([
  { code: 'FEEDBACK', vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  { code: 'CRIME', vi: 'Tố giác, tin báo tội phạm', en: 'Report of a crime' },
  { code: 'DENUNCE', vi: 'Tố cáo', en: 'Formal denunciation' },
  { code: 'COMPLAIN', vi: 'Khiếu nại', en: 'Complaint' },
  { code: 'DISPUTE', vi: 'Tranh chấp', en: 'Dispute' },
])
export type TipType = CodeOf<typeof TIP_TYPES>

/** Of a formal denunciation only number, date and content are kept: who denounces stays on paper (domain.md 10). */
export const isDenunciation = (type: string): boolean => type === 'DENUNCE'

export const TIP_RESULTS = codeList([
  { code: 'VALID', vi: 'Đúng', en: 'True' },
  { code: 'PARTLY', vi: 'Đúng một phần', en: 'Partly true' },
  { code: 'INVALID', vi: 'Không đúng', en: 'Not true' },
  { code: 'NOBASIS', vi: 'Không đủ cơ sở', en: 'Not enough grounds' },
  { code: 'FORWARDED', vi: 'Chuyển cơ quan khác', en: 'Passed on' },
])
export type TipResult = CodeOf<typeof TIP_RESULTS>

/** Where a tip stands (domain.md R18); tipSteps.ts says what follows what. */
export const TIP_STATES = codeList([
  { code: 'RECEIVED', vi: 'Mới tiếp nhận', en: 'Received' },
  { code: 'VERIFIED', vi: 'Đã xác minh', en: 'Verified' },
  { code: 'HANDLED', vi: 'Đã xử lý', en: 'Handled' },
  { code: 'FORWARDED', vi: 'Đã chuyển', en: 'Forwarded' },
  { code: 'ANSWERED', vi: 'Đã trả lời', en: 'Answered' },
])
export type TipState = CodeOf<typeof TIP_STATES>
