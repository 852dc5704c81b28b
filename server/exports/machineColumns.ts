import { labelOf, type Language } from '../../data/model/codedValue.ts'
import { type ExportColumn, type ExportValue, codesOf } from './exportTable.ts'

/** What a column of a format for programs holds; an instant is an ISO text in UTC, a day `YYYY-MM-DD`. */
export type MachineType = 'text' | 'integer' | 'real' | 'boolean' | 'day' | 'instant'

export interface MachineColumn {
  readonly name: string
  readonly type: MachineType
  /** From the values of a row, in the order of the export's columns. Lists are texts parted by `; `. */
  readonly read: (values: readonly ExportValue[]) => string | number | boolean | null
}

/** The columns for programs: codes as codes, each with its label beside it. */
export const machineColumns = (columns: readonly ExportColumn[], language: Language): readonly MachineColumn[] =>
  columns.flatMap((column, index): MachineColumn[] => {
    const { form, en: name } = column
    const scalar: MachineColumn = {
      name,
      type: typeOf(column),
      read: (values) => plain(values[index] ?? null),
    }
    if (form.is !== 'code' && form.is !== 'codes' && form.is !== 'sequence') return [scalar]
    const list = codesOf(column)
    const label: MachineColumn = {
      name: `${name}_label`,
      type: 'text',
      read: (values) => {
        const value = values[index] ?? null
        if (value === null) return null
        const codes = typeof value === 'object' ? value : [String(value)]
        return codes.map((code) => labelOf(list, code, language)).join('; ')
      },
    }
    return [scalar, label]
  })

const plain = (value: ExportValue): string | number | boolean | null =>
  value !== null && typeof value === 'object' ? value.join('; ') : value

const typeOf = ({ form }: ExportColumn): MachineType => {
  switch (form.is) {
    case 'count':
    case 'money':
      return 'integer'
    case 'number':
      return 'real'
    case 'flag':
      return 'boolean'
    case 'day':
    case 'instant':
      return form.is
    default:
      return 'text'
  }
}
