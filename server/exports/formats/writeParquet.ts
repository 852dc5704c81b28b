import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { dayNumber } from '../../../data/model/localDay.ts'
import type { ExportRow, ExportTable } from '../exportTable.ts'
import { type MachineColumn, type MachineType, machineColumns } from '../machineColumns.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { writeWkb } from '../writeWkb.ts'

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const GEOMETRY = 'geometry'
const GROUP_ROWS = 10_000

/** GeoParquet 1.1: WKB in WGS 84, row groups of some thousand rows; what the file is stands in its key-value metadata. */
export const writeParquet = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const columns = machineColumns(table.columns, table.language)
  const writer = spoolWriter(out)
  const parquet = new ParquetWriter({
    writer: writer as never,
    schema: schemaOf(columns),
    kvMetadata: metadataOf(table),
    createdBy: 'Diem Nong',
  })
  for await (const page of grouped(table.rows)) {
    const columnData = [
      ...columns.map((column) => ({ name: column.name, data: page.map((row) => storedValue(column, row)) })),
      { name: GEOMETRY, data: page.map(({ shape }) => shape && new Uint8Array(writeWkb(shape))), statistics: false },
    ]
    await parquet.write({ columnData: columnData as never, rowGroupSize: page.length })
  }
  await parquet.finish()
}

/** Pages put together: what is known of each row group is held until the end. */
async function* grouped(pages: ExportTable['rows']): AsyncGenerator<readonly ExportRow[]> {
  let group: ExportRow[] = []
  for await (const page of pages) {
    group.push(...page)
    if (group.length < GROUP_ROWS) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

/** Hands bytes on after each row group, so that no more than one is held. */
const spoolWriter = (out: SpoolFile) => {
  const writer = new ByteWriter()
  const flush = async () => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    await out.write(bytes)
  }
  return Object.assign(writer, { flush, finish: flush })
}

const ELEMENTS: Readonly<Record<MachineType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

const schemaOf = (columns: readonly MachineColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length + 1 },
  ...columns.map(
    ({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...ELEMENTS[type] }) as SchemaElement,
  ),
  { name: GEOMETRY, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' } as SchemaElement,
]

const storedValue = ({ type, read }: MachineColumn, { values }: ExportRow) => {
  const value = read(values)
  if (value === null) return null
  if (type === 'integer') return BigInt(value)
  if (type === 'day') return dayNumber(String(value))
  return type === 'instant' ? BigInt(Date.parse(String(value))) : value
}

const metadataOf = ({ title, warning, facts, bounds }: ExportTable) => {
  const geometry = { encoding: 'WKB', geometry_types: [], ...(bounds && { bbox: bounds }) }
  const geo = { version: '1.1.0', primary_column: GEOMETRY, columns: { [GEOMETRY]: geometry } }
  return [
    { key: 'geo', value: JSON.stringify(geo) },
    { key: 'title', value: title },
    ...(warning === null ? [] : [{ key: 'warning', value: warning }]),
    ...facts.map(({ key, value }) => ({ key, value })),
  ]
}
