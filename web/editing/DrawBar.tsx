import { createPortal } from 'react-dom'
import { useLanguage } from '../ui/preferences.ts'
import type { Drawing } from './useDrawing.ts'
import { DRAW_BAR_PLACE } from './drawBarPlace.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** What to do next while something is drawn, right over the map. `hasLegs`: several, of which none shows its corners until it is touched. */
export const DrawBar = ({ drawing, hasLegs }: { readonly drawing: Drawing; readonly hasLegs: boolean }) => {
  const words = PLACE_WORDS[useLanguage()]
  const place = document.getElementById(DRAW_BAR_PLACE)
  const { drawn } = drawing
  if (!place || !drawing.isReady) return null
  const vertices = drawn?.vertices ?? 0
  const hint = !drawn
    ? hasLegs
      ? words.hintLegs
      : words.hintMove
    : drawn.mode === 'point'
      ? words.hintPoint
      : drawn.mode === 'polygon'
        ? words.hintArea(vertices)
        : words.hintLine(vertices)
  return createPortal(
    <div className="draw-bar" role="status" data-is-drawing={drawn !== null}>
      <p>{hint}</p>
      {drawn && (
        <div className="form-buttons">
          {drawn.mode !== 'point' && (
            <>
              <button
                type="button"
                className="text-button"
                data-kind="strong"
                disabled={vertices < (drawn.mode === 'polygon' ? 3 : 2)}
                onClick={drawing.finish}
              >
                {words.finish}
              </button>
              <button type="button" className="text-button" disabled={vertices === 0} onClick={drawing.undo}>
                {words.undoVertex}
              </button>
            </>
          )}
          <button type="button" className="text-button" onClick={drawing.stop}>
            {words.stopDrawing}
          </button>
        </div>
      )}
    </div>,
    place,
  )
}
