import type { Geometry } from 'geojson'
import { useEffect, useState } from 'react'
import type { ProblemCode } from '../../data/model/caseRow/refusal.ts'
import { isSameShape } from '../../data/model/recordEdit.ts'
import { TextField } from '../account/TextField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import type { How } from './draft.ts'
import { PLACE_WORDS } from './placeWords.ts'
import { isInMetres, type ReadPosition, readTyped, type TypedIn, writtenPosition } from './readTyped.ts'
import { ZoneField } from './ZoneField.tsx'

interface TypedPointProps {
  readonly shape: Geometry | null
  readonly onShape: (shape: Geometry | null, how: How) => void
  readonly typedIn: TypedIn
  readonly onSystem: (system: string) => void
  /** Told whether something is typed that the map does not show. */
  readonly onPending: (isPending: boolean) => void
}

/** A point by its coordinates. Those in metres can be read again in another zone as long as the point lies there. */
export const TypedPoint = ({ shape, onShape, typedIn, onSystem, onPending }: TypedPointProps) => {
  const words = PLACE_WORDS[useLanguage()]
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const [metres, setMetres] = useState<{ readonly text: string; readonly read: ReadPosition } | null>(null)
  const shown = shape?.type === 'Point' ? writtenPosition(shape.coordinates) : ''
  const ofMetres = text === null && metres && isSameShape(shape, pointAt(metres.read)) ? metres : null
  const isPending = text !== null
  useEffect(() => onPending(isPending), [isPending])
  const apply = (written: string, within: TypedIn) => {
    if (written.trim() === shown) return setText(null)
    const typed = readTyped(written, within)
    if (typed && 'problem' in typed) {
      setText(written)
      return setProblem(typed.problem)
    }
    setText(null)
    setProblem(null)
    setMetres(typed && isInMetres(written) ? { text: written, read: typed } : null)
    if (typed) onShape(pointAt(typed), { note: typed.note })
    else if (shape?.type === 'Point') onShape(null, { note: null })
  }
  return (
    <>
      <TextField
        label={words.coordinates}
        hint={ofMetres?.read.note ? words.readIn(zoneIn(ofMetres.read.note)) : words.coordinatesHint}
        value={text ?? shown}
        problem={problem && words.problemOf(problem)}
        name="coordinates"
        autoComplete="off"
        onText={(next) => {
          setText(next)
          setProblem(null)
        }}
        onBlur={() => text !== null && apply(text, typedIn)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (text !== null) apply(text, typedIn)
        }}
      />
      {(text === null ? ofMetres : isInMetres(text)) && (
        <ZoneField
          typedIn={typedIn}
          onSystem={(system) => {
            onSystem(system)
            const written = text ?? ofMetres?.text
            if (written) apply(written, { ...typedIn, system })
          }}
        />
      )}
    </>
  )
}

const pointAt = ({ position }: ReadPosition): Geometry => ({ type: 'Point', coordinates: [...position] })

/** The zone alone, of what the note says besides it in Vietnamese. */
const zoneIn = (note: string): string => /^VN-2000, (?:UTM )?[\d°′]+/.exec(note)?.[0] ?? note
