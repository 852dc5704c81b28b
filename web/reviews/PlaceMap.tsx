import type { Geometry } from 'geojson'
import type { ReviewItem } from '../../data/model/reviews.ts'
import { useLanguage } from '../ui/preferences.ts'
import { distanceText } from './distanceText.ts'
import { drawPlaces } from './placeDrawing.ts'
import { REVIEW_WORDS } from './reviewWords.ts'

const WIDTH = 520
const HEIGHT = 300
const EDGE = 60

/** Where a record lies and the communes it is about: outlines by what they are, the point, a scale. */
export const PlaceMap = ({ item }: { readonly item: ReviewItem }) => {
  const language = useLanguage()
  const words = REVIEW_WORDS[language]
  const { candidates, statedCommune, pointCommune, record, other } = item
  const areas = [
    ...candidates.map((one) => ({ ...one, is: 'candidate' })),
    ...(pointCommune ? [{ ...pointCommune, is: 'holder' }] : []),
    ...(statedCommune ? [{ ...statedCommune, is: 'stated' }] : []),
  ].filter((area, at, all) => all.findLastIndex(({ code }) => code === area.code) === at)
  const shapes = [...areas.map(({ boundary }) => boundary), record.shape, other?.shape ?? null]
  // Of two points next to each other the outlines would hide how near they are.
  const framed = other ? [record.shape, other.shape] : shapes
  const drawn = drawPlaces(
    framed.filter((shape): shape is Geometry => shape !== null),
    WIDTH,
    HEIGHT,
  )
  if (!drawn) return null
  const points = [
    { shape: record.shape, is: 'own' },
    { shape: other?.shape ?? null, is: 'other' },
  ]
  const legend = [
    ['own', words.legendPoint, record.shape !== null],
    ['other', words.legendOther, other !== null],
    ['stated', words.legendStated, statedCommune !== null && !other],
    ['holder', words.legendPointCommune, areas.some(({ is }) => is === 'holder') && !other],
    ['candidate', words.legendCandidate, areas.some(({ is }) => is === 'candidate') && !other],
  ] as const
  return (
    <figure className="review-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.map}>
        {areas.map(({ code, boundary, is }) => (
          <path key={code} d={drawn.path(boundary)} data-is={is} />
        ))}
        {!other &&
          areas.map(({ code, name, boundary }) => {
            const middle = boundary && middleOf(boundary, drawn.point)
            return (
              middle && (
                <text
                  key={code}
                  x={middle[0]}
                  y={middle[1]}
                  // A name at the edge would be cut.
                  textAnchor={middle[0] < EDGE ? 'start' : middle[0] > WIDTH - EDGE ? 'end' : 'middle'}
                >
                  {name}
                </text>
              )
            )
          })}
        {points.map(({ shape, is }) => {
          if (shape?.type === 'Polygon' || shape?.type === 'MultiPolygon') {
            return <path key={is} d={drawn.path(shape)} data-is={is} />
          }
          if (shape?.type !== 'Point') return null
          const [x, y] = drawn.point(shape.coordinates)
          return <circle key={is} cx={x} cy={y} r={6} data-is={is} />
        })}
        <path className="review-scale" d={`M14 ${HEIGHT - 20}v6h${drawn.scale.pixels.toFixed(1)}v-6`} data-is="scale" />
        <text x={18 + drawn.scale.pixels} y={HEIGHT - 12}>
          {distanceText(drawn.scale.metres, language)}
        </text>
      </svg>
      <figcaption>
        {legend.map(
          ([is, text, isThere]) =>
            isThere && (
              <span key={is} data-is={is}>
                {text}
              </span>
            ),
        )}
      </figcaption>
    </figure>
  )
}

/** Middle of the box of a shape, in the picture. */
const middleOf = (
  geometry: Geometry,
  point: (position: number[]) => readonly [number, number],
): readonly [number, number] | null => {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : []
  const all = rings.flat().map(point)
  if (all.length === 0) return null
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}
