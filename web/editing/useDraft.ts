import { useState } from 'react'
import { newNumber } from '../../data/model/newNumber.ts'
import {
  changedFields,
  type EditedRecord,
  type EditedThing,
  type RecordState,
  type SavedRecord,
} from '../../data/model/recordEdit.ts'
import { useSending } from '../account/useSending.ts'
import { ApiProblem } from '../api/client.ts'
import { getRecord, postRecord, putRecord } from '../api/recordCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { newState } from './draft.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { judgeDraft } from './judgeDraft.ts'
import { type Merge, mergeDrafts } from './mergeDrafts.ts'

/** Somebody else saved the record while the form was open. */
export interface Conflict {
  readonly merge: Merge
  /** Who, in words. */
  readonly who: string
  /** ISO instant, UTC. */
  readonly at: string
}

const CONFLICT = 409

/** What a form holds: the draft, what it began with, what is wrong with it, and what another person did meanwhile. */
export const useDraft = (thing: EditedThing, record: EditedRecord | null) => {
  const language = useLanguage()
  const words = EDITING_WORDS[language]
  const [base, setBase] = useState<RecordState>(() => record ?? newState(thing))
  const [version, setVersion] = useState(record?.version ?? 0)
  const [state, setState] = useState(base)
  /** Where the person gives none: when an answer is lost and the form is sent again, the server knows it by this. */
  const [ownNumber] = useState(newNumber)
  const [note, setNote] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setIsTried] = useState(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const sending = useSending()
  const found = judgeDraft(thing, state)
  const own = Object.entries(found).filter(([key]) => isTried || left.has(key))
  const inWords = (message: string) => (language === 'vi' ? message : words.englishRefusal)
  const isConflict = sending.problem !== null && conflict !== null
  const problems: Readonly<Record<string, string>> = {
    ...sending.problems,
    ...Object.fromEntries(own.map(([key, message]) => [key, inWords(message)])),
  }
  /** Brings in what stands there now, to be saved again; where that is what the form says already, it is saved. */
  const meet = async (id: number): Promise<SavedRecord | null> => {
    const theirs = await getRecord(thing, id)
    const merge = mergeDrafts(base, state, theirs)
    // Sent before, only the answer was lost: nobody else has to be told of.
    if (merge.taken.length === 0 && changedFields(theirs, merge.merged).length === 0) {
      return { id, version: theirs.version, verdict: 'UNCHANGED' }
    }
    const [last] = theirs.versions
    const since = theirs.versions.filter((one) => one.version >= version)
    const isOne = since.every(({ act, personName }) => act !== null && personName === last?.personName)
    const who = isOne ? (last?.personName ?? words.byServer) : words.severalPeople
    setConflict({ merge, who, at: last?.replacedAt ?? '' })
    setBase({ cells: theirs.cells, shape: theirs.shape })
    setVersion(theirs.version)
    setState(merge.merged)
    return null
  }
  return {
    state,
    setState,
    note,
    setNote,
    problems,
    problem: isConflict ? null : sending.problem,
    isBusy: sending.isBusy,
    isChanged: changedFields(base, state).length > 0,
    conflict,
    settleConflict: () => setConflict(null),
    leaveField: (key: string) => setLeft((keys) => (keys.has(key) ? keys : new Set([...keys, key]))),
    /** Sends the draft. Null when something is wrong with it, or when somebody else was first. */
    save: async (): Promise<SavedRecord | null> => {
      setIsTried(true)
      if (Object.keys(found).length > 0) return null
      let saved: SavedRecord | null = null
      const draft = { ...state, note: note.trim() || null }
      const added = { ...draft, cells: { ...state.cells, sourceNumber: state.cells.sourceNumber || ownNumber } }
      await sending.send(async () => {
        try {
          saved = record ? await putRecord(thing, record.id, { version, ...draft }) : await postRecord(thing, added)
          setConflict(null)
        } catch (error) {
          if (record && error instanceof ApiProblem && error.status === CONFLICT) saved = await meet(record.id)
          else throw error
        }
      })
      return saved
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
