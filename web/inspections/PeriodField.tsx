import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { type Period, REPORT_WINDOWS } from '../../data/model/periods.ts'
import { formatPeriod } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { stepWindow, windowNear, windowOf } from './periodOptions.ts'
import { SCOPE_WORDS } from './scopeWords.ts'
import type { SectionProps } from './sections.ts'
import type { Scope } from './useScope.ts'

/** A report month, quarter, half-year or year with a step to either side, or a campaign. */
export const PeriodField = ({ setView, scope }: Pick<SectionProps, 'setView'> & { readonly scope: Scope }) => {
  const language = useLanguage()
  const words = SCOPE_WORDS[language]
  const id = useId()
  const { period, campaign, campaigns, today } = scope
  const window = campaign ? undefined : windowOf(period)
  const choosePeriod = ({ from, to }: Period) => setView((now) => ({ ...now, campaign: null, from, to }))
  const choose = (value: string) => {
    const chosen = REPORT_WINDOWS.find(({ code }) => code === value)
    if (chosen) choosePeriod(windowNear(chosen, period, today))
    else if (value) setView((now) => ({ ...now, campaign: Number(value) }))
  }
  const days = formatPeriod(period.from, period.to, language)
  return (
    <div className="field period-field">
      <label htmlFor={id}>{words.period}</label>
      <div className="period-line">
        <IconButton
          icon={ChevronLeft}
          label={words.before}
          isDisabled={!window}
          onPress={() => window && choosePeriod(stepWindow(window, period, -1))}
        />
        <div className="field-line">
          <select
            id={id}
            value={campaign ? String(campaign.id) : (window?.code ?? '')}
            onChange={(event) => choose(event.target.value)}
          >
            {!campaign && !window && <option value="">{words.otherDays(days)}</option>}
            <optgroup label={words.reportPeriods}>
              {REPORT_WINDOWS.map((one) => {
                const held = one === window ? period : windowNear(one, period, today)
                return (
                  <option key={one.code} value={one.code}>
                    {`${one[language].replace(/ \(.*/, '')}: ${formatPeriod(held.from, held.to, language)}`}
                  </option>
                )
              })}
            </optgroup>
            {campaigns.length > 0 && (
              <optgroup label={words.campaigns}>
                {campaigns.map((one) => (
                  <option key={one.id} value={one.id}>
                    {`${one.name} (${formatPeriod(one.startsOn, one.endsOn, language)})`}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </div>
        <IconButton
          icon={ChevronRight}
          label={words.after}
          isDisabled={!window}
          onPress={() => window && choosePeriod(stepWindow(window, period, 1))}
        />
      </div>
    </div>
  )
}
