import { useState } from 'react'
import { FORM_WORDS } from '../account/formWords.ts'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { addPerson } from '../api/accountCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'

export interface NewAccount {
  readonly id: string
  readonly name: string
  readonly userName: string
  readonly password: string
}

interface AddPersonFormProps {
  readonly onAdded: (account: NewAccount) => void
  readonly onCancel: () => void
}

/** Name and user name of a new person; the server makes the one-time password. */
export const AddPersonForm = ({ onAdded, onCancel }: AddPersonFormProps) => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const { needed } = FORM_WORDS[language]
  const [name, setName] = useState('')
  const [userName, setUserName] = useState('')
  const sending = useSending({
    name: needed,
    userName: words.userNameTaken,
  })
  const { problems, send, check } = sending
  const submit = () => {
    const asked = { name: name.trim(), userName: userName.trim() }
    const isRight = check({
      ...(asked.name.length < 2 ? { name: needed } : {}),
      ...(/^[a-z0-9][a-z0-9.-]{2,39}$/.test(asked.userName) ? {} : { userName: words.userNameWrong }),
    })
    if (!isRight) return
    void send(async () => {
      const { id, oneTimePassword } = await addPerson(asked)
      onAdded({ id, ...asked, password: oneTimePassword })
    })
  }
  return (
    <SendForm sending={sending} label={words.add} onSend={submit} onCancel={onCancel}>
      <TextField
        label={words.name}
        name="person-name"
        autoComplete="off"
        autoFocus
        maxLength={100}
        hint={words.nameHint}
        value={name}
        onText={setName}
        problem={problems.name}
      />
      <TextField
        label={words.userName}
        name="person-user-name"
        autoComplete="off"
        maxLength={40}
        hint={words.userNameHint}
        value={userName}
        onText={(text) => setUserName(text.toLowerCase())}
        problem={problems.userName}
      />
    </SendForm>
  )
}
