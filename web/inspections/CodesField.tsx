import { ChevronDown } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CodeChoices } from './CodeChoices.tsx'
import { SCOPE_WORDS } from './scopeWords.ts'

interface CodesFieldProps {
  readonly label: string
  readonly list: readonly CodedValue[]
  /** Empty: all of them. */
  readonly chosen: readonly string[]
  readonly onChange: (codes: readonly string[]) => void
}

/** A filter by several codes: what is chosen in words, the list behind it. */
export const CodesField = ({ label, list, chosen, onChange }: CodesFieldProps) => {
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const [first] = list.filter(({ code }) => chosen.includes(code))
  const text =
    chosen.length === 0
      ? words.all
      : chosen.length === 1
        ? first?.[language]
        : words.chosen(formatCount(chosen.length, language))
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <DialogTrigger>
        <Button className="text-button codes-button" aria-label={`${label}: ${text}`}>
          <span>{text}</span>
          <ChevronDown aria-hidden="true" size={16} />
        </Button>
        <Popover className="popover codes-popover" placement="bottom start">
          <Dialog className="codes-dialog" aria-label={label}>
            <CodeChoices legend={label} list={list} chosen={chosen} onChange={onChange} />
            <button type="button" className="text-button" disabled={chosen.length === 0} onClick={() => onChange([])}>
              {words.dropAll}
            </button>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
