import { CORRIDOR_KIND } from './corridorKind.ts'
import { CROSSING_KIND } from './crossingKind.ts'
import { DRUG_SPOT_KIND } from './drugSpotKind.ts'
import { ESTABLISHMENT_KIND } from './establishmentKind.ts'
import { POLLUTED_SITE_KIND } from './pollutedSiteKind.ts'
import { READING_KIND } from './readingKind.ts'
import type { Thing, ThingKind } from './thingKind.ts'
import { TIP_KIND } from './tipKind.ts'

/** Every kind of thing but cases, which have a judge and a writer of their own (data/model/caseRow). */
export const THING_KINDS: readonly ThingKind[] = [
  ESTABLISHMENT_KIND,
  POLLUTED_SITE_KIND,
  DRUG_SPOT_KIND,
  CORRIDOR_KIND,
  CROSSING_KIND,
  READING_KIND,
  TIP_KIND,
]

export const thingKindOf = (thing: string): ThingKind | undefined =>
  THING_KINDS.find((kind) => kind.thing === (thing as Thing))
