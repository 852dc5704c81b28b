import { useState } from 'react'
import { drugEvidence } from '../../data/analysis/drugClass/drugEvidence.ts'
import type { CommuneDrugClass } from '../../data/analysis/drugClass/communeDrugClass.ts'
import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { type Sending, useSending } from '../account/useSending.ts'
import { addDrugFacts, changeDrugFacts, useAfterDrugClasses } from '../api/drugClasses.ts'
import { SCOPE_WORDS } from '../inspections/scopeWords.ts'
import { useLanguage } from '../ui/preferences.ts'
import { countChanges, type FactForm, factFormOf, mergeForms, readFactForm } from './factForm.ts'

/** Facts while they are looked at, tried and written. Nothing is saved until `save`. */
export interface Facts {
  readonly form: FactForm
  readonly edit: (change: Partial<FactForm>) => void
  readonly problems: Readonly<Record<string, string>>
  /** How many facts differ from what is saved. */
  readonly changes: number
  readonly isDirty: boolean
  /** What is saved: what was just saved here, until the list was read again. A step upon an older one would be refused. */
  readonly latest: DrugRecord | null
  /** By what is written now, and by what is saved; null where nothing can be proposed. */
  readonly evidence: CommuneDrugClass | null
  readonly savedEvidence: CommuneDrugClass | null
  /** Another version was saved by somebody else meanwhile. */
  readonly isOutdated: boolean
  readonly reset: () => void
  /** Keeps what was written here, upon the version that stands there now: what only others changed is theirs. */
  readonly rebase: () => void
  readonly save: () => Promise<void>
  readonly sending: Sending
}

/**
 * The facts of one commune and year.
 * @param record what is saved now; null where nothing is
 */
export const useFacts = (
  place: { readonly communeCode: string; readonly year: number },
  record: DrugRecord | null,
): Facts => {
  const language = useLanguage()
  const sending = useSending({}, SCOPE_WORDS[language].refusals)
  const afterChange = useAfterDrugClasses()
  const [base, setBase] = useState(record)
  const [written, setWritten] = useState<FactForm | null>(null)
  const saved = factFormOf(base, language)
  const form = written ?? saved
  const changes = countChanges(form, saved)
  const isDirty = changes > 0 || form.note !== saved.note
  const { facts, problems } = readFactForm(form, language)
  // What was just saved here is ahead of the list until that was read again.
  const isAhead = base !== null && (record === null || (record.id === base.id && record.version < base.version))
  const isOther = record !== null && (record.id !== base?.id || record.version > base.version)
  // What nobody is writing in follows what is saved.
  if (isOther && !isDirty) {
    setBase(record)
    setWritten(null)
  }
  const evidenceOf = () => (Object.keys(problems).length > 0 ? null : drugEvidence(facts, place.year))
  return {
    form,
    edit: (change) => setWritten({ ...form, ...change }),
    problems: { ...problems, ...sending.problems },
    changes,
    isDirty,
    latest: isAhead ? base : record,
    evidence: evidenceOf(),
    savedEvidence: base && drugEvidence(base, place.year),
    isOutdated: isOther && isDirty,
    reset: () => {
      setBase(record)
      setWritten(null)
      sending.check({})
    },
    rebase: () => {
      setBase(record)
      setWritten(mergeForms({ written: form, saved, newer: factFormOf(record, language) }))
      sending.check({})
    },
    async save() {
      if (!sending.check(problems)) return
      const draft = { ...facts, note: form.note.trim() || null }
      let stored: DrugRecord | null = null
      const isDone = await sending.send(async () => {
        stored = base
          ? await changeDrugFacts(base.id, { ...draft, version: base.version })
          : await addDrugFacts({ ...draft, ...place })
      })
      // Also after a refusal: somebody else may have been first.
      if (isDone) {
        setBase(stored)
        setWritten(null)
      }
      await afterChange()
    },
    sending,
  }
}
