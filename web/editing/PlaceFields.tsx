import type { Geometry } from 'geojson'
import { useId, useState } from 'react'
import type { ThingShape } from '../../data/model/thingRow/thingKind.ts'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import type { Drawing } from './useDrawing.ts'
import { partsOf } from './drawnShape.ts'
import { PLACE_WORDS } from './placeWords.ts'
import { readTyped, readVertices, writtenPosition } from './readTyped.ts'

interface PlaceFieldsProps {
  readonly form: ThingShape
  readonly shape: Geometry | null
  readonly onShape: (shape: Geometry | null) => void
  readonly drawing: Drawing
  readonly problem?: string | undefined
  /** The commune that holds the place, in words; null where none does. */
  readonly communeName: string | null
  /** In whose zone bare metres are taken. */
  readonly provinceCode: string | null
}

/** Where the thing is: drawn on the map, or typed. */
export const PlaceFields = (props: PlaceFieldsProps) => {
  const { form, shape, onShape, drawing, problem, communeName } = props
  const words = PLACE_WORDS[useLanguage()]
  const hasArea = shape?.type === 'Polygon' || shape?.type === 'MultiPolygon'
  return (
    <div className="edit-place">
      <div className="form-buttons">
        {form !== 'LINES' && (
          <button
            type="button"
            className="text-button"
            disabled={!drawing.isReady}
            onClick={() => drawing.draw('point')}
          >
            {shape?.type === 'Point' ? words.movePoint : words.placePoint}
          </button>
        )}
        {form === 'POINT_OR_AREA' && (
          <button
            type="button"
            className="text-button"
            disabled={!drawing.isReady}
            onClick={() => drawing.draw('polygon')}
          >
            {hasArea ? words.redrawArea : words.drawArea}
          </button>
        )}
        {form === 'LINES' && (
          <button
            type="button"
            className="text-button"
            disabled={!drawing.isReady}
            onClick={() => drawing.draw('linestring')}
          >
            {words.drawLeg}
          </button>
        )}
        {shape && (
          <button type="button" className="text-button" data-kind="plain" onClick={() => onShape(null)}>
            {words.clearShape}
          </button>
        )}
        {drawing.canUndo && (
          <button type="button" className="text-button" data-kind="plain" onClick={drawing.undo}>
            {words.undo}
          </button>
        )}
      </div>
      <p className="edit-where" aria-live="polite">
        {!drawing.isReady ? (
          words.drawingLoads
        ) : shape ? (
          <>
            {hasArea && `${words.areaHas(verticesOf(shape))} · `}
            {communeName === null ? words.inNoCommune : words.inCommune(communeName)}
          </>
        ) : (
          words.noPlace
        )}
      </p>
      {problem && (
        <p className="field-note" data-is-problem="true" role="alert">
          {problem}
        </p>
      )}
      {form !== 'LINES' && <TypedPoint {...props} />}
      {(form === 'POINT_OR_AREA' || form === 'LINES') && <TypedVertices {...props} />}
    </div>
  )
}

const verticesOf = (shape: Geometry): number =>
  partsOf(shape).reduce((sum, part) => sum + (part.type === 'Polygon' ? (part.coordinates[0]?.length ?? 1) - 1 : 0), 0)

const TypedPoint = ({ shape, onShape, provinceCode }: PlaceFieldsProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = shape?.type === 'Point' ? writtenPosition(shape.coordinates) : ''
  const apply = () => {
    if (text === null || text.trim() === shown) return setText(null)
    const typed = readTyped(text, provinceCode)
    if (typed && 'problem' in typed) return setProblem(language === 'vi' ? typed.problem : words.coordinatesUnread)
    setText(null)
    setProblem(null)
    if (typed) onShape({ type: 'Point', coordinates: [...typed.position] })
    else if (shape?.type === 'Point') onShape(null)
  }
  return (
    <TextField
      label={words.coordinates}
      hint={words.coordinatesHint}
      value={text ?? shown}
      problem={problem}
      name="coordinates"
      autoComplete="off"
      onText={(next) => {
        setText(next)
        setProblem(null)
      }}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        apply()
      }}
    />
  )
}

/** An area, or the next leg of a corridor, from the list of vertices that a decision or a survey gives. */
const TypedVertices = ({ form, shape, onShape, provinceCode }: PlaceFieldsProps) => {
  const words = PLACE_WORDS[useLanguage()]
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [wrongLine, setWrongLine] = useState<number | null>(null)
  const ring = shape?.type === 'Polygon' ? (shape.coordinates[0] ?? []).slice(0, -1) : []
  const apply = () => {
    const read = readVertices(text ?? '', provinceCode)
    if ('line' in read) return setWrongLine(read.line)
    const [first] = read.positions
    if (!first || read.positions.length < (form === 'LINES' ? 2 : 3)) return
    setText(null)
    setWrongLine(null)
    const corners = read.positions.map((position) => [...position])
    if (form === 'LINES') {
      const lines = shape?.type === 'MultiLineString' ? shape.coordinates : []
      return onShape({ type: 'MultiLineString', coordinates: [...lines, corners] })
    }
    onShape({ type: 'Polygon', coordinates: [[...corners, [...first]]] })
  }
  return (
    <details className="edit-vertices">
      <summary>{words.vertices}</summary>
      <div className="field">
        <label htmlFor={id} className="soft">
          {words.verticesHint}
        </label>
        <textarea
          id={id}
          className="edit-text"
          rows={5}
          value={text ?? ring.map(writtenPosition).join('\n')}
          aria-invalid={wrongLine === null ? undefined : true}
          onChange={(event) => {
            setText(event.target.value)
            setWrongLine(null)
          }}
        />
        {wrongLine !== null && (
          <p className="field-note" data-is-problem="true" role="alert">
            {words.lineUnread(wrongLine)}
          </p>
        )}
        <div className="form-buttons">
          <button type="button" className="text-button" disabled={text === null} onClick={apply}>
            {form === 'LINES' ? words.applyLeg : words.applyVertices}
          </button>
        </div>
      </div>
    </details>
  )
}
