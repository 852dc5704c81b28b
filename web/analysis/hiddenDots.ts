import type { Workbench } from '../overview/workbench.ts'
import { toggleLayer } from '../view/view.ts'

/**
 * Takes the dots of single cases off the map: they would cover what was found. They come back with the layer menu, or
 * when the result is taken off.
 */
export const hideDots = ({ view, setView, analysis }: Pick<Workbench, 'view' | 'setView' | 'analysis'>): void => {
  if (!view.layers.includes('dots')) return
  analysis.hidesDots.current = true
  setView((now) => (now.layers.includes('dots') ? toggleLayer(now, 'dots') : now), {
    // Nobody asked for it: Back has nothing to undo.
    replace: true,
  })
}

/** Puts the dots back that were taken off for a result. */
export const bringDotsBack = ({ setView, analysis }: Pick<Workbench, 'setView' | 'analysis'>): void => {
  const areHidden = analysis.hidesDots.current
  analysis.hidesDots.current = false
  setView((now) => (areHidden && !now.layers.includes('dots') ? toggleLayer(now, 'dots') : now))
}
