import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import { type StockBreak, stockBreaks } from '../../../data/model/inspections/n2oStock.ts'
import type { EstablishmentPage, Licence, N2oBalance } from '../../../data/model/inspections/register.ts'
import { COMMITMENT_STATUSES, LICENCE_KINDS } from '../../../data/model/inspections/registerCodes.ts'
import { dayNumber } from '../../../data/model/localDay.ts'
import { TIP_CHANNELS, TIP_RESULTS } from '../../../data/model/tipCodes.ts'
import { formatCount, formatDay, formatInstant, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { kilograms, signedKilograms } from '../kilograms.ts'
import { PartSection } from './PartSection.tsx'
import { PLACE_WORDS } from './placeWords.ts'

interface PlacePartsProps {
  readonly page: EstablishmentPage
  readonly today: string
}

/** What is kept of an establishment one by one: papers, commitments, balances, complaints, units in charge. */
export const PlaceParts = ({ page, today }: PlacePartsProps) => {
  const language = useLanguage()
  const { establishment, licences, commitments, balances, complaints, units } = page
  const shared = { establishment: establishment.id, mayAdd: establishment.mayEdit, today }
  const topic = (code: string) => labelOf(INSPECTION_TOPICS, code, language)
  const breaks = stockBreaks(balances.filter(({ isCounted }) => isCounted))
  const isN2o = establishment.type === 'N2O_OP' || establishment.n2oRoles.length > 0 || balances.length > 0
  return (
    <>
      <PartSection {...shared} part="licences" rows={licences}>
        {(one) => <LicenceLine licence={one} today={today} />}
      </PartSection>
      <PartSection {...shared} part="commitments" rows={commitments}>
        {(one) => (
          <>
            <strong>{topic(one.topic)}</strong>
            <span>
              {labelOf(COMMITMENT_STATUSES, one.status, language)}
              {one.signedOn && `, ${formatPeriod(one.signedOn, one.expiresOn, language)}`}
            </span>
            {one.note && <span className="soft">{one.note}</span>}
          </>
        )}
      </PartSection>
      {isN2o && (
        <PartSection {...shared} part="balances" rows={balances}>
          {(one) => (
            <BalanceLine
              balance={one}
              stock={one.isCounted ? breaks.find(({ year }) => year === one.year) : undefined}
            />
          )}
        </PartSection>
      )}
      <PartSection {...shared} part="complaints" rows={complaints}>
        {(one) => {
          const { day, clock } = formatInstant(one.receivedAt)
          return (
            <>
              <strong>{one.summary}</strong>
              <span className="soft">
                {[
                  `${clock} ${day}`,
                  topic(one.topic),
                  labelOf(TIP_CHANNELS, one.channel, language),
                  one.result && labelOf(TIP_RESULTS, one.result, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          )
        }}
      </PartSection>
      <PartSection {...shared} part="units" rows={units}>
        {(one) => (
          <>
            <strong>{one.unit}</strong>
            <span className="soft">
              {[topic(one.topic), one.officer, formatPeriod(one.validFrom, one.validTo, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        )}
      </PartSection>
    </>
  )
}

const LicenceLine = ({ licence, today }: { readonly licence: Licence; readonly today: string }) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { kind, number, issuedOn, expiresOn, issuedBy, revokedOn, note } = licence
  const isOver = revokedOn !== null || (expiresOn !== null && expiresOn < today)
  const state = revokedOn
    ? `${words.revoked} ${formatDay(revokedOn)}`
    : expiresOn &&
      (isOver ? words.expired : words.expiresIn(formatCount(dayNumber(expiresOn) - dayNumber(today), language)))
  return (
    <>
      <strong>{labelOf(LICENCE_KINDS, kind, language)}</strong>
      <span>
        {number}
        {(issuedOn ?? expiresOn) && ` · ${formatPeriod(issuedOn, expiresOn, language)}`}
        {state && <span className={isOver ? 'part-over' : 'soft'}>{` · ${state}`}</span>}
      </span>
      {(issuedBy ?? note) && <span className="soft">{[issuedBy, note].filter(Boolean).join(' · ')}</span>}
    </>
  )
}

/** What came in and went out of a year, and what is left without an explanation (rule R21). */
interface BalanceLineProps {
  readonly balance: N2oBalance
  /** Where its year begins with other stock than the one before ended with. */
  readonly stock: StockBreak | undefined
}

const BalanceLine = ({ balance, stock }: BalanceLineProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const amounts = (['opening', 'takenIn', 'used', 'sold', 'closing'] as const).map(
    (name) => [name, balance[name]] as const,
  )
  const differences = [
    ...(balance.unexplained === 0 ? [] : [words.unexplained(signedKilograms(balance.unexplained, language))]),
    ...(stock ? [words.stockBreak(String(balance.year - 1), signedKilograms(stock.difference, language))] : []),
  ]
  return (
    <>
      <strong>{balance.year}</strong>
      <dl className="balance">
        {amounts.map(([name, value]) => (
          <div key={name}>
            <dt>{words.fields[name]}</dt>
            <dd>{kilograms(value, language)}</dd>
          </div>
        ))}
      </dl>
      {!balance.isCounted && <span className="soft">{words.notCounted}</span>}
      {differences.length > 0 && (
        <span className={balance.explanation ? 'soft' : 'part-over'}>
          {differences.join('; ')},{' '}
          {balance.explanation ? `${words.explained}: ${balance.explanation}` : words.needsExplaining}
        </span>
      )}
    </>
  )
}
