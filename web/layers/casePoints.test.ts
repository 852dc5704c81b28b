import { describe, expect, it } from 'vitest'
import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { NO_POSITION } from '../../data/model/caseColumns.ts'
import { CASE_KINDS, THEMES, themeOfKind } from '../../data/model/caseKinds.ts'
import { randomColumns } from '../cases/randomCases.ts'
import { casePoints, LOOKS, POINT_NUMBERS } from './casePoints.ts'

describe('the points of the dots', () => {
  const columns = randomColumns(2000, 4)
  const points = casePoints(columns)
  const point = (row: number) => [...points.subarray(row * POINT_NUMBERS, (row + 1) * POINT_NUMBERS)]

  it('say position, day, theme and hamlet of each case, also of the last day there can be', () => {
    const late = { ...columns, day: columns.day.slice().fill(0xffff) }
    for (const table of [columns, late]) {
      const made = casePoints(table)
      for (let row = 0; row < table.length; row++) {
        const both = made[row * POINT_NUMBERS + 2] ?? Number.NaN
        const theme = themeOfKind(CASE_KINDS[table.kind[row] ?? 0]?.code ?? '')
        const isHamlet = PRECISIONS[table.precision[row] ?? 0]?.code === 'HAMLET'
        const look = THEMES.findIndex(({ code }) => code === theme) + (isHamlet ? 4 : 0)
        expect([Math.floor(both / LOOKS), both % LOOKS]).toEqual([
          table.day[row],
          table.longitude[row] === NO_POSITION ? 7 : look,
        ])
      }
    }
  })

  it('stand within half a metre of the case', () => {
    for (let row = 0; row < columns.length; row++) {
      if (columns.longitude[row] === NO_POSITION) continue
      const [longitude = 0, latitude = 0] = point(row)
      expect(Math.abs(longitude - (columns.longitude[row] ?? 0) / 1e5) * 111_320).toBeLessThan(0.5)
      expect(Math.abs(latitude - (columns.latitude[row] ?? 0) / 1e5) * 111_320).toBeLessThan(0.5)
    }
  })
})
