import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Task, TaskDraft } from '../../data/model/inspections/campaigns.ts'
import type { TaskPage, TaskProgress } from '../../data/model/inspections/requests.ts'
import { INSPECTIONS_KEY, type Written } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

export interface TaskQuery {
  readonly province: string | null
  readonly campaign?: number | null
  readonly assigned?: 'me' | undefined
  readonly state?: string | undefined
  readonly late?: 'true' | undefined
}

/** Tasks, late ones first, page by page; the last answer stays while the next is on its way. */
export const useTasks = (query: TaskQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'tasks', query],
    queryFn: ({ pageParam, signal }) => getJson<TaskPage>('/api/tasks', { ...query, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })

export const saveTask = ({ id, ...draft }: Written<TaskDraft>): Promise<Task> =>
  id === undefined ? sendJson('POST', '/api/tasks', draft) : sendJson('PUT', `/api/tasks/${id}`, draft)

/** How far a task has come, as who does it says. */
export const moveTask = (id: number, progress: TaskProgress): Promise<Task> =>
  sendJson('POST', `/api/tasks/${id}/progress`, progress)
