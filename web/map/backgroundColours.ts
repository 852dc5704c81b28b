export type Flavor = 'light' | 'dark'

/** Colours of the background: quiet greys and water only, so that a theme is the only colour on the map. */
export interface BackgroundColours {
  readonly land: string
  readonly neighbourLand: string
  readonly water: string
  readonly river: string
  readonly coast: string
  readonly border: string
  readonly borderCasing: string
  readonly foreignBorder: string
  readonly name: string
  readonly faintName: string
  readonly waterName: string
  readonly halo: string
  readonly waterHalo: string
}

export const BACKGROUND_COLOURS: Readonly<Record<Flavor, BackgroundColours>> = {
  light: {
    land: '#F4F2EC',
    neighbourLand: '#ECEAE4',
    water: '#D9E4EA',
    river: '#C3D3DC',
    coast: '#B9C6CC',
    border: '#6E6A66',
    borderCasing: 'rgba(110, 106, 102, 0.14)',
    foreignBorder: '#B5B0A8',
    name: '#3B3A38',
    faintName: '#6B6862',
    waterName: '#4F6F82',
    halo: 'rgba(250, 249, 246, 0.9)',
    waterHalo: 'rgba(217, 228, 234, 0.85)',
  },
  dark: {
    land: '#1B1F24',
    neighbourLand: '#171B1F',
    water: '#12161A',
    river: '#0F1B24',
    coast: '#39434B',
    border: '#A29C94',
    borderCasing: 'rgba(162, 156, 148, 0.14)',
    foreignBorder: '#4A4F54',
    name: '#D5D3CE',
    faintName: '#9A9892',
    waterName: '#7FA0B4',
    halo: 'rgba(22, 26, 30, 0.9)',
    waterHalo: 'rgba(18, 22, 26, 0.85)',
  },
}
