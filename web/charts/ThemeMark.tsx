import type { Theme } from '../../data/model/caseKinds.ts'

/** Shape and colour say the same: square, diamond and triangle as on the map. */
const SHAPES: Readonly<Record<Theme, { readonly path: string; readonly colour: string }>> = {
  SMUG: { path: 'M1 1h8v8h-8z', colour: 'var(--theme-smug)' },
  DRUG: { path: 'M5 0l5 5l-5 5l-5-5z', colour: 'var(--theme-drug)' },
  ENV: { path: 'M5 .5l5 9h-10z', colour: 'var(--theme-env)' },
}

/** CSS colour of a theme, right in light and dark. */
export const themeColour = (theme: Theme): string => SHAPES[theme].colour

/** The sign of a theme, beside a label that says it in words. */
export const ThemeMark = ({ theme }: { readonly theme: Theme }) => (
  <svg className="bar-mark" width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
    <path d={SHAPES[theme].path} fill={SHAPES[theme].colour} />
  </svg>
)
