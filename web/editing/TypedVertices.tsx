import type { Geometry } from 'geojson'
import { useEffect, useId, useState } from 'react'
import type { ThingShape } from '../../data/model/thingRow/thingKind.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { How } from './draft.ts'
import { PLACE_WORDS } from './placeWords.ts'
import { isInMetres, readVertices, type TypedIn, writtenPosition } from './readTyped.ts'
import { ZoneField } from './ZoneField.tsx'

interface TypedVerticesProps {
  readonly form: ThingShape
  readonly shape: Geometry | null
  readonly onShape: (shape: Geometry | null, how: How) => void
  readonly typedIn: TypedIn
  readonly onSystem: (system: string) => void
  /** Told whether something is typed that the map does not show. */
  readonly onPending: (isPending: boolean) => void
}

/** An area, or the next leg of a corridor, from the list of vertices that a decision or a survey gives. */
export const TypedVertices = ({ form, shape, onShape, typedIn, onSystem, onPending }: TypedVerticesProps) => {
  const words = PLACE_WORDS[useLanguage()]
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const ring = shape?.type === 'Polygon' ? (shape.coordinates[0] ?? []).slice(0, -1) : []
  const shown = ring.map(writtenPosition).join('\n')
  const isPending = text !== null && !['', shown].includes(text.trim())
  useEffect(() => onPending(isPending), [isPending])
  const needed = form === 'LINES' ? 2 : 3
  const apply = () => {
    const read = readVertices(text ?? '', typedIn)
    if ('line' in read) return setProblem(words.lineProblem(read.line, words.problemOf(read.problem)))
    const [first] = read.positions
    if (!first || read.positions.length < needed) return setProblem(words.tooFewVertices(needed))
    setText(null)
    setProblem(null)
    const corners = read.positions.map((position) => [...position])
    if (form === 'LINES') {
      const lines = shape?.type === 'MultiLineString' ? shape.coordinates : []
      return onShape({ type: 'MultiLineString', coordinates: [...lines, corners] }, { note: null })
    }
    onShape({ type: 'Polygon', coordinates: [[...corners, [...first]]] }, { note: null })
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
          value={text ?? shown}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-note`}
          onChange={(event) => {
            setText(event.target.value)
            setProblem(null)
          }}
        />
        {problem !== null && (
          <p id={`${id}-note`} className="field-note" data-is-problem="true" role="alert">
            {problem}
          </p>
        )}
      </div>
      {text?.split('\n').some(isInMetres) && <ZoneField typedIn={typedIn} onSystem={onSystem} />}
      <div className="form-buttons">
        <button type="button" className="text-button" disabled={text === null} onClick={apply}>
          {form === 'LINES' ? words.applyLeg : words.applyVertices}
        </button>
      </div>
    </details>
  )
}
