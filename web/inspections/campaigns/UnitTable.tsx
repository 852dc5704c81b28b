import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { Campaign, CampaignUnit } from '../../../data/model/inspections/campaigns.ts'
import { formatCount, formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { Scope } from '../useScope.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

interface UnitTableProps {
  readonly units: readonly CampaignUnit[]
  /** Of the campaign: a joint visit stands in the line of each of its forces, but counts once. */
  readonly progress: Campaign['progress']
  readonly scope: Scope
  /** Null for whoever may only read. */
  readonly onChange: ((unit: CampaignUnit) => void) | null
}

/** Form CD-01: unit, its plan, target, done, share, difficulties. On a phone each unit is a card. */
export const UnitTable = ({ units, progress, scope, onChange }: UnitTableProps) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const number = (value: number) => formatCount(value, language)
  if (units.length === 0) return <p className="soft">{words.noUnits}</p>
  const target = units.reduce((sum, unit) => sum + unit.target, 0)
  const { unknownUnits } = progress
  const shown = (value: number | null) => (value === null ? '–' : number(value))
  const share = (part: number | null, whole: number) =>
    part !== null && whole > 0 ? `${Math.round((part / whole) * 100)}%` : '–'
  return (
    <table className="unit-table">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.plan}</th>
          <th scope="col" className="number">
            {words.target}
          </th>
          <th scope="col" className="number">
            {words.done}
          </th>
          <th scope="col" className="number">
            {words.share}
          </th>
          <th scope="col" className="number">
            {words.planned}
          </th>
          <th scope="col">{words.difficulties}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => {
          const force = labelOf(FORCES, unit.force, language)
          const name = unit.communeCode
            ? `${force}, ${placeLabel(unit.communeCode, language, scope.units.names)}`
            : force
          return (
            <tr key={unit.id}>
              <th scope="row">
                {onChange && unit.mayEdit ? (
                  <button type="button" title={words.changeUnit(name)} onClick={() => onChange(unit)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td data-label={words.plan}>
                {[unit.planNumber, unit.plannedOn && formatDay(unit.plannedOn)].filter(Boolean).join(', ')}
              </td>
              <td className="number" data-label={words.target}>
                {number(unit.target)}
              </td>
              <td className="number" data-label={words.done}>
                {shown(unit.done)}
              </td>
              <td className="number" data-label={words.share}>
                {share(unit.done, unit.target)}
              </td>
              <td className="number" data-label={words.planned}>
                {shown(unit.planned)}
                {unit.late !== null && unit.late > 0 && (
                  <span className="unit-late"> · {words.late(number(unit.late))}</span>
                )}
              </td>
              <td data-label={words.difficulties}>{unit.difficulties}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.sum}
          </th>
          <td className="number" data-label={words.target}>
            {number(target)}
          </td>
          <td className="number" data-label={words.done}>
            {shown(progress.isWhole ? progress.done : null)}
          </td>
          <td colSpan={3} className="soft">
            {unknownUnits > 0 && words.withoutUnits(number(unknownUnits))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
