import type {
  Commitment,
  CommitmentDraft,
  Complaint,
  ComplaintDraft,
  EstablishmentPart,
  Licence,
  LicenceDraft,
  N2oBalance,
  N2oBalanceDraft,
  ResponsibleUnit,
  ResponsibleUnitDraft,
} from '../../data/model/inspections/register.ts'
import type { Kept } from '../../data/model/inspections/campaigns.ts'
import type { Sql } from '../database/connect.ts'
import type { Asker } from '../inspections/asker.ts'
import { keptColumns } from '../inspections/keptColumns.ts'
import { isCountedBalance } from './countedBalance.ts'

type Columns = Readonly<Record<string, string | number | null>>

/** One kind of what is written of an establishment row by row. `part` is the alias of its table. */
export interface PartKind<Row extends Kept, Draft> {
  readonly name: EstablishmentPart
  readonly table: string
  /** As people call it, for “Không tìm thấy …”. */
  readonly what: string
  readonly columns: (sql: Sql) => ReturnType<typeof asWritten>
  readonly order: (sql: Sql) => ReturnType<typeof asWritten>
  readonly written: (draft: Draft) => Columns
  /** What is wrong where the database already has such a row: field and message. */
  readonly taken?: readonly [field: string, message: string]
  /** Only in types. */
  readonly row?: Row
}
const asWritten = (sql: Sql) => sql``

export const LICENCES: PartKind<Licence, LicenceDraft> = {
  name: 'licences',
  table: 'licences',
  what: 'giấy phép này',
  columns: (sql) =>
    sql`part.kind, part.number, part.issued_on, part.expires_on, part.issued_by, part.revoked_on, part.note`,
  order: (sql) => sql`part.expires_on desc nulls first, part.id desc`,
  written: (draft) => ({ ...draft }),
}
export const COMMITMENTS: PartKind<Commitment, CommitmentDraft> = {
  name: 'commitments',
  table: 'commitments',
  what: 'cam kết này',
  columns: (sql) => sql`part.topic, part.status, part.signed_on, part.expires_on, part.note`,
  order: (sql) => sql`part.topic, part.id`,
  written: (draft) => ({ ...draft }),
  taken: ['topic', 'Lĩnh vực này đã có cam kết. Hãy sửa cam kết đó.'],
}
export const BALANCES: PartKind<N2oBalance, N2oBalanceDraft> = {
  name: 'balances',
  table: 'n2o_balances',
  what: 'cân đối N2O này',
  columns: (sql) => sql`
    part.year, part.opening, part.taken_in, part.used, part.sold, part.closing, part.unexplained, part.explanation,
    ${isCountedBalance(sql, 'part')} as is_counted`,
  order: (sql) => sql`part.year desc, part.id`,
  written: (draft) => ({ ...draft }),
  taken: ['year', 'Năm này đã có cân đối. Hãy sửa cân đối đó.'],
}
export const COMPLAINTS: PartKind<Complaint, ComplaintDraft> = {
  name: 'complaints',
  table: 'complaints',
  what: 'phản ánh này',
  columns: (sql) => sql`
    part.topic, to_char(part.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as received_at, part.channel,
    part.summary, part.result`,
  order: (sql) => sql`part.received_at desc, part.id desc`,
  written: (draft) => ({ ...draft }),
}
export const UNITS: PartKind<ResponsibleUnit, ResponsibleUnitDraft> = {
  name: 'units',
  table: 'responsible_units',
  what: 'đơn vị đầu mối này',
  columns: (sql) => sql`part.topic, part.unit, part.officer, part.valid_from, part.valid_to`,
  order: (sql) => sql`part.topic, part.valid_from desc, part.id`,
  written: (draft) => ({ ...draft }),
  taken: [
    'topic',
    'Lĩnh vực này đang có đơn vị đầu mối khác. Mỗi lĩnh vực chỉ một đầu mối: hãy ghi ngày thôi của đơn vị đó trước.',
  ],
}

/** Who sees the place exactly; the policies let nobody else see or write its parts. */
const rows = <Row extends Kept, Draft>(
  sql: Sql,
  asker: Asker,
  { table, columns }: PartKind<Row, Draft>,
  more: ReturnType<typeof asWritten>,
) => sql`
  select ${keptColumns(
    sql,
    asker,
    'part',
    sql`access.thing_keys(place.province_code, place.commune_code, place.sensitivity) && ${asker.keys as string[]}::text[]`,
  )}, ${columns(sql)} ${more}
  from ${sql(table)} part join own_establishments place on place.id = part.establishment_id`

/** Parts of one kind of the rows of a place; empty where the place is not seen exactly. */
export const listParts = async <Row extends Kept, Draft>(
  sql: Sql,
  asker: Asker,
  kind: PartKind<Row, Draft>,
  members: readonly number[],
): Promise<readonly Row[]> => sql<Row[]>`
  ${rows(sql, asker, kind, sql``)} where part.establishment_id = any(${members as number[]}::integer[])
  order by ${kind.order(sql)}`

export type FoundPart<Row> = Row & { readonly establishmentId: number }

export const findPart = async <Row extends Kept, Draft>(
  sql: Sql,
  asker: Asker,
  kind: PartKind<Row, Draft>,
  id: number,
): Promise<FoundPart<Row> | undefined> =>
  (await sql<FoundPart<Row>[]>`${rows(sql, asker, kind, sql`, part.establishment_id`)} where part.id = ${id}`)[0]

export const insertPart = async <Row extends Kept, Draft>(
  sql: Sql,
  kind: PartKind<Row, Draft>,
  place: { readonly id: number; readonly isSample: boolean },
  draft: Draft,
): Promise<number> => {
  const row = { ...kind.written(draft), establishmentId: place.id, isSample: place.isSample }
  const [inserted] = await sql<{ id: number }[]>`insert into ${sql(kind.table)} ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updatePart = async <Row extends Kept, Draft>(
  sql: Sql,
  kind: PartKind<Row, Draft>,
  { id, version }: { readonly id: number; readonly version: number },
  draft: Draft,
): Promise<boolean> =>
  (await sql`update ${sql(kind.table)} set ${sql(kind.written(draft))} where id = ${id} and version = ${version}`)
    .count === 1
