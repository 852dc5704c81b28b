import { Skeleton } from '../../ui/Skeleton.tsx'

export const RegisterTab = () => <Skeleton height={360} />
