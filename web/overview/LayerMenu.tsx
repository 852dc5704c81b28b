import { LAYER_CATALOG } from '../layers/layerCatalog.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { CHOROPLETHS, type Choropleth, toggleLayer, type View, WEIGHTS } from '../view/view.ts'
import type { SetView } from '../view/useView.ts'
import { LayerSign } from './LayerSign.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import './layerMenu.css'

interface LayerMenuProps {
  readonly view: View
  readonly setView: SetView
}

/** Top of the map first. */
const SHOWN_LAYERS = LAYER_CATALOG.filter((layer) => layer.code !== 'density').reverse()

type Fill = Choropleth | 'density'
const FILLS: readonly Fill[] = [...CHOROPLETHS.filter((mode) => mode !== 'none'), 'density', 'none']

/** The shading as it is drawn: a heat map takes the place of coloured communes, the two are never mixed. */
export const fillOf = (view: View): Fill => (view.layers.includes('density') ? 'density' : view.choropleth)

export const withFill = (view: View, fill: Fill): View => {
  const layers = view.layers.filter((layer) => layer !== 'density')
  return fill === 'density' ? { ...view, layers: [...layers, 'density'] } : { ...view, layers, choropleth: fill }
}

/** How communes are shaded, and which layers lie on top. */
export const LayerMenu = ({ view, setView }: LayerMenuProps) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const fill = fillOf(view)
  return (
    <div className="layer-menu">
      <fieldset>
        <legend>{words.fill}</legend>
        {FILLS.map((option) => (
          <label key={option} title={words.fillHints[option]}>
            <input
              type="radio"
              name="fill"
              checked={fill === option}
              onChange={() => setView((now) => withFill(now, option))}
            />
            {words.fills[option]}
          </label>
        ))}
        {fill === 'density' && (
          <Segmented
            label={words.weight}
            value={view.weight}
            options={WEIGHTS.map((weight) => ({ value: weight, label: words.weights[weight] }))}
            onChange={(weight) => setView((now) => ({ ...now, weight }))}
          />
        )}
      </fieldset>
      <fieldset>
        <legend>{words.layers}</legend>
        {SHOWN_LAYERS.map((layer) => (
          <label key={layer.code}>
            <input
              type="checkbox"
              checked={view.layers.includes(layer.code)}
              onChange={() => setView((now) => toggleLayer(now, layer.code))}
            />
            <LayerSign sign={layer.sign} />
            {layer[language]}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
