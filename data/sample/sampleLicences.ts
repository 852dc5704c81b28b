import { dayNumber, isoDay } from '../model/localDay.ts'
import type { Random } from './random.ts'
import type { SampleEstablishment } from './sampleEstablishments.ts'

export interface SampleLicence {
  readonly code: string
  readonly kind: string
  readonly number: string
  readonly issuedOn: string
  readonly expiresOn: string | null
  readonly issuedBy: string
  readonly revokedOn: string | null
}

const SECURITY_TYPES = new Set(['KARAOKE', 'DISCO', 'HOTEL', 'GUESTHOUSE', 'LODGING', 'MASSAGE', 'PAWN'])

/** Papers of an establishment: most are there, some have run out, some were never made out, a few were taken back. */
export const licencesOf = (random: Random, one: SampleEstablishment, today: number): SampleLicence[] => {
  const made: SampleLicence[] = []
  const add = (kind: string, share: number, years: number | null, earliest = '2021-01-01') => {
    if (!random.chance(share)) return
    const first = dayNumber(earliest)
    const issued = random.integer(first, Math.max(first, today - 15))
    made.push({
      code: one.code,
      kind,
      number: `${kind}-${one.code.slice(3)} (mẫu)`,
      issuedOn: isoDay(issued),
      expiresOn: years === null ? null : isoDay(issued + Math.round(years * 365)),
      issuedBy: 'Cơ quan cấp phép (mẫu)',
      revokedOn: issued < today - 200 && random.chance(0.01) ? isoDay(issued + 180) : null,
    })
  }
  if (SECURITY_TYPES.has(one.type)) add('SECURITY', 0.9, null)
  else if (one.type === 'PHARMACY') add('PHARMACY', 0.95, null)
  else if (one.type === 'N2O_OP') {
    // The new licence exists since 17/01/2026: those without it are counted down to the end of the year.
    add('LIC_PT', 0.45, 5, '2026-01-20')
    add('DECL_USE', 0.7, null, '2026-01-20')
    add('CERT_STORE', 0.3, 5, '2026-01-20')
    add('LIC_XNK', 0.1, 0.5, '2025-06-01')
  } else if (one.facilityClass !== null) {
    add('EIA', 0.5, null)
    add('EP', 0.6, 7, '2017-01-01')
    add('ER', 0.25, null)
    add('WATER', 0.3, 5, '2018-01-01')
  }
  return made
}
