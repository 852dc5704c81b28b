import { dayNumber } from '../../data/model/localDay.ts'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { LoadedWindow } from './LoadedWindow.tsx'
import type { PeriodButtonProps } from './PeriodButton.tsx'
import { PeriodDays } from './PeriodDays.tsx'
import { type PeriodChoice, PRESET_GROUPS, periodChoices } from './periodChoices.ts'
import { StepButton } from './StepButton.tsx'

interface PeriodChooserProps extends PeriodButtonProps {
  readonly onDone: () => void
}

/** Days by hand, periods by name, and how much is loaded. */
export const PeriodChooser = (props: PeriodChooserProps) => {
  const { from, to, today, isCompact, onPeriod, onDone } = props
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const groups = periodChoices(dayNumber(today))
  return (
    <>
      <div className="period-days">
        <PeriodDays from={from} to={to} onPeriod={onPeriod} />
        <div className="period-quick">
          {isCompact && <StepButton {...props} direction={-1} />}
          <button
            type="button"
            className="text-button"
            aria-pressed={from === null && to === null}
            onClick={() => {
              onPeriod(null, null)
              onDone()
            }}
          >
            {words.allDays}
          </button>
          {isCompact && <StepButton {...props} direction={1} />}
        </div>
      </div>
      <div className="period-groups">
        {PRESET_GROUPS.filter((group) => groups[group].length > 0).map((group) => (
          <section key={group}>
            <h3>{words.presets[group]}</h3>
            <ul>
              {groups[group].map((choice) => (
                <li key={choice.preset.code}>
                  <PresetButton
                    choice={choice}
                    isChosen={choice.from === from && choice.to === to}
                    onPress={() => {
                      onPeriod(choice.from, choice.to)
                      onDone()
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <LoadedWindow {...props} />
    </>
  )
}

interface PresetButtonProps {
  readonly choice: PeriodChoice
  readonly isChosen: boolean
  readonly onPress: () => void
}

const PresetButton = ({ choice, isChosen, onPress }: PresetButtonProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  return (
    <button type="button" className="preset" aria-pressed={isChosen} title={choice.source} onClick={onPress}>
      <span>{choice.preset[language]}</span>
      <small>
        {formatPeriod(choice.from, choice.to, language)}
        {!choice.isVerified && ` · ${words.notVerified}`}
      </small>
    </button>
  )
}
