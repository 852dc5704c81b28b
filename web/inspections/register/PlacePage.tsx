import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { ESTABLISHMENT_TYPES } from '../../../data/model/establishmentTypes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { EstablishmentPage } from '../../../data/model/inspections/register.ts'
import { ACTIVITIES } from '../../../data/model/inspections/registerCodes.ts'
import { BackButton } from '../../ui/BackButton.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { newLineAddress } from '../ledger/newLineAddress.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { MergedRows } from './MergedRows.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import { PlaceLists } from './PlaceLists.tsx'
import { PlaceParts } from './PlaceParts.tsx'
import { PlaceSketch } from './PlaceSketch.tsx'
import { PLACE_WORDS } from './placeWords.ts'
import '../visits/visitEditor.css'
import '../visits/visitPage.css'
import './placePage.css'

interface PlacePageProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly page: EstablishmentPage
  readonly onClose: () => void
}

/** Everything about one establishment on one page. */
export const PlacePage = ({ view, scope, page, onClose }: PlacePageProps) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const { establishment } = page
  const { id, name, communeCode } = establishment
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [id])
  return (
    <article className="place-page visit-page">
      <BackButton label={SCOPE_WORDS[language].back} onPress={onClose} />
      <header className="place-head">
        <div>
          <h2 ref={title} tabIndex={-1}>
            {name}
          </h2>
          <p className="soft">
            {[
              labelOf(ESTABLISHMENT_TYPES, establishment.type, language),
              communeCode && placeLabel(communeCode, language, scope.units.names),
              labelOf(ACTIVITIES, establishment.activity, language),
              establishment.isSample && SCOPE_WORDS[language].sample,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {scope.mayWrite && (
          <div className="form-buttons">
            <Link
              className="text-button"
              data-kind="strong"
              href={newLineAddress(view, {
                commune: communeCode,
                force: null,
                topic: null,
                establishment: { id, name },
              })}
            >
              {words.planLine}
            </Link>
            <Link
              className="text-button"
              href={inspectionsAddress(
                inSection(view, 'cuoc', {
                  open: 'new',
                  at: String(id),
                  name,
                  ...(communeCode && { place: communeCode }),
                }),
              )}
            >
              {words.openVisit}
            </Link>
          </div>
        )}
      </header>
      <div className="visit-columns">
        <div>
          <PlaceLists view={view} scope={scope} page={page} />
        </div>
        <div>
          <PlaceSketch establishment={establishment} />
          <PlaceFacts scope={scope} page={page} />
          {page.isExact && <PlaceParts page={page} today={scope.today} />}
          <MergedRows page={page} />
        </div>
      </div>
    </article>
  )
}
