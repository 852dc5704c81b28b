import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { PANEL_WORDS } from './panelWords.ts'
import { populationText } from './populationText.ts'

const words = PANEL_WORDS.vi.commune

describe('populationText', () => {
  it('names the source of a figure that needs no remark', () => {
    expect(populationText('both-agree', 'vi')).toEqual({ source: words.populationBoth, remark: null })
    expect(populationText('source-2025', 'vi')).toEqual({ source: words.population2025, remark: null })
  })

  it('says how many zeros were restored', () => {
    expect(populationText('source-2026-x10', 'vi').remark).toContain('thiếu 1 chữ số 0')
    expect(populationText('source-2025-x1000', 'vi')).toEqual({
      source: words.population2025,
      remark: words.populationRepaired('3'),
    })
  })

  it('says that a weakly checked figure is no official one', () => {
    expect(populationText('both-agree-noest', 'vi').remark).toBe(words.populationUnverified)
  })

  it('says why a figure was left out', () => {
    expect(populationText('rejected', 'vi')).toEqual({ source: null, remark: words.populationRejected })
    expect(populationText('missing', 'vi')).toEqual({ source: null, remark: null })
  })

  it('shows a source that someone wrote as it is', () => {
    expect(populationText('Niên giám 2025', 'vi')).toEqual({ source: 'Niên giám 2025', remark: null })
  })

  it('puts every rule of the reference table into words', () => {
    const file = readFileSync(new URL('../../data/reference/communes.csv', import.meta.url))
    const rows: Record<string, string>[] = parse(file, { columns: true, bom: true })
    const rules = new Set(rows.map((row) => row.population_source ?? ''))
    expect(rules.size).toBeGreaterThan(5)
    for (const rule of rules) expect(populationText(rule, 'vi').source).not.toBe(rule || undefined)
  })
})
