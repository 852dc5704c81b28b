import { writeXlsx } from 'hucre/xlsx'
import { CASE_COLUMNS } from '../../data/model/caseRow/columns.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { thingKindOf } from '../../data/model/thingRow/thingKinds.ts'
import type { ImportKind } from './importKinds.ts'

const LEFT_OUT = new Set(['exportStamp', 'recordSource', 'recordVersion', 'countedProvince', 'secrecy'])

/** An empty spreadsheet with the columns of a kind, and a second sheet with the values that columns of codes take. */
export const templateFile = async (kind: ImportKind): Promise<Uint8Array> => {
  const columns = kind.columns.filter(({ key }) => !LEFT_OUT.has(key))
  const lists = columns.flatMap(({ key, vi }) => {
    const list = listOf(kind, key)
    return list ? [{ name: vi, list }] : []
  })
  return writeXlsx({
    sheets: [
      {
        name: 'Dữ liệu',
        columns: columns.map(({ key, vi, isRequired }) => ({ header: vi, key, width: isRequired ? 24 : 18 })),
        data: [],
        freezePane: { rows: 1 },
      },
      {
        name: 'Danh mục',
        columns: [
          { header: 'Cột', key: 'column', width: 26 },
          { header: 'Mã', key: 'code', width: 18 },
          { header: 'Tên', key: 'label', width: 48 },
        ],
        data: lists.flatMap(({ name, list }) => list.map(({ code, vi }) => ({ column: name, code, label: vi }))),
        freezePane: { rows: 1 },
      },
    ],
  })
}

const listOf = (kind: ImportKind, key: string): readonly CodedValue[] | null => {
  const fields: readonly { readonly key: string; readonly form: object }[] =
    kind.thing === 'cases' ? CASE_COLUMNS : (thingKindOf(kind.thing)?.fields ?? [])
  const form = [...fields, ...CASE_COLUMNS].find((field) => field.key === key)?.form
  return form && 'list' in form ? (form.list as readonly CodedValue[]) : null
}
