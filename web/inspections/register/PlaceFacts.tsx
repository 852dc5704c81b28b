import { PRECISIONS } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { EstablishmentPage } from '../../../data/model/inspections/register.ts'
import { ACTIVITIES, N2O_ROLES, PROJECT_GROUPS } from '../../../data/model/inspections/registerCodes.ts'
import { FACILITY_CLASSES } from '../../../data/model/placeCodes.ts'
import { formatDay, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { Scope } from '../useScope.ts'
import { FactList } from '../visits/FactList.tsx'
import { leadTexts } from './leadTexts.ts'
import { PLACE_WORDS } from './placeWords.ts'

/** What an establishment is, and where its responsibility is not complete (rule R14). */
export const PlaceFacts = ({ scope, page }: { readonly scope: Scope; readonly page: EstablishmentPage }) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { establishment: one, leads } = page
  const problems = leadTexts(leads, language)
  return (
    <section className="page-part">
      <h2>{words.facts}</h2>
      <FactList
        facts={[
          [words.number, one.number],
          [words.formerNames, one.formerNames],
          [words.type, labelOf(ESTABLISHMENT_TYPES, one.type, language)],
          [words.activity, labelOf(ACTIVITIES, one.activity, language)],
          [words.address, one.address],
          [words.commune, one.communeCode && placeLabel(one.communeCode, language, scope.units.names)],
          [words.taxNumber, one.taxNumber],
          [words.facilityClass, one.facilityClass && labelOf(FACILITY_CLASSES, one.facilityClass, language)],
          [words.projectGroup, one.projectGroup && labelOf(PROJECT_GROUPS, one.projectGroup, language)],
          [words.discharge, one.discharge !== null && words.cubicMetres(formatNumber(one.discharge, language))],
          [words.n2oRoles, one.n2oRoles.map((role) => labelOf(N2O_ROLES, role, language)).join(', ')],
          [words.n2oPurpose, one.n2oPurpose],
          [words.opened, one.openedOn && formatDay(one.openedOn)],
          [words.closed, one.closedOn && formatDay(one.closedOn)],
          [words.riskNote, one.riskNote],
          [words.precision, labelOf(PRECISIONS, one.precision, language)],
        ]}
      />
      {problems.length > 0 && (
        <div className="place-leads" role="note">
          <strong>{words.leads}</strong>
          <ul>
            {problems.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
