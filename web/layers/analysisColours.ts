import { ANALYSIS_CLASSES } from '../../data/analysis/questions/analysisClasses.ts'
import type { AnalysisShape } from '../../data/analysis/questions/analysisResult.ts'
import type { CommuneMesh } from './communeMesh.ts'
import { DENSITY_RAMP, type Rgb } from './palette.ts'

/** Below, at and above what is usual, −3 … 3: two hues, the middle grey. */
const TONES = {
  light: [
    [33, 102, 172],
    [103, 159, 208],
    [172, 205, 230],
    [222, 220, 216],
    [250, 196, 150],
    [226, 118, 72],
    [165, 40, 24],
  ],
  dark: [
    [96, 164, 232],
    [66, 122, 180],
    [54, 88, 124],
    [62, 64, 68],
    [132, 78, 48],
    [206, 108, 64],
    [255, 146, 98],
  ],
} as const satisfies Record<'light' | 'dark', readonly Rgb[]>

const TONE_OF = new Map<string, number>(ANALYSIS_CLASSES.map(({ code, tone }) => [code, tone]))

/** Densities have the colours of the heat map, so that a colour means the same on both. */
const DENSITY_CODES = ANALYSIS_CLASSES.map(({ code }) => code)
  .filter((code) => code.startsWith('DENSITY_'))
  .sort()

/** Marks that lie on the colours of a density. */
const INK = { light: [40, 36, 32], dark: [245, 242, 236] } as const satisfies Record<'light' | 'dark', Rgb>

/** Of what nothing is said: as if nothing were drawn. */
const UNSAID = { light: [246, 245, 241], dark: [34, 36, 39] } as const satisfies Record<'light' | 'dark', Rgb>

/** The colour of a finding. */
export const classColour = (code: string, dark: boolean): Rgb => {
  if (code === 'NOT_JUDGED') return UNSAID[dark ? 'dark' : 'light']
  if (code === 'PEAK') return INK[dark ? 'dark' : 'light']
  const [red, green, blue] = DENSITY_RAMP[dark ? 'dark' : 'light'][DENSITY_CODES.indexOf(code as never)] ?? []
  return red === undefined || green === undefined || blue === undefined ? toneColour(code, dark) : [red, green, blue]
}

/** Between two tones, as far between their colours. */
const toneColour = (code: string, dark: boolean): Rgb => {
  const tones = TONES[dark ? 'dark' : 'light']
  const at = (TONE_OF.get(code) ?? 0) + 3
  const [below, above] = [tones[Math.floor(at)] ?? tones[3], tones[Math.ceil(at)] ?? tones[3]]
  const mixed = (channel: 0 | 1 | 2) => Math.round(below[channel] + (above[channel] - below[channel]) * (at % 1))
  return [mixed(0), mixed(1), mixed(2)]
}

/** Colours of all communes in the order of the mesh (red, green, blue, alpha); communes without a finding stay clear. */
export const analysisColours = (mesh: CommuneMesh, shapes: readonly AnalysisShape[], dark: boolean): Uint8Array => {
  const colours = new Uint8Array(mesh.codes.length * 4)
  for (const { commune, class: finding } of shapes) {
    const index = commune === undefined ? undefined : mesh.indexOf.get(commune)
    if (index !== undefined) colours.set([...classColour(finding, dark), dark ? 190 : 205], index * 4)
  }
  return colours
}
