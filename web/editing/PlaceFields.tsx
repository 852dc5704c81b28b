import type { Geometry } from 'geojson'
import { useEffect, useState } from 'react'
import type { ThingShape } from '../../data/model/thingRow/thingKind.ts'
import { useLanguage } from '../ui/preferences.ts'
import type { How } from './draft.ts'
import { partsOf } from './drawnShape.ts'
import { PLACE_WORDS } from './placeWords.ts'
import { TypedPoint } from './TypedPoint.tsx'
import { TypedVertices } from './TypedVertices.tsx'
import type { Drawing } from './useDrawing.ts'

interface PlaceFieldsProps {
  readonly form: ThingShape
  readonly shape: Geometry | null
  readonly onShape: (shape: Geometry | null, how: How) => void
  readonly drawing: Drawing
  /** Told whether coordinates are typed that the map does not show. */
  readonly onPending: (isPending: boolean) => void
  readonly problem?: string | undefined
  /** The commune that holds the place, in words; null where none does. */
  readonly communeName: string | null
  /** In whose zone bare metres are taken. */
  readonly provinceCode: string | null
}

/** Where the thing is: drawn on the map, or typed. */
export const PlaceFields = (props: PlaceFieldsProps) => {
  const { form, shape, onShape, drawing, problem, communeName, onPending } = props
  const words = PLACE_WORDS[useLanguage()]
  // One paper, one zone: chosen once for everything that is typed from it.
  const [system, setSystem] = useState('')
  const [isPointPending, setIsPointPending] = useState(false)
  const [isListPending, setIsListPending] = useState(false)
  const isPending = isPointPending || isListPending
  useEffect(() => onPending(isPending), [isPending])
  const typed = { form, shape, onShape, typedIn: { provinceCode: props.provinceCode, system }, onSystem: setSystem }
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
          <button type="button" className="text-button" data-kind="plain" onClick={() => onShape(null, { note: null })}>
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
      {form !== 'LINES' && <TypedPoint {...typed} onPending={setIsPointPending} />}
      {(form === 'POINT_OR_AREA' || form === 'LINES') && <TypedVertices {...typed} onPending={setIsListPending} />}
    </div>
  )
}

const verticesOf = (shape: Geometry): number =>
  partsOf(shape).reduce((sum, part) => sum + (part.type === 'Polygon' ? (part.coordinates[0]?.length ?? 1) - 1 : 0), 0)
