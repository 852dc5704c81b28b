import type { Kept } from '../../data/model/inspections/campaigns.ts'
import type { Change } from '../../data/model/inspections/requests.ts'
import type { Sql } from '../database/connect.ts'
import { notAccepted, notFound } from '../http/problems.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../inspections/saving.ts'
import { rootOf } from './findPlace.ts'
import { ownRow } from './mergePlaces.ts'
import { findPart, type FoundPart, insertPart, type PartKind, updatePart } from './placeParts.ts'

const keptKind = <Row extends Kept, Draft>(kind: PartKind<Row, Draft>): KeptKind<FoundPart<Row>> => ({
  entity: kind.table,
  subject: 'establishment',
  what: kind.what,
  find: (sql, asker, id) => findPart(sql, asker, kind, id),
  subjectIdOf: ({ establishmentId }) => establishmentId,
})

/** Adds a part to an establishment, or to the one that stands for it. */
export const addPart = async <Row extends Kept, Draft>(
  saving: Saving,
  kind: PartKind<Row, Draft>,
  establishmentId: number,
  draft: Draft,
): Promise<Row> =>
  withOwnPlace(kind, () =>
    addKept(saving, keptKind(kind), async (sql) => {
      const place = await ownRow(sql, saving.asker, await rootOf(sql, establishmentId))
      return insertPart(sql, kind, place, draft)
    }),
  )

/** Changes the version of a part that was opened. */
export const changePart = async <Row extends Kept, Draft>(
  saving: Saving,
  kind: PartKind<Row, Draft>,
  { id, part }: { readonly id: number; readonly part: number },
  { version, ...draft }: Change<Draft>,
): Promise<Row> =>
  withOwnPlace(kind, () =>
    changeKept(saving, keptKind(kind), { id: part, version }, async (sql, before) => {
      if (!(await isSamePlace(sql, before.establishmentId, id))) throw notFound(kind.what)
      return updatePart(sql, kind, { id: part, version }, draft as Draft)
    }),
  )

const isSamePlace = async (sql: Sql, one: number, other: number): Promise<boolean> =>
  one === other || (await rootOf(sql, one)) === (await rootOf(sql, other))

/** What the database says where such a row is already there. */
const TAKEN = '23505'

const withOwnPlace = async <Row extends Kept, Draft>(
  { taken }: PartKind<Row, Draft>,
  work: () => Promise<FoundPart<Row>>,
): Promise<Row> => {
  try {
    const { establishmentId: _establishmentId, ...row } = await work()
    return row as unknown as Row
  } catch (error) {
    if (taken && (error as { code?: string }).code === TAKEN) throw notAccepted(...taken)
    throw error
  }
}
