import { Skeleton } from '../../ui/Skeleton.tsx'
import type { SectionProps } from '../sections.ts'

export const LedgerTab = (_: SectionProps) => <Skeleton height={360} />
