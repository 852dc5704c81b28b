import { useState } from 'react'
import { labelOf } from '../../../data/model/codedValue.ts'
import { HANDOVER_DECISIONS } from '../../../data/model/inspections/inspectionCodes.ts'
import { type Handover, type Inspection, isSeenExactly } from '../../../data/model/inspections/inspections.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveHandover } from '../../api/inspections.ts'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { CrimeNote } from './CrimeNote.tsx'
import { FactList } from './FactList.tsx'
import { PROGRESS_WORDS } from './progressWords.ts'

interface HandoverPartProps {
  readonly inspection: Inspection
  readonly handover: Handover | null
  readonly today: string
}

/** The dossier of an inspection that found signs of a crime: where it is and what was decided (rule R7). */
export const HandoverPart = ({ inspection, handover, today }: HandoverPartProps) => {
  const language = useLanguage()
  const words = PROGRESS_WORDS[language]
  const [isWriting, setIsWriting] = useState(false)
  const mayWrite = inspection.mayEdit && inspection.closedOn === null
  return (
    <section className="page-part">
      <h2>{words.handover}</h2>
      {handover?.decision !== 'NOPROSEC' && <CrimeNote />}
      {handover ? (
        <FactList
          facts={[
            [words.receiver, handover.receiver],
            [words.dossierNumber, handover.dossierNumber],
            [words.handedOn, formatDay(handover.handedOn)],
            [words.receivedOn, handover.receivedOn && formatDay(handover.receivedOn)],
            [
              words.decision,
              handover.decision
                ? [
                    labelOf(HANDOVER_DECISIONS, handover.decision, language),
                    handover.decisionNumber,
                    handover.decidedOn && formatDay(handover.decidedOn),
                  ]
                    .filter(Boolean)
                    .join(', ')
                : words.undecided,
            ],
          ]}
        />
      ) : (
        <p>{isSeenExactly(inspection) ? words.waiting : `${SCOPE_WORDS[language].onlyCoarse}.`}</p>
      )}
      {isWriting ? (
        <HandoverForm inspection={inspection} handover={handover} today={today} onDone={() => setIsWriting(false)} />
      ) : (
        mayWrite && (
          <div className="form-buttons">
            <button
              type="button"
              className="text-button"
              data-kind={handover ? undefined : 'strong'}
              onClick={() => setIsWriting(true)}
            >
              {handover ? words.changeHandover : words.handOver}
            </button>
          </div>
        )
      )}
    </section>
  )
}

const HandoverForm = ({ inspection, handover, today, onDone }: HandoverPartProps & { readonly onDone: () => void }) => {
  const language = useLanguage()
  const words = PROGRESS_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const day = (iso: string | null | undefined) => (iso ? formatDay(iso) : '')
  const [form, setForm] = useState({
    receiver: handover?.receiver ?? '',
    dossierNumber: handover?.dossierNumber ?? '',
    handedOn: day(handover ? handover.handedOn : today),
    receivedOn: day(handover?.receivedOn),
    decision: handover?.decision ?? '',
    decidedOn: day(handover?.decidedOn),
    decisionNumber: handover?.decisionNumber ?? '',
  })
  const edit = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }))
  const save = async () => {
    const [handedOn, receivedOn] = [readOptionalDay(form.handedOn), readOptionalDay(form.receivedOn)]
    const decidedOn = form.decision === '' ? null : readOptionalDay(form.decidedOn)
    const [receiver, dossierNumber] = [form.receiver.trim(), form.dossierNumber.trim()]
    const isRight = sending.check({
      ...(receiver.length < 2 && { receiver: shared.needed }),
      ...(dossierNumber === '' && { dossierNumber: shared.needed }),
      ...(!handedOn && { handedOn: shared.dayProblem }),
      ...(receivedOn === undefined && { receivedOn: shared.dayProblem }),
      ...(form.decision !== '' && !decidedOn && { decidedOn: shared.dayProblem }),
      ...(form.decision !== '' && form.decisionNumber.trim() === '' && { decisionNumber: shared.needed }),
    })
    if (!isRight || !handedOn || receivedOn === undefined || decidedOn === undefined) return
    const isDone = await sending.send(() =>
      saveHandover(inspection.id, {
        receiver,
        dossierNumber,
        handedOn,
        receivedOn,
        decision: form.decision || null,
        decidedOn,
        decisionNumber: form.decision === '' ? null : form.decisionNumber.trim() || null,
        version: handover?.version ?? null,
      }),
    )
    if (!isDone) return
    await afterChange()
    onDone()
  }
  const { problems } = sending
  return (
    <SendForm sending={sending} onSend={() => void save()} onCancel={onDone}>
      <TextField
        label={words.receiver}
        hint={words.receiverHint}
        maxLength={300}
        value={form.receiver}
        onText={(receiver) => edit({ receiver })}
        problem={problems.receiver}
      />
      <TextField
        label={words.dossierNumber}
        maxLength={100}
        value={form.dossierNumber}
        onText={(dossierNumber) => edit({ dossierNumber })}
        problem={problems.dossierNumber}
      />
      <WrittenDay
        label={words.handedOn}
        today={today}
        value={form.handedOn}
        onText={(handedOn) => edit({ handedOn })}
        problem={problems.handedOn}
      />
      <WrittenDay
        label={words.receivedOn}
        today={today}
        value={form.receivedOn}
        onText={(receivedOn) => edit({ receivedOn })}
        problem={problems.receivedOn}
      />
      <ChoiceField
        label={words.decision}
        value={form.decision}
        none={words.undecided}
        options={codeOptions(HANDOVER_DECISIONS, language)}
        onChoose={(decision) => edit({ decision })}
        problem={problems.decision}
      />
      {form.decision !== '' && (
        <>
          <WrittenDay
            label={words.decidedOn}
            today={today}
            value={form.decidedOn}
            onText={(decidedOn) => edit({ decidedOn })}
            problem={problems.decidedOn}
          />
          <TextField
            label={words.decisionNumber}
            maxLength={100}
            value={form.decisionNumber}
            onText={(decisionNumber) => edit({ decisionNumber })}
            problem={problems.decisionNumber}
          />
        </>
      )}
    </SendForm>
  )
}
