import { useEffect, useRef, useState } from 'react'
import type { EditedRecord, EditedThing, SavedRecord } from '../../data/model/recordEdit.ts'
import { TextField } from '../account/TextField.tsx'
import type { MapTool } from '../map/MapCanvas.tsx'
import { Group } from '../panels/Facts.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { DrawBar } from './DrawBar.tsx'
import { decidingPoint, type How, legsIn, placed, shapeFormOf, withLegs } from './draft.ts'
import { EDITING_WORDS } from './editingWords.ts'
import { FieldInput } from './FieldInput.tsx'
import { type FormField, formFields } from './formFields.ts'
import { LegList } from './LegList.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { RemoveRecord } from './RemoveRecord.tsx'
import { useDraft } from './useDraft.ts'
import { useDrawing } from './useDrawing.ts'

interface EditFormProps {
  readonly thing: EditedThing
  /** Null: a new one. */
  readonly record: EditedRecord | null
  readonly setTool: (tool: MapTool | null) => void
  /** Code of the commune that holds a point, as the map shows it. */
  readonly communeAt: (lonLat: readonly [number, number]) => string | null
  readonly placeName: (code: string) => string
  readonly provinceOf: (commune: string | null) => string | null
  readonly onChanged: (isChanged: boolean) => void
  readonly onSaved: (saved: SavedRecord) => void
  readonly onRemoved: () => void
  readonly onCancel: () => void
}

/** The form of one record: its place on the map, what matters first, the rest folded. */
export const EditForm = (props: EditFormProps) => {
  const { thing, record, communeAt, placeName, onChanged, onSaved, onCancel } = props
  const words = EDITING_WORDS[useLanguage()]
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(thing, record)
  const { state, setState, problems } = draft
  const fields = formFields(thing)
  const shapeForm = shapeFormOf(thing)
  const place = (shape: typeof state.shape, how: How) => setState((now) => placed(thing, now, shape, how))
  const drawing = useDrawing({
    shape: state.shape,
    onShape: (shape) => place(shape, 'DRAWN'),
    setTool: props.setTool,
    first: shapeForm === 'LINES' ? 'linestring' : thing === 'polluted_sites' ? 'polygon' : 'point',
  })
  const isDrawing = (drawing.drawn?.vertices ?? 0) > 0
  const isChanged = draft.isChanged || isDrawing
  useEffect(() => onChanged(isChanged), [isChanged])
  const [isPending, setIsPending] = useState(false)
  const [isPendingTold, setIsPendingTold] = useState(false)
  const point = decidingPoint(state.shape)
  const commune = point && communeAt(point)
  const wrong = Object.keys(problems).length
  const save = async () => {
    // What is typed but not on the map, or drawn but not finished, would be lost without a word.
    setIsPendingTold(isPending || isDrawing)
    const saved = isPending || isDrawing ? null : await draft.save()
    if (saved) return onSaved(saved)
    // The first field that is wrong, once it says so.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid], [role="alert"]')?.focus())
  }
  const input = (field: FormField) => (
    <FieldInput
      key={field.key}
      field={field}
      value={state.cells[field.key] ?? ''}
      problem={problems[field.key]}
      isFixed={field.key === 'sourceNumber' && record !== null}
      onText={(text) => setState((now) => ({ ...now, cells: { ...now.cells, [field.key]: text } }))}
      onLeave={() => draft.leaveField(field.key)}
    />
  )
  const isMoreWrong = fields.more.some(({ key }) => problems[key])
  return (
    <form
      ref={form}
      className="form edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <DrawBar
        drawing={drawing}
        hasLegs={state.shape?.type === 'MultiLineString' && state.shape.coordinates.length > 1}
      />
      {draft.conflict && <ConflictNotice thing={thing} conflict={draft.conflict} state={state} onState={setState} />}
      <Group title={words.place}>
        <PlaceFields
          form={shapeForm}
          shape={state.shape}
          onShape={place}
          drawing={drawing}
          onPending={setIsPending}
          problem={problems.shape}
          communeName={commune ? placeName(commune) : null}
          provinceCode={props.provinceOf(commune)}
        />
        {shapeForm === 'LINES' && (
          <LegList
            legs={legsIn(state)}
            problem={problems.legModes ?? problems.legNames}
            onLegs={(legs) => setState((now) => withLegs(now, legs))}
          />
        )}
      </Group>
      <Group title={words.what}>
        <div className="form">{fields.first.map(input)}</div>
      </Group>
      <details className="edit-more" open={isMoreWrong || undefined}>
        <summary>{words.more}</summary>
        <div className="form">
          {fields.place.map(input)}
          {fields.more.map(input)}
        </div>
      </details>
      {record && (
        <TextField
          label={words.note}
          hint={words.noteHint}
          value={draft.note}
          maxLength={500}
          autoComplete="off"
          onText={draft.setNote}
        />
      )}
      <div className="edit-foot">
        {(isPending || isDrawing) && isPendingTold ? (
          <p className="form-problem" role="alert">
            {isDrawing ? words.drawingPending : words.placePending}
          </p>
        ) : draft.problem ? (
          <p className="form-problem" role="alert">
            {draft.problem}
          </p>
        ) : (
          wrong > 0 && (
            <p className="form-problem" role="alert">
              {words.whatIsWrong(wrong)}
            </p>
          )
        )}
        <div className="form-buttons">
          <button type="submit" className="text-button" data-kind="strong" disabled={draft.isBusy}>
            {words.save}
          </button>
          <button type="button" className="text-button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </div>
      {record && <RemoveRecord thing={thing} record={record} onRemoved={props.onRemoved} />}
    </form>
  )
}
