import { existsSync } from 'node:fs'

const DEBIANS = '/usr/bin/chromium'

/** Path of the Chromium that the browser tests run; null when it is not installed. */
export const findChromium = (): string | null => (existsSync(DEBIANS) ? DEBIANS : null)
