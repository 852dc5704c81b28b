import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { ImportError } from './importError.ts'
import { importKindOf } from './importKinds.ts'

export interface ImportCommand {
  /** Absolute paths. */
  readonly file: string
  readonly report: string
  readonly source: string
  readonly isStrict: boolean
  readonly isDryRun: boolean
  readonly thing: Thing
  /** Sheet or layer; null: the first. */
  readonly part: string | null
  /** Row of the header; null: it is looked for. */
  readonly headerRow: number | null
  /** System of the shapes, where the file does not say it. */
  readonly epsg: number | null
}

const DEFAULT_SOURCE = 'import'
const USAGE = [
  'Cách dùng: npm run import TỆP [--kind=LOẠI] [--strict] [--dry-run] [--source=TÊN] [--report=TỆP]',
  '  TỆP: XLSX, CSV, GeoJSON, TopoJSON, KML/KMZ, GPX, Shapefile (.zip), GeoPackage',
  '  --strict   có dòng bị từ chối thì không ghi gì',
  '  --dry-run  chạy thử: nói sẽ thêm, sửa, từ chối gì, không ghi',
  '  --source   nơi giữ hồ sơ (mặc định “import”): cùng số hồ sơ của hai nơi là hai vụ',
  '  --kind     cases (mặc định), establishments, polluted_sites, corridors, crossings, drug_spots, readings, tips',
  '  --sheet    trang tính hoặc lớp (mặc định: đầu tiên); --header: số của dòng tiêu đề (mặc định: tự tìm)',
  '  --epsg     hệ tọa độ của hình khi tệp không ghi, ví dụ 9208 (VN-2000, 104°45′)',
  '  --report   tệp CSV ghi mọi dòng bị từ chối (mặc định TỆP-loi.csv ở thư mục đang đứng)',
].join('\n')

const FLAGS = ['strict', 'dry-run'] as const
const VALUES = ['source', 'report', 'kind', 'sheet', 'header', 'epsg'] as const

/**
 * Reads the arguments. Options written without `--` npm keeps for itself as environment variables (and the value of
 * `--source NAME` as one more word): they count too, or `npm run import FILE --dry-run` would write. Throws
 * `ImportError` with the usage.
 */
export const readImportCommand = (
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ImportCommand => {
  const { values, positionals } = parsed(words)
  const kept = (name: string) => environment[`npm_config_${name.replaceAll('-', '_')}`]
  const [file, ...rest] = positionals
  const isOn = (name: (typeof FLAGS)[number]) => values[name] === true || kept(name) === 'true'
  const isCutOff = (name: (typeof VALUES)[number]) => values[name] === undefined && kept(name) === 'true'
  const cutOff = VALUES.filter(isCutOff)
  if (cutOff.length > 1 || rest.length !== cutOff.length)
    throw usage('Hãy ghi giá trị sau dấu bằng, ví dụ --source=TÊN.')
  const valueOf = (name: (typeof VALUES)[number]) =>
    (isCutOff(name) ? rest[0] : ((values[name] as string | undefined) ?? kept(name)))?.trim()
  if (!file) throw usage('Thiếu tệp.')
  const folder = environment.INIT_CWD ?? process.cwd()
  const path = resolve(folder, file)
  const report = resolve(folder, valueOf('report') || `${basename(file, extname(file))}-loi.csv`)
  if (report === path) throw new ImportError('Tệp báo lỗi trùng với tệp nhập. Hãy chọn tên khác cho --report.')
  return {
    file: path,
    report,
    source: valueOf('source') || DEFAULT_SOURCE,
    isStrict: isOn('strict'),
    isDryRun: isOn('dry-run'),
    thing: thingOf(valueOf('kind') || 'cases'),
    part: valueOf('sheet') || null,
    headerRow: numberOf('header', valueOf('header')),
    epsg: numberOf('epsg', valueOf('epsg')),
  }
}

const thingOf = (text: string): Thing => {
  const kind = importKindOf(text.replaceAll('-', '_'))
  if (!kind) throw usage(`Không có loại “${text}”.`)
  return kind.thing
}

const numberOf = (name: string, text: string | undefined): number | null => {
  if (!text) return null
  if (!/^[1-9]\d{0,5}$/.test(text)) throw usage(`--${name} phải là một số.`)
  return Number(text)
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

const usage = (problem: string) => new ImportError(`${problem}\n${USAGE}\n`)
