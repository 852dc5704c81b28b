import { THEMES } from '../caseKinds.ts'
import { TIP_CHANNELS, TIP_TYPES } from '../tipCodes.ts'
import { NUMBER_FIELD } from './sharedFields.ts'
import { thingKind } from './thingKind.ts'

/**
 * Tips as a register keeps them. Who gave one is never read from a file: such columns are left out, and a custodian's
 * form is the only way in (domain.md section 10).
 */
export const TIP_KIND = thingKind({
  thing: 'tips',
  vi: 'Tin báo, phản ánh',
  en: 'Tips',
  shape: 'NONE',
  shapeColumn: null,
  needsShape: false,
  hasPrecision: false,
  hasUnit: true,
  fields: [
    {
      ...NUMBER_FIELD,
      isRequired: true,
      aliases: [...NUMBER_FIELD.aliases, 'Số tiếp nhận', 'Mã tin báo', 'Số thứ tự'],
    },
    {
      key: 'type',
      column: 'type',
      vi: 'Loại tin',
      en: 'type',
      aliases: ['Loại', 'Phân loại'],
      usual: 'FEEDBACK',
      form: { is: 'code', list: TIP_TYPES },
    },
    {
      key: 'channel',
      column: 'channel',
      vi: 'Kênh tiếp nhận',
      en: 'channel',
      aliases: ['Kênh', 'Nguồn tiếp nhận', 'Hình thức tiếp nhận'],
      usual: 'UNIT',
      form: { is: 'code', list: TIP_CHANNELS },
    },
    {
      key: 'receivedAt',
      column: 'received_at',
      vi: 'Thời gian nhận',
      en: 'received_at',
      aliases: ['Ngày tiếp nhận', 'Ngày nhận', 'Ngày', 'Ngày giờ', 'date'],
      isRequired: true,
      form: { is: 'instant' },
    },
    {
      key: 'summary',
      column: 'summary',
      vi: 'Nội dung',
      en: 'summary',
      aliases: ['Nội dung tin', 'Nội dung phản ánh', 'Tóm tắt', 'Trích yếu'],
      isRequired: true,
      form: { is: 'text', longest: 4000, isLong: true },
    },
    {
      key: 'theme',
      column: 'theme',
      vi: 'Lĩnh vực',
      en: 'theme',
      aliases: ['Chuyên đề'],
      form: { is: 'code', list: THEMES },
    },
    {
      key: 'denunciationNumber',
      column: 'denunciation_number',
      vi: 'Số đơn tố cáo',
      en: 'denunciation_number',
      aliases: ['Số đơn'],
      form: { is: 'text', longest: 60 },
    },
  ],
})
