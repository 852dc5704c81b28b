import { Skeleton } from '../../ui/Skeleton.tsx'
import type { SectionProps } from '../sections.ts'

export const TasksTab = (_: SectionProps) => <Skeleton height={360} />
