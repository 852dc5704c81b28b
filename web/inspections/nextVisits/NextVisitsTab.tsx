import { Skeleton } from '../../ui/Skeleton.tsx'

export const NextVisitsTab = () => <Skeleton height={360} />
