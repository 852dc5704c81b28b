const MARK = 'mẫu: '

/** The source of records that a sample account brings: marked, so that no real office is ever taken for it. */
export const sampleSource = (source: string): string => `${MARK}${asTyped(source)}`

/** The same as the person typed it. */
export const asTyped = (source: string): string => source.replace(/^(mẫu: )+/, '')
