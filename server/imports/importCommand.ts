import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ImportError } from './importError.ts'

export interface ImportCommand {
  /** Absolute paths. */
  readonly file: string
  readonly report: string
  readonly source: string
  readonly isStrict: boolean
  readonly isDryRun: boolean
}

const DEFAULT_SOURCE = 'import'
const USAGE = [
  'Cách dùng: npm run import TỆP.csv [--strict] [--dry-run] [--source=TÊN] [--report=TỆP]',
  '  --strict   có dòng bị từ chối thì không ghi gì',
  '  --dry-run  chạy thử: nói sẽ thêm, sửa, từ chối gì, không ghi',
  '  --source   nơi giữ hồ sơ (mặc định “import”): cùng số hồ sơ của hai nơi là hai vụ',
  '  --report   tệp CSV ghi mọi dòng bị từ chối (mặc định TỆP-loi.csv ở thư mục đang đứng)',
].join('\n')

const FLAGS = ['strict', 'dry-run'] as const
const VALUES = ['source', 'report'] as const

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

const usage = (problem: string) => new ImportError(`${problem}\n${USAGE}\n`)
