import { dayNumber, isoDay, LOCAL_OFFSET_MINUTES } from '../model/localDay.ts'
import { Random } from './random.ts'
import type { SampleFacts } from './sampleCases.ts'
import type { SampleEstablishment } from './sampleEstablishments.ts'
import { licencesOf, type SampleLicence } from './sampleLicences.ts'
import { LEADS, subjectsOf } from './visitWords.ts'

/** What the register says of an establishment beyond its place and type. */
export interface SampleRegisterFacts {
  readonly code: string
  readonly formerNames: string | null
  readonly taxNumber: string | null
  readonly activity: string
  readonly openedOn: string
  readonly closedOn: string | null
  readonly projectGroup: string | null
  readonly discharge: number | null
  readonly riskNote: string | null
  readonly n2oRoles: readonly string[]
  readonly n2oPurpose: string | null
}
export interface SampleCommitment {
  readonly code: string
  readonly topic: string
  readonly status: string
  readonly signedOn: string | null
  readonly expiresOn: string | null
}
/** Kilograms of a year. */
export interface SampleBalance {
  readonly code: string
  readonly year: number
  readonly opening: number
  readonly takenIn: number
  readonly used: number
  readonly sold: number
  readonly closing: number
  readonly explanation: string | null
}
export interface SampleComplaint {
  readonly code: string
  readonly topic: string
  readonly receivedAt: string
  readonly channel: string
  readonly summary: string
  readonly result: string | null
}
export interface SampleResponsibleUnit {
  readonly code: string
  readonly topic: string
  readonly unit: string
  readonly officer: string | null
  readonly validFrom: string
  readonly validTo: string | null
}
export interface SampleRegister {
  readonly facts: readonly SampleRegisterFacts[]
  readonly licences: readonly SampleLicence[]
  readonly commitments: readonly SampleCommitment[]
  readonly balances: readonly SampleBalance[]
  readonly complaints: readonly SampleComplaint[]
  readonly units: readonly SampleResponsibleUnit[]
}

const COMPLAINTS = 160
/** Types that have to promise not to let N2O be inhaled. */
const N2O_PLACES = new Set(['N2O_OP', 'KARAOKE', 'BAR', 'DISCO', 'CHEM_SHOP'])
const WITH_DISCHARGE = new Set(['FACTORY', 'IZ', 'ICL', 'MINE', 'FARM', 'CRAFT', 'LANDFILL', 'WASTE_TREAT', 'WWTP'])

/** Papers, promises, balances, complaints and who answers for each of the sample establishments. */
export const sampleRegister = (
  { today }: SampleFacts,
  establishments: readonly SampleEstablishment[],
): SampleRegister => {
  const random = new Random(1_024_972)
  const register = { facts: [], licences: [], commitments: [], balances: [], complaints: [], units: [] } as {
    facts: SampleRegisterFacts[]
    licences: SampleLicence[]
    commitments: SampleCommitment[]
    balances: SampleBalance[]
    complaints: SampleComplaint[]
    units: SampleResponsibleUnit[]
  }
  for (const one of establishments) {
    register.facts.push(factsOf(random, one, today))
    register.licences.push(...licencesOf(random, one, today))
    if (N2O_PLACES.has(one.type)) register.commitments.push(commitmentOf(random, one, 'N2O', today))
    if (one.type === 'SHOP' || one.type === 'MARKET')
      register.commitments.push(commitmentOf(random, one, 'FAKES', today))
    if (one.type === 'N2O_OP') register.balances.push(...balancesOf(random, one, today))
    register.units.push(...unitsOf(random, one))
  }
  const watched = establishments.filter(({ activity }) => activity === 'ACTIVE')
  for (let count = 0; count < COMPLAINTS; count++)
    register.complaints.push(complaintOf(random, random.pick(watched), today))
  return register
}

const factsOf = (random: Random, one: SampleEstablishment, today: number): SampleRegisterFacts => {
  const opened = dayNumber('2008-01-01') + random.integer(0, 5400)
  const isN2o = one.type === 'N2O_OP'
  const roles = isN2o
    ? random.pick([['TRADE'], ['TRADE', 'STORE'], ['USE_MED'], ['USE_IND'], ['USE_FOOD'], ['TRANSPORT', 'STORE']])
    : []
  return {
    code: one.code,
    formerNames: random.chance(0.05) ? `${one.name.replace(' (mẫu)', '')} cũ (mẫu)` : null,
    taxNumber: random.chance(0.8) ? `MAU${one.code.slice(3)}` : null,
    activity:
      one.activity === 'ACTIVE'
        ? random.chance(0.03)
          ? 'PAUSED'
          : 'ACTIVE'
        : random.chance(0.3)
          ? 'NOT_FOUND'
          : 'CLOSED',
    openedOn: isoDay(opened),
    closedOn:
      one.activity === 'ACTIVE'
        ? null
        : isoDay(Math.min(today - 30, dayNumber('2023-06-01') + random.integer(0, 1100))),
    projectGroup: one.facilityClass ? (['I', 'II', 'III', 'IV'][random.weighted([1, 3, 5, 4])] ?? 'IV') : null,
    discharge: WITH_DISCHARGE.has(one.type) ? Math.round(Math.exp(random.normal() * 1.2 + 3.6)) : null,
    riskNote: random.chance(0.04) ? 'Nhiều lần bị nhắc, cần theo dõi (mẫu)' : null,
    n2oRoles: roles,
    n2oPurpose: isN2o
      ? roles.includes('USE_MED')
        ? 'Gây mê, giảm đau (mẫu)'
        : roles.includes('USE_FOOD')
          ? 'Tạo bọt kem thực phẩm (mẫu)'
          : 'Cung ứng khí công nghiệp (mẫu)'
      : null,
  }
}

