import { parseArgs } from 'node:util'
import { BoundaryError } from './boundaryFile.ts'

export interface BoundaryCommand {
  /** Null: approximate boundaries are put back. */
  readonly file: string | null
  readonly provinceCode: string | null
  readonly layer: string | null
  readonly epsg: number | null
  readonly skipBad: boolean
  readonly dryRun: boolean
}

export const USAGE = [
  'Thay ranh giới gần đúng bằng ranh giới chính thức:',
  '  npm run boundaries -- TỆP [--dry-run] [--skip-bad] [--epsg 9208] [--layer TÊN]',
  'Trở về ranh giới gần đúng:',
  '  npm run boundaries -- --restore [--province 91] [--dry-run]',
  'TỆP: GeoJSON, TopoJSON, GeoPackage (.gpkg) hoặc Shapefile (.shp cùng .dbf và .prj, hoặc nén .zip); WGS 84 hoặc VN-2000.',
].join('\n')

const FLAGS = ['dry-run', 'skip-bad', 'restore'] as const
const VALUES = ['epsg', 'layer', 'province'] as const

/**
 * Reads the arguments. Options that were written before `--` npm keeps for itself, as environment variables: they
 * count too, or `npm run boundaries FILE --dry-run` would write. Throws `BoundaryError` with what to write instead.
 */
export const readBoundaryCommand = (
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BoundaryCommand => {
  const { values, positionals } = parsed(words)
  const kept = (name: string) => environment[`npm_config_${name.replaceAll('-', '_')}`]
  const isOn = (name: (typeof FLAGS)[number]): boolean => {
    const own = kept(name)
    if (own !== undefined && !['', 'true', 'false'].includes(own)) throw asNpmKeeps(name)
    return values[name] === true || own === 'true'
  }
  const valueOf = (name: (typeof VALUES)[number]): string | null => {
    const value = (values[name] as string | undefined) ?? kept(name) ?? null
    if (value === 'true' || value === '') throw asNpmKeeps(name)
    return value
  }
  const [dryRun, skipBad, isRestore] = FLAGS.map(isOn)
  const [epsg, layer, provinceCode] = VALUES.map(valueOf)
  const [file = null] = positionals
  if (positionals.length > 1) throw usage('Chỉ nhận một tệp mỗi lần.')
  if (isRestore ? file !== null || epsg || layer || skipBad : file === null) throw usage(null)
  if (!isRestore && provinceCode) throw usage('--province chỉ dùng cùng --restore.')
  if (epsg && !/^\d{4,6}$/.test(epsg)) throw usage(`--epsg phải là một số, ví dụ 9208; không phải “${epsg}”.`)
  return {
    file,
    provinceCode: provinceCode ?? null,
    layer: layer ?? null,
    epsg: epsg ? Number(epsg) : null,
    skipBad: skipBad ?? false,
    dryRun: dryRun ?? false,
  }
}

const parsed = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
        ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
      },
    })
  } catch {
    throw usage('Không hiểu lựa chọn đã ghi.')
  }
}

const usage = (problem: string | null) => new BoundaryError(problem === null ? USAGE : `${problem}\n${USAGE}`)
const asNpmKeeps = (name: string) => usage(`Lựa chọn --${name} phải ghi sau dấu “--”, nếu không npm giữ lại.`)
