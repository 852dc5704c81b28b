import type { Theme } from '../../data/model/caseKinds.ts'

export type Rgb = readonly [red: number, green: number, blue: number]

/** One hue a theme, everywhere: dots, chips, charts. Tell-tale shapes and labels say the same as the colour. */
export const THEME_COLOURS = {
  light: { SMUG: [184, 92, 0], DRUG: [123, 50, 166], ENV: [0, 128, 120] },
  dark: { SMUG: [240, 160, 60], DRUG: [196, 140, 240], ENV: [64, 200, 186] },
} as const satisfies Record<'light' | 'dark', Record<Theme, Rgb>>

/** Communes by count or rate: lightest = zero, then four steps of one hue. */
export const SEQUENTIAL = {
  light: [
    [250, 246, 238],
    [253, 226, 177],
    [250, 186, 110],
    [226, 128, 62],
    [165, 66, 30],
  ],
  dark: [
    [38, 40, 44],
    [84, 62, 40],
    [140, 88, 44],
    [204, 128, 58],
    [252, 190, 110],
  ],
} as const satisfies Record<'light' | 'dark', readonly Rgb[]>

/** Change: two hues, the middle grey for ordinary variation. */
export const DIVERGING = {
  light: [
    [33, 102, 172],
    [146, 187, 222],
    [222, 220, 216],
    [241, 163, 110],
    [178, 60, 24],
  ],
  dark: [
    [96, 164, 232],
    [58, 96, 140],
    [62, 64, 68],
    [150, 84, 48],
    [240, 130, 76],
  ],
} as const satisfies Record<'light' | 'dark', readonly Rgb[]>

/** Density: even steps in lightness, starting transparent. One colour for each class of `DENSITY_BREAKS`. */
export const DENSITY_RAMP = {
  light: [
    [253, 208, 162, 120],
    [253, 174, 107, 160],
    [241, 105, 19, 180],
    [203, 24, 29, 195],
    [103, 0, 60, 210],
  ],
  dark: [
    [110, 60, 30, 130],
    [170, 80, 30, 165],
    [225, 110, 40, 185],
    [250, 170, 70, 200],
    [255, 240, 190, 215],
  ],
} as const satisfies Record<'light' | 'dark', readonly (readonly [number, number, number, number])[]>

export const cssColour = ([red, green, blue]: readonly number[]): string => `rgb(${red} ${green} ${blue})`
