import { Skeleton } from '../../ui/Skeleton.tsx'

export const OverdueTab = () => <Skeleton height={360} />
