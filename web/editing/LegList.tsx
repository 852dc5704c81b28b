import { ArrowDown, ArrowUp, Scissors, Trash2 } from 'lucide-react'
import { TRANSPORT_MODES } from '../../data/model/placeCodes.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { TextField } from '../account/TextField.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { PLACE_WORDS } from './placeWords.ts'
import { type DraftLeg, moveLeg, splitLeg } from './legs.ts'

interface LegListProps {
  readonly legs: readonly DraftLeg[]
  readonly onLegs: (legs: readonly DraftLeg[]) => void
  readonly problem?: string | undefined
}

/** The legs of a corridor in their order: how each is travelled and between which places. */
export const LegList = ({ legs, onLegs, problem }: LegListProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const change = (at: number, part: Partial<DraftLeg>) =>
    onLegs(legs.map((leg, index) => (index === at ? { ...leg, ...part } : leg)))
  if (legs.length === 0) return <p className="soft">{words.noLegs}</p>
  return (
    <>
      <ol className="edit-legs">
        {legs.map((leg, index) => (
          // Legs have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <fieldset>
              <legend>{words.leg(index + 1)}</legend>
              <div className="edit-leg-buttons">
                <IconButton
                  icon={ArrowUp}
                  label={words.legUp}
                  isDisabled={index === 0}
                  onPress={() => onLegs(moveLeg(legs, index, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  label={words.legDown}
                  isDisabled={index === legs.length - 1}
                  onPress={() => onLegs(moveLeg(legs, index, 1))}
                />
                <IconButton icon={Scissors} label={words.legSplit} onPress={() => onLegs(splitLeg(legs, index))} />
                <IconButton
                  icon={Trash2}
                  label={words.legRemove}
                  onPress={() => onLegs(legs.filter((_, other) => other !== index))}
                />
              </div>
              <ChoiceField
                label={words.legMode}
                value={leg.mode}
                options={codeOptions(TRANSPORT_MODES, language)}
                onChoose={(mode) => change(index, { mode })}
              />
              <div className="edit-leg-ends">
                <TextField label={words.legFrom} value={leg.from} onText={(from) => change(index, { from })} />
                <TextField label={words.legTo} value={leg.to} onText={(to) => change(index, { to })} />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {problem && (
        <p className="field-note" data-is-problem="true" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}
