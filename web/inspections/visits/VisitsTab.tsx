import { Skeleton } from '../../ui/Skeleton.tsx'

export const VisitsTab = () => <Skeleton height={360} />
