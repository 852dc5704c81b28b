import { Skeleton } from '../../ui/Skeleton.tsx'

export const LedgerTab = () => <Skeleton height={360} />
