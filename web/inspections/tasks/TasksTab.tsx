import { Skeleton } from '../../ui/Skeleton.tsx'

export const TasksTab = () => <Skeleton height={360} />
