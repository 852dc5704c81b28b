import { useState } from 'react'
import { dayNumber, isoDay, localToday } from '../../data/model/localDay.ts'
import { makeToken } from '../api/tokenCalls.ts'
import { readDayText } from '../filters/dayText.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { FORM_WORDS } from './formWords.ts'
import { SendForm } from './SendForm.tsx'
import { TextField } from './TextField.tsx'
import { TOKEN_WORDS } from './tokenWords.ts'
import { useSending } from './useSending.ts'

/** Offered at first: long enough to work with, short enough to be looked at again. */
const USUAL_DAYS = 180
const LONGEST_DAYS = 366

interface NewTokenFormProps {
  readonly onMade: (token: string) => void
}

/** The name and the last day of a new token. */
export const NewTokenForm = ({ onMade }: NewTokenFormProps) => {
  const language = useLanguage()
  const words = TOKEN_WORDS[language]
  const { needed } = FORM_WORDS[language]
  const [name, setName] = useState('')
  const [day, setDay] = useState(() => formatDay(isoDay(localToday() + USUAL_DAYS)))
  const sending = useSending({ name: needed, validTo: words.badDay })
  const { problems, send, check } = sending
  const submit = () => {
    const read = readDayText(day)
    const days = read.type === 'day' ? dayNumber(read.iso) - localToday() : -1
    const isInYear = days >= 0 && days <= LONGEST_DAYS
    const wrong = { ...(name.trim() === '' && { name: needed }), ...(!isInYear && { validTo: words.badDay }) }
    if (!check(wrong) || read.type !== 'day') return
    void send(async () => {
      onMade((await makeToken({ name: name.trim(), validTo: read.iso })).token)
      setName('')
    })
  }
  return (
    <SendForm sending={sending} label={words.make} onSend={submit}>
      <TextField
        label={words.name}
        name="token-name"
        autoComplete="off"
        maxLength={60}
        value={name}
        onText={setName}
        hint={words.nameHint}
        problem={problems.name}
      />
      <TextField
        label={words.validTo}
        name="token-day"
        autoComplete="off"
        inputMode="numeric"
        maxLength={10}
        value={day}
        onText={setDay}
        hint={words.validToHint}
        problem={problems.validTo}
      />
    </SendForm>
  )
}
