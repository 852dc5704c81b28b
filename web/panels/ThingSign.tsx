import './thingPanel.css'

/** The signs of the map: squares are crossings, diamonds drug spots, triangles polluted sites, dots establishments. */
const SHAPES = {
  square: <rect x="1" y="1" width="10" height="10" />,
  diamond: <path d="m6 0 6 6-6 6-6-6Z" />,
  triangle: <path d="m6 .5 6 11H0Z" />,
  dot: <circle cx="6" cy="6" r="4" />,
} as const

/** The sign with which the map shows a thing. */
export const ThingSign = ({ shape }: { readonly shape: keyof typeof SHAPES }) => (
  <svg className="thing-sign" data-shape={shape} width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
    {SHAPES[shape]}
  </svg>
)
