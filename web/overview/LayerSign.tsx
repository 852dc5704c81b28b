import type { LayerSign as SignName } from '../layers/layerCatalog.ts'
import './legend.css'

/** The sign of a layer as the map draws it, small. */
export const LayerSign = ({ sign }: { readonly sign: SignName }) => (
  <svg className="layer-sign" viewBox="0 0 20 20" aria-hidden="true">
    {SHAPES[sign]}
  </svg>
)

const SHAPES = {
  dot: (
    <>
      <circle cx="5.5" cy="10" r="3.6" className="sign-smug" />
      <circle cx="14.5" cy="6" r="3.6" className="sign-drug" />
      <circle cx="14" cy="14.5" r="3.6" className="sign-env" />
    </>
  ),
  heat: (
    <>
      <circle cx="10" cy="10" r="8.5" className="sign-smug" opacity="0.3" />
      <circle cx="10" cy="10" r="4.5" className="sign-smug" opacity="0.8" />
    </>
  ),
  line: (
    <>
      <path d="M2 15 9 8l9-3" className="sign-line" />
      <path d="m8 5.5 4.5 1.4-2.4 4Z" className="sign-smug" />
    </>
  ),
  square: <rect x="5.5" y="5.5" width="9" height="9" className="sign-ink" />,
  diamond: <path d="m10 3 7 7-7 7-7-7Z" className="sign-drug" />,
  triangle: <path d="m10 3.5 7.5 13h-15Z" className="sign-env" />,
  'small-dot': <circle cx="10" cy="10" r="3" className="sign-grey" />,
} as const satisfies Readonly<Record<SignName, React.ReactNode>>
