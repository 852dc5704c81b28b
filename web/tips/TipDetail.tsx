import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FORCES } from '../../data/model/caseCodes.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { TIP_CHANNELS, TIP_RESULTS, TIP_STATES, type TipState } from '../../data/model/tipCodes.ts'
import { nextSteps } from '../../data/model/tipSteps.ts'
import type { Units } from '../account/useUnits.ts'
import { useMe } from '../api/accountQueries.ts'
import { useTip } from '../api/tipQueries.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { CorrectTipForm } from './CorrectTipForm.tsx'
import { CORRECT_WORDS } from './correctWords.ts'
import { StepForm } from './StepForm.tsx'
import { TipSource } from './TipSource.tsx'
import { TIP_WORDS } from './tipWords.ts'

const moment = (iso: string) => {
  const { day, clock } = formatInstant(iso)
  return `${clock} ${day}`
}

interface TipDetailProps {
  readonly id: string
  readonly place: string
  readonly units: Units
}

/** One tip: what is known, what was done, what can be done next, and for custodians the way to who gave it. */
export const TipDetail = ({ id, place, units }: TipDetailProps) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const queries = useQueryClient()
  const { acts } = useMe()
  const { data, error, refetch } = useTip(id)
  const [chosen, setChosen] = useState<TipState | null>(null)
  const [isCorrecting, setIsCorrecting] = useState(false)
  if (error && !data) {
    return <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
  }
  if (!data) return <Skeleton height={180} />
  const { tip, steps, corrections } = data
  const isHandled = acts.includes('TIP_HANDLE')
  const rules = isHandled ? nextSteps(tip) : []
  const rule = rules.find(({ to }) => to === chosen)
  const facts: readonly (readonly [string, string])[] = [
    [words.received, moment(tip.receivedAt)],
    [words.channel, labelOf(TIP_CHANNELS, tip.channel, language)],
    [words.place, place],
    [words.theme, tip.theme === null ? words.noTheme : labelOf(THEMES, tip.theme, language)],
    [words.force, tip.force === null ? words.noForce : labelOf(FORCES, tip.force, language)],
    ...(tip.result === null ? [] : [[words.result, labelOf(TIP_RESULTS, tip.result, language)] as const]),
    ...(tip.forwardedTo === null ? [] : [[words.forwardedTo, tip.forwardedTo] as const]),
    ...(tip.denunciationNumber === null ? [] : [[words.number, tip.denunciationNumber] as const]),
  ]
  return (
    <>
      <p className="tip-text">{tip.summary}</p>
      <dl className="page-facts">
        {facts.map(([name, value]) => (
          <div key={name} className="tip-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {isHandled && isCorrecting ? (
        <CorrectTipForm
          key={tip.version}
          tip={tip}
          units={units}
          onCancel={() => setIsCorrecting(false)}
          onDone={() => {
            setIsCorrecting(false)
            void queries.invalidateQueries({ queryKey: ['tips'] })
          }}
        />
      ) : (
        isHandled && (
          <div className="form-buttons">
            <button type="button" className="text-button" onClick={() => setIsCorrecting(true)}>
              {CORRECT_WORDS[language].correct}
            </button>
          </div>
        )
      )}
      <CorrectionList corrections={corrections} units={units} />
      {steps.length > 0 && (
        <section>
          <h3>{words.history}</h3>
          <ol className="tip-steps">
            {steps.map((step) => (
              <li key={step.at}>
                <strong>{labelOf(TIP_STATES, step.toState, language)}</strong>
                {step.result && ` · ${labelOf(TIP_RESULTS, step.result, language)}`}
                {step.forwardedTo && ` · ${step.forwardedTo}`}
                <span className="soft">
                  {' '}
                  {moment(step.at)}
                  {step.personName && ` · ${step.personName}`}
                </span>
                {step.note && <p>{step.note}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {rules.length > 0 && (
        <section>
          <h3>{words.nextSteps}</h3>
          {rule ? (
            <StepForm
              key={rule.to}
              tipId={id}
              version={tip.version}
              rule={rule}
              onCancel={() => setChosen(null)}
              onDone={() => {
                setChosen(null)
                void queries.invalidateQueries({ queryKey: ['tips'] })
              }}
            />
          ) : (
            <div className="form-buttons">
              {rules.map(({ to }, index) => (
                <button
                  key={to}
                  type="button"
                  className="text-button"
                  data-kind={index === 0 ? 'strong' : undefined}
                  onClick={() => setChosen(to)}
                >
                  {words.steps[to]}
                </button>
              ))}
            </div>
          )}
        </section>
      )}
      {acts.includes('IDENTITY_OPEN') && <TipSource tipId={id} />}
    </>
  )
}
