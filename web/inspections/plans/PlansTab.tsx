import { Skeleton } from '../../ui/Skeleton.tsx'
import type { SectionProps } from '../sections.ts'

export const PlansTab = (_: SectionProps) => <Skeleton height={360} />
