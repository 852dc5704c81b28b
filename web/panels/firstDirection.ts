import type { RowSort } from '../cases/messages.ts'

/** Whether a column begins with its largest: newest and largest first, names and steps from their beginning. */
export const firstDirection = (by: RowSort['by']): boolean => by === 'day' || by === 'value' || by === 'subjects'
