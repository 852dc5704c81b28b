import { Skeleton } from '../../ui/Skeleton.tsx'

export const PlansTab = () => <Skeleton height={360} />
