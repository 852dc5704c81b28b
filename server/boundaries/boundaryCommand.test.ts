import { describe, expect, it } from 'vitest'
import { readBoundaryCommand } from './boundaryCommand.ts'

const read = (line: string, environment: Record<string, string> = {}) =>
  readBoundaryCommand(line.split(' ').filter(Boolean), environment)

describe('the arguments of npm run boundaries', () => {
  it('takes a file and options in any order', () => {
    expect(read('xa.gpkg --epsg 9208 --skip-bad --layer xa')).toEqual({
      file: 'xa.gpkg',
      provinceCode: null,
      layer: 'xa',
      epsg: 9208,
      skipBad: true,
      dryRun: false,
    })
    expect(read('--restore --province 91 --dry-run')).toMatchObject({ file: null, provinceCode: '91', dryRun: true })
  })

  it('counts a flag that npm kept for itself', () => {
    expect(read('xa.shp', { npm_config_dry_run: 'true' })).toMatchObject({ dryRun: true })
    expect(read('', { npm_config_restore: 'true' })).toMatchObject({ file: null })
  })

  it('explains an option whose value npm took apart', () => {
    expect(() => read('xa.shp 9208', { npm_config_epsg: 'true' })).toThrow(/--epsg phải ghi sau dấu “--”/)
    expect(() => read('', { npm_config_skip_bad: 'xa.shp' })).toThrow(/--skip-bad phải ghi sau/)
  })

  it.each([
    ['', /npm run boundaries -- TỆP/],
    ['a.shp b.shp', /một tệp/],
    ['a.shp --restore', /--restore/],
    ['a.shp --province 91', /--province chỉ dùng cùng --restore/],
    ['a.shp --epsg vn2000', /không phải “vn2000”/],
    ['a.shp --force', /Không hiểu lựa chọn/],
  ])('refuses “%s” and says what to write', (line, reason) => {
    expect(() => read(line)).toThrow(reason)
  })
})
