import type { Sql } from '../database/connect.ts'
import { ApiError, notAccepted, notFound } from '../http/problems.ts'
import { onlySamples, outside } from '../things/editing/refusals.ts'
import { chainOf, findRow, holdMerges, type MergedRow, tie } from './mergeQueries.ts'

const WHAT = 'cơ sở này'

/** Who merges. */
interface Merger {
  readonly isSample?: boolean
}

/**
 * Says that a row is the same place as another one: from now on that one stands for both, and everything that belongs to
 * either is read there. Nothing is moved. Gives the id of the row that stands for both.
 * @param version of the row as it was seen; undefined: whatever it is
 */
export const mergePlaces = async (
  sql: Sql,
  merger: Merger,
  { id, into, version }: { readonly id: number; readonly into: number; readonly version?: number },
): Promise<number> => {
  await holdMerges(sql)
  const row = await ownRow(sql, merger, id)
  const target = await ownRow(sql, merger, into)
  mustBe(row, version)
  if (row.mergedIntoId !== null) throw conflict('Cơ sở này đã được gộp vào cơ sở khác. Hãy mở cơ sở đại diện để xem.')
  const chain = await chainOf(sql, id)
  if (chain.ids.includes(into)) {
    throw notAccepted(
      'into',
      'Cơ sở kia đang được gộp trong chính cơ sở này. Hãy tách ra trước, hoặc gộp chiều ngược lại.',
    )
  }
  if (row.isSample !== target.isSample) throw notAccepted('into', 'Dữ liệu mẫu không gộp với dữ liệu thật.')
  if (row.provinceCode !== target.provinceCode)
    throw notAccepted('into', 'Hai cơ sở ở hai tỉnh khác nhau nên không gộp.')
  if (!chain.isOwn) throw outside()
  const root = target.rootId ?? target.id
  await tie(sql, { id, into }, { ids: chain.ids, root })
  return root
}

/** Takes a merge back: the row stands again for itself and for what was merged into it. Gives what stood for it. */
export const unmergePlace = async (
  sql: Sql,
  merger: Merger,
  { id, version }: { readonly id: number; readonly version?: number },
): Promise<number> => {
  await holdMerges(sql)
  const row = await ownRow(sql, merger, id)
  mustBe(row, version)
  if (row.rootId === null) throw conflict('Cơ sở này không được gộp vào đâu. Chưa có gì thay đổi.')
  const chain = await chainOf(sql, id)
  if (!chain.isOwn) throw outside()
  await tie(sql, { id, into: null }, { ids: chain.ids, root: id })
  return row.rootId
}

/** A row that the person may write, or why not. */
export const ownRow = async (sql: Sql, { isSample }: Merger, id: number): Promise<MergedRow> => {
  const row = await findRow(sql, id)
  if (!row) {
    const [seen] = await sql`select from establishments where id = ${id}`
    throw seen ? outside() : notFound(WHAT)
  }
  if (isSample && !row.isSample) throw onlySamples()
  return row
}

const mustBe = ({ version: now }: MergedRow, seen: number | undefined): void => {
  if (seen !== undefined && seen !== now) {
    throw conflict('Người khác vừa sửa, gộp hoặc tách cơ sở này. Chưa có gì thay đổi. Hãy tải lại rồi làm tiếp.')
  }
}

const conflict = (message: string) => new ApiError(409, 'CONFLICT', message)
