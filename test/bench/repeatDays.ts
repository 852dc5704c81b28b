import type { CaseColumns } from '../../data/model/caseColumns.ts'

/**
 * A table several times as long: the rows of each day come `times` times, one after the other, so that the days stay in
 * order and neighbouring rows differ as they did. Ids stand several times: it is made for counting.
 */
export const repeatDays = (columns: CaseColumns, times: number): CaseColumns => {
  const { day, length } = columns
  const ends: number[] = []
  for (let row = 1; row <= length; row++) if (row === length || day[row] !== day[row - 1]) ends.push(row)
  const repeated = Object.entries(columns).map(([name, column]: [string, unknown]) => {
    if (!ArrayBuffer.isView(column)) return [name, column]
    const from = column as Uint32Array
    const to = new (from.constructor as Uint32ArrayConstructor)(length * times)
    let [start, next] = [0, 0]
    for (const end of ends) {
      for (let turn = 0; turn < times; turn++, next += end - start) to.set(from.subarray(start, end), next)
      start = end
    }
    return [name, to]
  })
  return { ...(Object.fromEntries(repeated) as CaseColumns), length: length * times }
}
