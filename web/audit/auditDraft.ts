import type { AuditQuery } from '../api/auditCalls.ts'
import { readDayText } from '../filters/dayText.ts'

/** The search form as it is written. */
export interface AuditDraft {
  readonly person: string
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly from: string
  readonly to: string
}

export const EMPTY_DRAFT: AuditDraft = { person: '', action: '', subjectType: '', subjectId: '', from: '', to: '' }

/** Kinds whose events name one record by its number. */
const RECORD_KINDS: readonly string[] = ['case', 'corridor', 'tip', 'person', 'province']
export const hasRecords = (subjectType: string): boolean => RECORD_KINDS.includes(subjectType)
/** Kinds of records of which people ask who saw them. */
export const READABLE_KINDS = ['case', 'corridor', 'tip'] as const
export const isReadable = (subjectType: string): boolean => (READABLE_KINDS as readonly string[]).includes(subjectType)

/** What is wrong with a draft, by field; reasons are names in the words of the page. */
export type DraftProblems = Partial<Record<keyof AuditDraft, 'dayWrong' | 'daysSwapped' | 'needsSubject'>>

/** The search that a draft asks for, or what keeps it from being one. */
export const readDraft = (draft: AuditDraft): { query: AuditQuery } | { problems: DraftProblems } => {
  const [from, to] = [readDayText(draft.from), readDayText(draft.to)]
  const [person, id] = [draft.person.trim(), draft.subjectId.trim()]
  const problems: DraftProblems = {
    ...(from.type === 'problem' && { from: 'dayWrong' }),
    ...(to.type === 'problem' && { to: 'dayWrong' }),
    ...(from.type === 'day' && to.type === 'day' && to.iso < from.iso && { to: 'daysSwapped' }),
    ...(id !== '' && draft.subjectType === '' && { subjectId: 'needsSubject' }),
  }
  if (Object.keys(problems).length > 0) return { problems }
  return {
    query: {
      ...(person !== '' && { person }),
      ...(draft.action !== '' && { action: draft.action }),
      ...(draft.subjectType !== '' && { subject: id === '' ? draft.subjectType : `${draft.subjectType}:${id}` }),
      ...(from.type === 'day' && { from: from.iso }),
      ...(to.type === 'day' && { to: to.iso }),
    },
  }
}
