import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Task, TaskDraft } from '../../data/model/inspections/campaigns.ts'
import type { TaskList } from '../../data/model/inspections/lists.ts'
import { INSPECTIONS_KEY, type Written } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

export interface TaskQuery {
  readonly province: string | null
  readonly campaign?: number | null
  readonly assigned?: 'me' | undefined
  readonly state?: string | undefined
  readonly late?: 'true' | undefined
}

/** Tasks, late ones first. */
export const useTasks = (query: TaskQuery) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'tasks', query],
    queryFn: ({ signal }) => getJson<TaskList>('/api/tasks', { ...query }, signal),
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
    select: ({ tasks }) => tasks,
  })

export const saveTask = ({ id, ...draft }: Written<TaskDraft>): Promise<Task> =>
  id === undefined ? sendJson('POST', '/api/tasks', draft) : sendJson('PUT', `/api/tasks/${id}`, draft)

/** How far a task has come, as who does it says. */
export interface TaskProgress {
  readonly version: number
  readonly state: string
  readonly doneOn: string | null
  readonly result: string | null
  readonly difficulties: string | null
}
export const moveTask = (id: number, progress: TaskProgress): Promise<Task> =>
  sendJson('POST', `/api/tasks/${id}/progress`, progress)
