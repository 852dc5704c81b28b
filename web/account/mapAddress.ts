let search = ''

/** Remembers the view of the map when another page is opened, so that the way back leads to the same view. */
export const rememberMap = (query: string): void => {
  search = query
}

/** The map as it was last seen in this page. */
export const mapAddress = (): string => `/${search}`