const commitmentOf = (random: Random, one: SampleEstablishment, topic: string, today: number): SampleCommitment => {
  const status = ['SIGNED', 'UNSIGNED', 'BREACHED', 'EXPIRED'][random.weighted([76, 15, 4, 5])] ?? 'SIGNED'
  const signed = dayNumber('2025-02-10') + random.integer(0, 320)
  return {
    code: one.code,
    topic,
    status,
    signedOn: status === 'UNSIGNED' ? null : isoDay(signed),
    expiresOn: status === 'UNSIGNED' ? null : status === 'EXPIRED' ? isoDay(Math.min(signed + 365, today - 5)) : null,
  }
}

/** Three whole years; in some the sum does not come out, and of those only a few say why. */
const balancesOf = (random: Random, one: SampleEstablishment, today: number): SampleBalance[] => {
  let opening = random.integer(20, 300)
  const lastYear = Number(isoDay(today).slice(0, 4)) - 1
  return [lastYear - 2, lastYear - 1, lastYear].map((year) => {
    const takenIn = random.integer(200, 4000)
    const used = Math.round(takenIn * random.next() * 0.6)
    const sold = Math.round((takenIn - used) * (0.5 + 0.5 * random.next()))
    const left = opening + takenIn - used - sold
    const missing = random.chance(0.18) ? Math.min(left, random.integer(5, 120)) : 0
    const balance = {
      code: one.code,
      year,
      opening,
      takenIn,
      used,
      sold,
      closing: left - missing,
      explanation: missing > 0 && random.chance(0.4) ? 'Hao hụt khi nạp bình, đã lập biên bản (mẫu)' : null,
    }
    opening = left - missing
    return balance
  })
}

const complaintOf = (random: Random, one: SampleEstablishment, today: number): SampleComplaint => {
  const age = random.integer(1, 540)
  const minutes = (today - age) * 1440 + random.integer(7 * 60, 22 * 60) - LOCAL_OFFSET_MINUTES
  const isKnown = age > 12 && random.chance(0.9)
  return {
    code: one.code,
    topic: random.pick(random.pick(subjectsOf(one.type)).topics),
    receivedAt: new Date(minutes * 60_000).toISOString(),
    channel: ['HOTLINE', 'PHONE', 'APP', 'DIRECT', 'SOCIAL'][random.weighted([6, 4, 4, 2, 2])] ?? 'HOTLINE',
    summary: 'Người dân phản ánh cơ sở có dấu hiệu vi phạm (mẫu).',
    result: isKnown ? (['VALID', 'PARTLY', 'INVALID', 'NOBASIS'][random.weighted([5, 3, 3, 1])] ?? 'VALID') : null,
  }
}

/** Who leads on the main topic of a place: nobody for some, one after the other for some, two at a time for a few. */
const unitsOf = (random: Random, one: SampleEstablishment): SampleResponsibleUnit[] => {
  const subject = subjectsOf(one.type)[0]
  if (!subject || random.chance(0.06)) return []
  const unit = (force: string, validFrom: string, validTo: string | null): SampleResponsibleUnit => ({
    code: one.code,
    topic: subject.topics[0] ?? '',
    unit: LEADS[force] ?? '',
    officer: random.chance(0.85) ? 'Cán bộ phụ trách (mẫu)' : null,
    validFrom,
    validTo,
  })
  const other = subject.force === 'CA' ? 'XA' : 'CA'
  const way = random.weighted([80, 14, 3, 3])
  if (way === 0) return [unit(subject.force, '2025-07-01', null)]
  if (way === 1) return [unit(other, '2023-01-01', '2025-06-30'), unit(subject.force, '2025-07-01', null)]
  // Ended, and nobody after it.
  if (way === 2) return [unit(subject.force, '2023-01-01', '2025-06-30')]
  return [unit(other, '2025-01-01', '2027-12-31'), unit(subject.force, '2025-07-01', null)]
}
