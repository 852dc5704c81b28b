import type { Geometry, Position } from 'geojson'
import type { EditedThing, RecordCells } from '../../../data/model/recordEdit.ts'
import { kindOf } from '../../../data/model/thingRow/judgeRecord.ts'
import type { FieldForm } from '../../../data/model/thingRow/thingKind.ts'
import { caseTimes } from '../../exports/caseTimes.ts'
import { dayText, instantText } from '../../exports/cellText.ts'

/** A record as the database keeps it, by column, its parts with it (keepVersions.ts); shapes are GeoJSON. */
export type StoredRecord = Readonly<Record<string, unknown>>

/** What a form shows of a stored record: texts that its judge reads back to the same record. */
export const recordCells = (thing: EditedThing, record: StoredRecord): RecordCells => {
  if (thing === 'cases') return caseCells(record)
  const kind = kindOf(thing)
  const fields = kind.fields.map(({ key, column, form }) => [key, textOf(form, record[column])])
  const legs = thing === 'corridors' ? legsOf(record) : []
  return {
    ...Object.fromEntries(fields),
    ...(thing === 'corridors' && { legModes: legs.map(({ mode }) => mode).join('; '), legNames: legNames(legs) }),
    ...(kind.hasPrecision && { precision: plain(record.precision) }),
    ...(kind.hasUnit ? { unit: plain(record.stated_unit) } : { province: plain(record.stated_unit) }),
  }
}

/** Where a stored record lies; null where nothing is known. */
export const recordShape = (thing: EditedThing, record: StoredRecord): Geometry | null => {
  if (thing === 'corridors') {
    return { type: 'MultiLineString', coordinates: legsOf(record).map(({ path }) => path.coordinates) }
  }
  const column = thing === 'cases' ? 'position' : (kindOf(thing).shapeColumn ?? '')
  const { type, coordinates } = (record[column] ?? {}) as { type?: string; coordinates?: unknown }
  return type ? ({ type, coordinates } as Geometry) : null
}

interface StoredLeg {
  readonly leg_order: number
  readonly mode: string
  readonly from_name: string
  readonly to_name: string
  readonly path: { readonly coordinates: Position[] }
}

const legsOf = (record: StoredRecord): readonly StoredLeg[] =>
  ((record.legs ?? []) as readonly StoredLeg[]).toSorted((a, b) => a.leg_order - b.leg_order)

/** `A - B; B - C`, as the import reads it; a cell cannot begin with a dash. */
const legNames = (legs: readonly StoredLeg[]): string =>
  legs.map(({ from_name: from, to_name: to }) => (to === '' ? from : `${from || '…'} - ${to}`)).join('; ')

const plain = (value: unknown): string =>
  Array.isArray(value) ? value.join('; ') : typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const textOf = (form: FieldForm, value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value !== 'string') return form.is === 'number' ? plain(value).replace('.', ',') : plain(value)
  if (form.is === 'day') return dayText(value)
  return form.is === 'instant' ? instantText(value) : value
}

const minuteOf = (instant: unknown): number => Math.round(Date.parse(plain(instant)) / 60_000)

const caseCells = (record: StoredRecord): RecordCells => {
  const times = caseTimes({ fromMinute: minuteOf(record.occurred_from), toMinute: minuteOf(record.occurred_to) })
  return {
    sourceNumber: plain(record.source_number),
    kind: plain(record.kind),
    force: plain(record.force),
    date: dayText(times.date),
    timeFrom: times.timeFrom ?? '',
    dateTo: times.dateTo ? dayText(times.dateTo) : '',
    timeTo: times.timeTo ?? '',
    status: plain(record.status),
    nature: plain(record.nature),
    direction: plain(record.direction),
    zone: plain(record.zone),
    channel: plain(record.channel),
    jointForces: plain(record.joint_forces),
    outcomes: plain(record.outcomes),
    commodities: plain(record.commodities),
    subjects: plain(record.subjects),
    organisations: plain(record.organisations),
    value: plain(record.value),
    fine: plain(record.fine),
    summary: plain(record.summary),
    unit: plain(record.stated_unit),
    precision: plain(record.precision),
    positionSource: plain(record.position_source),
    sensitivity: plain(record.sensitivity),
  }
}
