import type { Language } from '../../data/model/codedValue.ts'

/** Words of the choice of an establishment and of people. */
interface EstablishmentWords {
  readonly label: string
  readonly placeholder: string
  readonly drop: (name: string) => string
  readonly searching: string
  readonly none: string
  readonly visited: (day: string) => string
  readonly never: string
  readonly addPerson: string
  readonly dropPerson: (name: string) => string
  readonly somebody: string
}

export const ESTABLISHMENT_WORDS: Readonly<Record<Language, EstablishmentWords>> = {
  vi: {
    label: 'Cơ sở',
    placeholder: 'Tên, số, mã số thuế, địa chỉ',
    drop: (name) => `Bỏ cơ sở ${name}`,
    searching: 'Đang tìm…',
    none: 'Không có cơ sở nào khớp trong sổ đăng ký.',
    visited: (day) => `kiểm tra gần nhất ${day}`,
    never: 'chưa kiểm tra lần nào',
    addPerson: 'Thêm người…',
    dropPerson: (name) => `Bỏ ${name}`,
    somebody: 'Người ngoài danh sách',
  },
  en: {
    label: 'Establishment',
    placeholder: 'Name, number, tax number, address',
    drop: (name) => `Drop the establishment ${name}`,
    searching: 'Searching…',
    none: 'No establishment of the register matches.',
    visited: (day) => `last visited ${day}`,
    never: 'never visited',
    addPerson: 'Add somebody…',
    dropPerson: (name) => `Drop ${name}`,
    somebody: 'Somebody not in the list',
  },
}
