import type { CommuneDrugFacts } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { DrugFactsDraft } from '../../data/model/drugClasses/drugRecord.ts'

/** Ten thousand residents and nothing of drugs: 50 users are 0,5 %, 10 are 0,1 %; 10 offenders 0,1 %, 5 are 0,05 %. */
export const NO_DRUGS: CommuneDrugFacts = {
  residents: 10_000,
  users: 0,
  usersInCare: 0,
  places: 0,
  offenders: 0,
  plants: 0,
  squareMetres: 0,
  isOnKeyRoute: false,
  hasOffendingResident: false,
  hasWantedHiding: false,
}

/** 12 users are 0,12 %, one place, 6 offenders 0,06 %: type II under every reading. */
export const SOME_FACTS = {
  ...NO_DRUGS,
  users: 12,
  usersInCare: 3,
  places: 1,
  offenders: 6,
  hasOffendingResident: true,
  note: null,
} satisfies DrugFactsDraft
