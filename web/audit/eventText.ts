import { AUDIT_SUBJECT_OF, AUDIT_SUBJECTS } from '../../data/model/auditCodes.ts'
import { type Language, labelOf } from '../../data/model/codedValue.ts'
import type { ListedEvent } from '../api/auditCalls.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { formatInstant } from '../ui/format.ts'
import { recordAddress } from '../view/recordAddress.ts'
import { AUDIT_WORDS } from './auditWords.ts'
import { changeLines, detailLines, subjectText } from './detailText.ts'

/** Local clock and day of an instant: "14:05 25/11/2026". */
export const momentText = (iso: string): string => {
  const { day, clock } = formatInstant(iso)
  return `${clock} ${day}`
}

/** The same with seconds: "14:05:09 25/11/2026". */
export const exactMomentText = (iso: string): string => {
  const { day, clock } = formatInstant(iso)
  return `${clock}:${iso.slice(17, 19)} ${day}`
}

/** Who did it: a name, somebody whose sign-in failed, or a command on the server. */
export const actorText = ({ personId, personName, action }: ListedEvent, language: Language): string =>
  personName ?? personId ?? AUDIT_WORDS[language][action === 'SIGN_IN_FAILED' ? 'unknownPerson' : 'server']

/** What it was about; null where that says nothing new: nothing, or the same person. */
export const aboutText = (event: ListedEvent, language: Language, names: PlaceNames): string | null => {
  const { subjectType, subjectId, subjectName, personId } = event
  if (subjectType === null || (subjectType === 'person' && (subjectId === null || subjectId === personId))) return null
  if (subjectId === null) return labelOf(AUDIT_SUBJECTS, subjectType, language)
  if (subjectName === null) return subjectText(`${subjectType}:${subjectId}`, language, names)
  return subjectType === 'person' ? subjectName : `${labelOf(AUDIT_SUBJECTS, subjectType, language)} ${subjectName}`
}

const THING_OF = new Map(
  Object.entries(AUDIT_SUBJECT_OF).map(([thing, subject]) => [subject as string, thing as Thing]),
)

/** Where the map opens the record that an event is about; null where the reader does not see it, or the map has none. */
export const subjectAddress = ({ subjectType, subjectId, subjectName }: ListedEvent): string | null => {
  const thing = THING_OF.get(subjectType ?? '')
  return thing && subjectId !== null && subjectName !== null ? recordAddress(thing, subjectId) : null
}

/** The details in one line, for the list: what was searched, counted or changed; empty when there are none. */
export const summaryText = ({ detail }: ListedEvent, language: Language, names: PlaceNames): string => {
  const { nothingThere } = AUDIT_WORDS[language]
  const said = detailLines(detail, language, names)
    .filter(({ text }) => text !== nothingThere)
    .map(({ field, label, text }) => (field === 'filter' ? text : `${label}: ${text}`))
  const changed = changeLines(detail, language, names)
    .filter(({ before, after }) => before !== after)
    .map(({ label, before, after }) => {
      if (before === nothingThere) return `${label}: ${after}`
      return after === nothingThere ? `${label}: ${before}` : `${label}: ${before} → ${after}`
    })
  return [...said, ...changed].join(' · ')
}
