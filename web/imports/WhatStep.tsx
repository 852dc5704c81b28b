import { Download } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { TextField } from '../account/TextField.tsx'
import { templateAddress } from '../api/importCalls.ts'
import { useMe } from '../api/accountQueries.ts'
import { useImportBatches } from '../api/importQueries.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { FileField } from './FileField.tsx'
import { IMPORT_THINGS } from './importThings.ts'
import { IMPORT_WORDS } from './importWords.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { StepFrame } from './StepFrame.tsx'
import type { ImportWork } from './useImportWork.ts'
import { WorkProgress } from './WorkProgress.tsx'

const LONGEST_SOURCE = 100

/** What is imported, whose records they are, and the file. */
export const WhatStep = ({ work }: { readonly work: ImportWork }) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  const { thing, source, file, id, busy, preview } = work
  const { acts } = useMe()
  // Who may not write tips down cannot import them either; a link may still ask for them.
  const things = IMPORT_THINGS.filter((one) => one.thing !== 'tips' || thing === 'tips' || acts.includes('TIP_RECORD'))
  const list = useId()
  const sources = useImportBatches(thing).data?.pages[0]?.sources ?? []
  const [typed, setTyped] = useState(source)
  useEffect(() => setTyped(source), [source])
  const isNew = sources.length > 0 && typed.trim() !== '' && !sources.includes(typed.trim())
  const isSourceNeeded = typed.trim() === '' && file !== null && !id
  const sent = preview.data && id ? { name: preview.data.fileName, bytes: preview.data.bytes } : null
  return (
    <StepFrame number={1} title={words.what}>
      <div className="import-fields">
        <ChoiceField
          label={words.kind}
          value={thing}
          options={things.map((one) => ({ value: one.thing, label: one[language] }))}
          onChoose={(value) => !busy && work.setThing(value as Thing)}
        />
        <div>
          <TextField
            label={words.source}
            value={typed}
            list={list}
            maxLength={LONGEST_SOURCE}
            autoComplete="off"
            disabled={busy !== null}
            onText={(text) => {
              setTyped(text)
              // Once a file is there each change reads it anew: then only what was typed to its end.
              if (!id || sources.includes(text)) work.setSource(text)
            }}
            onBlur={() => typed !== source && work.setSource(typed)}
            hint={isNew ? words.sourceNew : words.sourceHint}
            problem={isSourceNeeded ? words.sourceNeeded : null}
          />
          <datalist id={list}>
            {sources.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </div>
        <a className="text-button import-template" href={templateAddress(thing)} download>
          <Download aria-hidden="true" size={16} />
          {words.template}
        </a>
      </div>
      {busy?.is === 'SEND' && file ? (
        <WorkProgress
          label={words.sending(file.name)}
          share={busy.share}
          detail={`${formatCount(Math.round(busy.share * 100), language)} %`}
          stopLabel={words.stop}
          onStop={work.stop}
        />
      ) : (
        <FileField
          chosen={sent ?? (file && { name: file.name, bytes: file.size })}
          isBusy={busy !== null}
          onFile={work.take}
        />
      )}
      <ProblemNotice work={work} at="SEND" />
      {file && !id && !busy && work.problem?.kind !== 'EMPTY' && work.problem?.kind !== 'LARGE' && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind="strong"
            disabled={source.trim() === ''}
            onClick={work.sendAgain}
          >
            {words.sendNow}
          </button>
        </div>
      )}
    </StepFrame>
  )
}
