import { useState } from 'react'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '../../data/model/auditCodes.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { type AuditDraft, type DraftProblems, EMPTY_DRAFT, hasRecords } from './auditDraft.ts'
import { AUDIT_WORDS } from './auditWords.ts'

interface SearchFormProps {
  readonly draft: AuditDraft
  readonly problems: DraftProblems
  readonly isBusy: boolean
  readonly onSearch: (draft: AuditDraft) => void
}

/** Which events: by person, action, record and days. */
export const SearchForm = ({ draft: given, problems, isBusy, onSearch }: SearchFormProps) => {
  const language = useLanguage()
  const words = AUDIT_WORDS[language]
  const [draft, setDraft] = useState(given)
  const edit = (change: Partial<AuditDraft>) => setDraft((now) => ({ ...now, ...change }))
  const problem = (field: keyof AuditDraft) => {
    const reason = problems[field]
    return reason && words[reason]
  }
  return (
    <form
      className="audit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(draft)
      }}
    >
      <div className="audit-whole">
        <TextField
          label={words.person}
          type="search"
          name="person"
          autoComplete="off"
          maxLength={100}
          hint={words.personHint}
          value={draft.person}
          onText={(person) => edit({ person })}
        />
      </div>
      <div className="audit-whole">
        <ChoiceField
          label={words.action}
          value={draft.action}
          none={words.everyAction}
          options={codeOptions(AUDIT_ACTIONS, language)}
          onChoose={(action) => edit({ action })}
        />
      </div>
      <ChoiceField
        label={words.subject}
        value={draft.subjectType}
        none={words.everySubject}
        options={codeOptions(AUDIT_SUBJECTS, language)}
        onChoose={(subjectType) =>
          edit({
            subjectType,
            subjectId: hasRecords(subjectType) && subjectType === draft.subjectType ? draft.subjectId : '',
          })
        }
      />
      <TextField
        label={words.subjectId}
        name="record"
        autoComplete="off"
        maxLength={60}
        disabled={!hasRecords(draft.subjectType)}
        hint={words.subjectIdHint[draft.subjectType]}
        value={draft.subjectId}
        onText={(subjectId) => edit({ subjectId })}
        problem={problem('subjectId')}
      />
      <TextField
        label={words.from}
        name="from"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        hint={words.dayHint}
        value={draft.from}
        onText={(from) => edit({ from })}
        problem={problem('from')}
      />
      <TextField
        label={words.to}
        name="to"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        hint={words.dayHint}
        value={draft.to}
        onText={(to) => edit({ to })}
        problem={problem('to')}
      />
      <div className="form-buttons">
        <button type="submit" className="text-button" data-kind="strong" disabled={isBusy}>
          {words.search}
        </button>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            setDraft(EMPTY_DRAFT)
            onSearch(EMPTY_DRAFT)
          }}
        >
          {words.clear}
        </button>
      </div>
    </form>
  )
}
