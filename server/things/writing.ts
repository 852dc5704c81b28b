/** How a record comes to be written. */
export type WriteAct = 'IMPORT' | 'EDIT' | 'RESTORE' | 'MERGE' | 'UNDO' | 'REMOVE'

export interface Writing {
  readonly act: WriteAct
  readonly batchId: number | null
  readonly person: { readonly id: string; readonly name: string } | null
  /** Why, in the words of the person. */
  readonly note?: string | null
  /** Keys under which the person may write (server/access/scopeKeys.ts); null: everything, for commands on the server. */
  readonly keys: readonly string[] | null
  /** Names of database columns that the file does not have: known records keep what they hold there. */
  readonly absent?: ReadonlySet<string>
  readonly isSample?: boolean
  /** Where the one thing that is written counts, whatever the rule says: it was decided before. Cases keep it themselves. */
  readonly place?: { readonly provinceCode: string | null; readonly communeCode: string | null }
  /** What the review desk corrected is taken back, so it is asked again. */
  readonly reopensCorrected?: boolean
}

/** In `absent`: the file states units but no points; what is known to a point stays where it is. */
export const ABSENT_POINTS = '(points)'
/** In `absent`: the file states days but no hours; what is known to the hour keeps it while the day is the same. */
export const ABSENT_HOURS = '(hours)'

export type Verdict = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED'

/** What became of one record, in the order given. */
export interface Written {
  readonly verdict: Verdict
  /** Null when it was refused. */
  readonly id: number | null
  readonly problem?: { readonly code: string; readonly message: string }
  /** Its number belongs to a record that was merged into the one of this id. */
  readonly isMerged?: boolean
}

export const NOT_ALLOWED = {
  code: 'NOT_ALLOWED',
  message: 'Nằm ngoài địa bàn, lực lượng hoặc mức được giao cho bạn nên không ghi. Hãy hỏi người quản trị.',
} as const
