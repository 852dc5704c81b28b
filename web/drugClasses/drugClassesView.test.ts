import { describe, expect, it } from 'vitest'
import { formatDrugClassesView, parseDrugClassesView } from './drugClassesView.ts'

describe('the address of the page of drug classes', () => {
  it('carries province, year, sheet, part, filters and the route that is tried', () => {
    for (const query of [
      'province=91&year=2026&commune=30604',
      'province=91&year=2025&part=province&route=no',
      'stage=NONE&class=D_II',
      '',
    ]) {
      expect(formatDrugClassesView(parseDrugClassesView(query))).toBe(query)
    }
  })

  it('drops what it does not understand and keeps the rest', () => {
    expect(parseDrugClassesView('province=9x&year=1999&commune=30604&part=x&stage=Y&class=D_WAIT&route=maybe')).toEqual(
      {
        province: null,
        year: null,
        commune: '30604',
        part: 'communes',
        stage: null,
        class: null,
        isOnRoute: null,
      },
    )
  })
})
