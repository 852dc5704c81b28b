import { describe, expect, it } from 'vitest'
import { readImportCommand } from './importCommand.ts'

const HERE = { INIT_CWD: '/home/nguoi-dung' }

describe('the arguments of an import', () => {
  it('have defaults', () => {
    expect(readImportCommand(['thang-3/cases.csv'], HERE)).toEqual({
      file: '/home/nguoi-dung/thang-3/cases.csv',
      report: '/home/nguoi-dung/cases-loi.csv',
      source: 'import',
      isStrict: false,
      isDryRun: false,
      thing: 'cases',
      part: null,
      headerRow: null,
      epsg: null,
    })
  })

  it('are read behind the file and behind --', () => {
    expect(readImportCommand(['a.csv', '--strict', '--source', 'BP', '--report=r.csv'], HERE)).toMatchObject({
      source: 'BP',
      report: '/home/nguoi-dung/r.csv',
      isStrict: true,
    })
  })

  it('count when npm kept them for itself', () => {
    expect(readImportCommand(['a.csv'], { ...HERE, npm_config_dry_run: 'true' }).isDryRun).toBe(true)
    expect(readImportCommand(['a.csv'], { ...HERE, npm_config_source: 'BP' }).source).toBe('BP')
    // `npm run import a.csv --source BP --strict`
    const split = { ...HERE, npm_config_source: 'true', npm_config_strict: 'true' }
    expect(readImportCommand(['a.csv', 'BP'], split)).toMatchObject({ source: 'BP', isStrict: true })
  })

  it('are refused with the usage when they cannot be meant', () => {
    for (const words of [[], ['a.csv', 'b.csv'], ['a.csv', '--stric'], ['a.csv', '--source']]) {
      expect(() => readImportCommand(words, HERE)).toThrow('npm run import TỆP')
    }
    const twoValues = { ...HERE, npm_config_source: 'true', npm_config_report: 'true' }
    expect(() => readImportCommand(['a.csv', 'BP', 'r.csv'], twoValues)).toThrow('--source=TÊN')
  })

  it('name kind, sheet, header and system', () => {
    expect(
      readImportCommand(['a.xlsx', '--kind=polluted-sites', '--sheet=Tháng 3', '--header=4', '--epsg=9208'], HERE),
    ).toMatchObject({ thing: 'polluted_sites', part: 'Tháng 3', headerRow: 4, epsg: 9208 })
    expect(() => readImportCommand(['a.xlsx', '--kind=gi-do'], HERE)).toThrow('Không có loại “gi-do”')
    expect(() => readImportCommand(['a.xlsx', '--epsg=VN2000'], HERE)).toThrow('--epsg phải là một số')
  })

  it('never let the report overwrite the file', () => {
    expect(() => readImportCommand(['a.csv', '--report', './a.csv'], HERE)).toThrow('trùng với tệp nhập')
  })
})
