import { useMemo } from 'react'
import { Link } from 'wouter'
import type { EstablishmentPage } from '../../../data/model/inspections/register.ts'
import { useBoundaries, useInstallation } from '../../api/queries.ts'
import { communeShape } from '../../layers/communeShape.ts'
import { distanceText } from '../../reviews/distanceText.ts'
import { drawPlaces } from '../../reviews/placeDrawing.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { recordAddress } from '../../view/recordAddress.ts'
import { PLACE_WORDS } from './placeWords.ts'

const WIDTH = 360
const HEIGHT = 200

/** Where an establishment lies in its commune: outline, point, scale; and the way to the map, where its record is corrected. */
export const PlaceSketch = ({ establishment }: Pick<EstablishmentPage, 'establishment'>) => {
  const language = useLanguage()
  const words = PLACE_WORDS[language]
  const boundaries = useBoundaries(useInstallation().data?.dataVersions.communes).data
  const { id, communeCode, position } = establishment
  const outline = useMemo(
    () => (boundaries && communeCode ? communeShape(boundaries, communeCode) : null),
    [boundaries, communeCode],
  )
  const address = recordAddress('establishments', id)
  if (!position) {
    return (
      <p className="soft">
        {words.noMap} {address && <Link href={address}>{words.openRecord}</Link>}
      </p>
    )
  }
  const point = { type: 'Point' as const, coordinates: [...position] }
  const drawn = drawPlaces(outline ? [outline, point] : [point], WIDTH, HEIGHT)
  return (
    <figure className="place-sketch">
      {drawn && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.map}>
          <path d={drawn.path(outline)} />
          <circle cx={drawn.point([...position])[0]} cy={drawn.point([...position])[1]} r={6} />
          <g transform={`translate(14 ${HEIGHT - 12})`}>
            <line x2={drawn.scale.pixels} />
            <text x={drawn.scale.pixels + 6} y={4}>
              {distanceText(drawn.scale.metres, language)}
            </text>
          </g>
        </svg>
      )}
      {address && <Link href={address}>{words.seeOnMap}</Link>}
    </figure>
  )
}
