import { LOCAL_OFFSET_MINUTES } from '../../../data/model/localDay.ts'
import { type ExportTable, codesOf } from '../exportTable.ts'
import type { ExportColumn, ExportValue } from '../exportTable.ts'
import { labelOf, type Language } from '../../../data/model/codedValue.ts'
import type { SpoolFile } from '../spoolFile.ts'

/** GeoJSON (RFC 7946), one feature a line; what the file is stands in the member `about`. */
export const writeGeojson = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const { name, title, warning, facts, columns, language, bounds } = table
  const about = {
    title,
    ...(warning !== null && { warning }),
    ...Object.fromEntries(facts.map(({ key, value }) => [key, value])),
  }
  const box = bounds ? `"bbox":${JSON.stringify(bounds)},\n` : ''
  await out.write(
    `{"type":"FeatureCollection",\n"name":${JSON.stringify(name)},\n"about":${JSON.stringify(about)},\n${box}"features":[`,
  )
  let isFirst = true
  for await (const page of table.rows) {
    let text = ''
    for (const { values, shape } of page) {
      const feature = { type: 'Feature', geometry: shape, properties: propertiesOf(columns, values, language) }
      text += `${isFirst ? '\n' : ',\n'}${JSON.stringify(feature)}`
      isFirst = false
    }
    await out.write(text)
  }
  await out.write('\n]}\n')
}

/** Codes as they are, lists as lists, each with labels beside it; instants with the offset of the province. */
const propertiesOf = (columns: readonly ExportColumn[], values: readonly ExportValue[], language: Language) => {
  const properties: Record<string, ExportValue> = {}
  for (const [index, column] of columns.entries()) {
    const value = values[index] ?? null
    properties[column.en] = value !== null && column.form.is === 'instant' ? localIso(String(value)) : value
    const list = codesOf(column)
    if (list.length === 0) continue
    properties[`${column.en}_label`] =
      value === null || typeof value !== 'object'
        ? value && labelOf(list, String(value), language)
        : value.map((code) => labelOf(list, code, language))
  }
  return properties
}

/** `2026-03-02T20:15:00+07:00` */
const localIso = (iso: string): string =>
  `${new Date(Date.parse(iso) + LOCAL_OFFSET_MINUTES * 60_000).toISOString().slice(0, 19)}+07:00`
