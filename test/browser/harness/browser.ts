import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../run/chromium.ts'

// A graphics card is not to be expected, so WebGL 2 is drawn in software. Nothing of the browser's own calls anywhere.
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium with a new empty profile. Close it when the tests of a file are done. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium')
  return chromium.launch({ executablePath, args: FLAGS })
}
