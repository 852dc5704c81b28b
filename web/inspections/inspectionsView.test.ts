import { describe, expect, it } from 'vitest'
import { formatInspectionsView, inSection, parseInspectionsView } from './inspectionsView.ts'

describe('the address of the page of inspections', () => {
  it('carries tab, province, period, forces, topics, commune and what the tab adds', () => {
    const query =
      'muc=ke-hoach&province=91&from=2026-10-15&to=2026-11-14&forces=CA.XA&topics=N2O&commune=30604&view=calendar'
    const view = parseInspectionsView(query)
    expect(view).toMatchObject({ section: 'ke-hoach', forces: ['CA', 'XA'], own: { view: 'calendar' } })
    expect(formatInspectionsView(view)).toBe(query)
  })

  it('names the campaign instead of days while one is chosen', () => {
    const view = { ...parseInspectionsView('from=2026-10-15&to=2026-11-14'), campaign: 7 }
    expect(formatInspectionsView(view)).toBe('muc=do-phu&campaign=7')
  })

  it('drops what it does not understand and keeps the rest', () => {
    expect(
      parseInspectionsView('muc=khac&province=9x&from=2026-02-31&to=2026-03-01&forces=CA.ZZ&campaign=x&commune=30604'),
    ).toEqual({
      section: 'do-phu',
      province: null,
      from: null,
      to: null,
      campaign: null,
      forces: ['CA'],
      topics: [],
      commune: '30604',
      own: {},
    })
  })

  it('keeps the period and drops what belongs to a tab when another tab is opened', () => {
    const view = parseInspectionsView('muc=ke-hoach&from=2026-10-15&to=2026-11-14&view=calendar')
    expect(formatInspectionsView(inSection(view, 'do-phu'))).toBe('muc=do-phu&from=2026-10-15&to=2026-11-14')
  })
})
