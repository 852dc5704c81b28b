import { THING_KINDS } from '../../../data/model/thingRow/thingKinds.ts'
import { CASE_COLLECTION } from './caseCollection.ts'
import type { Collection } from './collection.ts'
import { COMMUNE_COLLECTION, COMMUNE_COUNT_COLLECTION } from './communeCollections.ts'
import { thingCollection } from './thingCollection.ts'

/** Everything that is served: what has a place and is read with the map. Tips ask for a right of their own and stay out. */
export const COLLECTIONS: readonly Collection[] = [
  CASE_COLLECTION,
  ...THING_KINDS.filter(({ thing, shape }) => shape !== 'NONE' && thing !== 'cases' && thing !== 'tips').map(
    thingCollection,
  ),
  COMMUNE_COLLECTION,
  COMMUNE_COUNT_COLLECTION,
]

export const collectionById = (id: string): Collection | undefined =>
  COLLECTIONS.find((collection) => collection.id === id)
