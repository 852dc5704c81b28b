import { useState } from 'react'
import { FORCES } from '../../data/model/caseCodes.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import type { Units } from '../account/useUnits.ts'
import { correctTip, type ListedTip, type NewTipCorrection } from '../api/tipCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CORRECT_WORDS } from './correctWords.ts'
import { LongField } from './LongField.tsx'
import { TIP_WORDS } from './tipWords.ts'

interface CorrectTipFormProps {
  readonly tip: ListedTip
  readonly units: Units
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** What a tip says and where, put right with a reason. Who gave it is not told and not touched. */
export const CorrectTipForm = ({ tip, units, onDone, onCancel }: CorrectTipFormProps) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const own = CORRECT_WORDS[language]
  const [summary, setSummary] = useState(tip.summary)
  const [theme, setTheme] = useState(tip.theme ?? '')
  const [communeCode, setCommune] = useState(tip.communeCode ?? '')
  const [force, setForce] = useState(tip.force ?? '')
  const [note, setNote] = useState('')
  const sending = useSending()
  const { problems, send, check } = sending
  const communes = units.communes.filter(({ provinceCode }) => provinceCode === tip.provinceCode)
  const submit = () => {
    const isRight = check({
      ...(summary.trim() === '' ? { summary: words.needed } : {}),
      ...(note.trim() === '' ? { note: words.needed } : {}),
    })
    if (!isRight) return
    const given = {
      version: tip.version,
      summary,
      theme: theme || null,
      communeCode: communeCode || null,
      force: force || null,
      note,
    }
    void send(async () => {
      await correctTip(tip.id, given as NewTipCorrection)
      onDone()
    })
  }
  return (
    <SendForm sending={sending} onSend={submit} onCancel={onCancel}>
      <LongField
        label={words.summary}
        longest={4000}
        hint={words.summaryHint}
        value={summary}
        onText={setSummary}
        problem={problems.summary}
      />
      <ChoiceField
        label={words.commune}
        value={communeCode}
        none={own.noCommune}
        options={communes.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={setCommune}
        problem={problems.communeCode}
      />
      <ChoiceField
        label={words.theme}
        value={theme}
        none={words.noTheme}
        options={codeOptions(THEMES, language)}
        onChoose={setTheme}
      />
      <ChoiceField
        label={words.force}
        value={force}
        none={words.noForce}
        options={codeOptions(FORCES, language)}
        onChoose={setForce}
      />
      <TextField
        label={own.why}
        hint={own.whyHint}
        maxLength={500}
        autoComplete="off"
        value={note}
        onText={setNote}
        problem={problems.note}
      />
    </SendForm>
  )
}
