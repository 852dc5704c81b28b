import { dayNumber } from '../../data/model/localDay.ts'

/** How a due date stands: days are whole and local. `done` needs no more handling. */
export type DueState =
  | { readonly type: 'none' }
  | { readonly type: 'done' }
  | { readonly type: 'overdue'; readonly days: number }
  | { readonly type: 'today' }
  | { readonly type: 'left'; readonly days: number }

interface Due {
  readonly dueOn: string | null
  readonly handling: string
  readonly class: string
}

/** Whether a polluted site is late. A site that is resolved or restored is never late. @param today ISO day; '' = unknown */
export const dueState = (site: Due, today: string): DueState => {
  if (site.dueOn === null) return { type: 'none' }
  if (site.handling === 'RESOLVED' || site.class === 'A_DONE') return { type: 'done' }
  const days = dayNumber(site.dueOn) - dayNumber(today)
  if (Number.isNaN(days)) return { type: 'none' }
  if (days === 0) return { type: 'today' }
  return days < 0 ? { type: 'overdue', days: -days } : { type: 'left', days }
}
