import { Skeleton } from '../../ui/Skeleton.tsx'

export const CampaignsTab = () => <Skeleton height={360} />
