import { Lock } from 'lucide-react'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { LongField } from './LongField.tsx'
import { SOURCE_WORDS } from './sourceWords.ts'

export const NO_IDENTITY = { name: '', phone: '', address: '', contact: '' }

interface IdentityFieldsProps {
  readonly value: typeof NO_IDENTITY
  readonly onChange: (value: typeof NO_IDENTITY) => void
  /** Without a key no identity can be kept. */
  readonly hasKey: boolean
  readonly problem: string | undefined
}

/** Who gave a tip, apart from everything else, with the plain sentence of who may ever read it. */
export const IdentityFields = ({ value, onChange, hasKey, problem }: IdentityFieldsProps) => {
  const words = SOURCE_WORDS[useLanguage()]
  const field = (name: keyof typeof NO_IDENTITY) => ({
    label: words[name],
    value: value[name],
    onText: (text: string) => onChange({ ...value, [name]: text }),
  })
  return (
    <fieldset className="tip-sealed">
      <legend>
        <Lock aria-hidden="true" size={16} /> {words.identity}
      </legend>
      <p className="soft">{hasKey ? words.identityText : words.identityNoKey}</p>
      {hasKey && (
        <>
          <TextField {...field('name')} maxLength={200} autoComplete="off" />
          <TextField {...field('phone')} type="tel" maxLength={50} autoComplete="off" />
          <TextField {...field('address')} maxLength={300} autoComplete="off" />
          <LongField {...field('contact')} longest={1000} rows={2} />
        </>
      )}
      {problem && (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
