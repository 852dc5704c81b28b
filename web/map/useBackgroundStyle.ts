import type { StyleSpecification } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import type { CommuneLabel } from './backgroundLabels.ts'
import { backgroundStyle, type RichBackground } from './backgroundStyle.ts'

interface Wanted {
  readonly dark: boolean
  readonly language: Language
  readonly isDetailed: boolean
  readonly isLandReady: boolean
  readonly basemap: string | null
  readonly communes: readonly CommuneLabel[] | undefined
}

/** The style for the present theme and language. The code for a PMTiles background is loaded when one is set up. */
export const useBackgroundStyle = ({
  dark,
  language,
  isDetailed,
  isLandReady,
  basemap,
  communes,
}: Wanted): StyleSpecification => {
  const flavor = dark ? 'dark' : 'light'
  const [rich, setRich] = useState<RichBackground | null>(null)
  useEffect(() => {
    if (!basemap) return setRich(null)
    let isWanted = true
    import('./protomapsBackground.ts')
      .then(
        ({ protomapsBackground }) =>
          isWanted && setRich(protomapsBackground(flavor, new URL(basemap, location.href).href)),
      )
      // Our own background stays: the map is whole without the richer one.
      .catch(() => isWanted && setRich(null))
    return () => {
      isWanted = false
    }
  }, [basemap, flavor])
  return useMemo(
    () =>
      backgroundStyle({
        flavor,
        language,
        origin: location.origin,
        isDetailed,
        isLandReady,
        communes,
        rich: basemap ? rich : null,
      }),
    [flavor, language, isDetailed, isLandReady, communes, rich, basemap],
  )
}
