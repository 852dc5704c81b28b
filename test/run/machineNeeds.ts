import { spawnSync } from 'node:child_process'
import { findPostgresBinaries } from '../harness/nativePostgres.ts'
import { findChromium } from './chromium.ts'

/** Something the tests need that npm does not bring. */
export interface MachineNeed {
  readonly what: string
  /** Debian's packages that bring it. */
  readonly packages: readonly string[]
  readonly isMet: () => boolean
}

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' })

export const MACHINE_NEEDS: readonly MachineNeed[] = [
  {
    what: 'PostgreSQL 15 or newer with PostGIS',
    packages: ['postgresql', 'postgresql-postgis'],
    isMet: () => findPostgresBinaries() !== null,
  },
  {
    what: 'Chromium',
    packages: ['chromium'],
    isMet: () => findChromium() !== null,
  },
  {
    what: 'a font with Vietnamese letters',
    packages: ['fontconfig', 'fonts-dejavu-core'],
    isMet: () => run('fc-list', ':lang=vi', 'family').stdout?.trim().length > 0,
  },
  {
    what: 'LibreOffice Calc, which writes workbooks for the tests',
    packages: ['libreoffice-calc-nogui'],
    isMet: () => run('soffice', '--version').status === 0,
  },
  {
    what: 'GDAL, which writes maps for the tests and reads what we serve',
    packages: ['gdal-bin'],
    isMet: () => run('ogr2ogr', '--version').status === 0 && run('ogrinfo', '--version').status === 0,
  },
]

/** How packages may be installed here without asking anybody; null when they may not. */
const installer = (): readonly string[] | null => {
  if (run('apt-get', '--version').status !== 0) return null
  if (process.getuid?.() === 0) return []
  return run('sudo', '-n', 'true').status === 0 ? ['sudo', '-n'] : null
}

/**
 * Brings what is missing from Debian's packages when this machine lets us. Returns what is still missing, as lines that
 * say exactly what to install.
 */
export const meetNeeds = (say: (line: string) => void, needs: readonly MachineNeed[] = MACHINE_NEEDS): string[] => {
  const missing = () => needs.filter((need) => !need.isMet())
  const before = missing()
  const prefix = before.length > 0 ? installer() : null
  if (prefix) {
    const packages = before.flatMap((need) => need.packages)
    say(`Installing ${packages.join(' ')} …`)
    const apt = (...args: string[]) => {
      // Not `sudo VAR=…`, which a policy may forbid: `env` sets it on the other side.
      const [command = 'env', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args]
      return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
    }
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
  }
  return missing().map(({ what, packages }) => `Missing: ${what}. Install it: apt-get install ${packages.join(' ')}`)
}
