import { Skeleton } from '../../ui/Skeleton.tsx'
import type { SectionProps } from '../sections.ts'

export const RegisterTab = (_: SectionProps) => <Skeleton height={360} />
