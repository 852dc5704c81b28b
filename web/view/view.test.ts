import { describe, expect, it } from 'vitest'
import { defaultParameters } from '../../data/analysis/questions/analysisQuestion.ts'
import { formatCaseFilter, noFilter, parseCaseFilter } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { DEFAULT_VIEW, firstView, formatView, parseView, toggleLayer, type View, windowStart } from './view.ts'

describe('the address of a view', () => {
  it('comes back unchanged with every part in use', () => {
    const view: View = {
      filter: { ...noFilter, from: '2026-01-01', to: '2026-02-01', kinds: ['DRUG'], places: ['91'] },
      windowMonths: null,
      choropleth: 'change',
      layers: ['density', 'sites'],
      timeUnit: 'month',
      weight: 'value',
      tab: 'analysis',
      placeSort: { by: 'change', descending: false },
      caseSort: { by: 'value', descending: true },
      open: { type: 'commune', id: '30520' },
      analysis: {
        method: 'HOT_CELLS',
        parameters: { ...defaultParameters('HOT_CELLS'), cellMetres: 500, shape: 'SQUARE' },
      },
      savedResult: 12,
      camera: { lon: 105.1, lat: 10.5, zoom: 9.25 },
    }
    expect(parseView(formatView(view))).toEqual(view)
  })

  it('carries the filter in the characters of an API query', () => {
    const filter = { ...noFilter, kinds: ['DRUG', 'ENV_WATER'], forces: ['CA'] }
    expect(formatView({ ...DEFAULT_VIEW, filter })).toContain(formatCaseFilter(filter))
    expect(parseCaseFilter(formatView({ ...DEFAULT_VIEW, filter })).filter).toEqual(filter)
  })

  it('remembers that every layer is off', () => {
    const bare = DEFAULT_VIEW.layers.reduce(toggleLayer, DEFAULT_VIEW)
    expect(parseView(formatView(bare)).layers).toEqual([])
  })

  it('drops what it cannot understand and shows the rest', () => {
    const view = parseView(
      'from=2026-99-01&kinds=DRUG.WHAT&fill=rainbow&layers=dots.lava&open=case.abc&at=999_1_2&w=7&sort=age.desc&rank=name.up&tab=x&method=MAGIC&p.cellMetres=1',
    )
    expect(view).toEqual({ ...DEFAULT_VIEW, layers: ['dots'], filter: { ...noFilter, kinds: ['DRUG'] } })
  })
})

describe('the first view', () => {
  it('is this year to date', () => {
    expect(firstView(dayNumber('2026-11-23')).filter).toEqual({ ...noFilter, from: '2026-01-01', to: '2026-11-23' })
  })

  it('loads whole months back from today', () => {
    expect(windowStart(36, '2026-11-23')).toBe('2023-11-01')
    expect(windowStart(12, '2026-01-31')).toBe('2025-01-01')
    expect(windowStart(null, '2026-01-31')).toBeNull()
  })
})
