import { Skeleton } from '../../ui/Skeleton.tsx'
import type { SectionProps } from '../sections.ts'

export const OverdueTab = (_: SectionProps) => <Skeleton height={360} />
