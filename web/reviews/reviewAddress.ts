import type { ReviewedThing } from '../../data/model/reviews.ts'

/** The review desk with what is asked about one record for one reason. */
export const reviewAddress = (thing: ReviewedThing, record: number, reason: string): string =>
  `/can-xem-lai?reason=${reason}&thing=${thing}&record=${record}`
