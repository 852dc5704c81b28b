import { ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../ui/preferences.ts'
import { Facts, Group, SampleTag } from './Facts.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { PANEL_WORDS } from './panelWords.ts'

/** What every thing on the map needs to be shown. */
export interface ThingProps<Thing> {
  readonly feature: Thing
  /** Name of a commune or province by its code. */
  readonly communeName: (code: string) => string
  readonly onOpenCommune: (code: string) => void
  readonly onFit: () => void
  readonly onClose: () => void
  /** More buttons under the title. */
  readonly actions?: ReactNode
}

interface ThingFrameProps {
  readonly kicker: string
  readonly title: string
  readonly sign: ReactNode
  readonly headingId: string
  readonly isSample: boolean
  /** Absent where there is no position to go to. */
  readonly onFit: (() => void) | undefined
  readonly onClose: () => void
  readonly actions?: ReactNode
  /** The facts. */
  readonly children: ReactNode
}

/** A crossing, spot, site or establishment: one list of facts. */
export const ThingFrame = ({ isSample, onFit, actions, children, ...frame }: ThingFrameProps) => {
  const words = PANEL_WORDS[useLanguage()]
  return (
    <PanelFrame
      {...frame}
      actions={
        (onFit || actions) && (
          <>
            {onFit && (
              <button type="button" className="text-button" onClick={onFit}>
                <ScanSearch aria-hidden="true" size={16} />
                {words.fit}
              </button>
            )}
            {actions}
          </>
        )
      }
    >
      <SampleTag isSample={isSample} />
      <Group title={words.thing.facts}>
        <Facts>{children}</Facts>
      </Group>
    </PanelFrame>
  )
}
