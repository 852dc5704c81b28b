import { type ComponentType, lazy } from 'react'
import type { InspectionsView, SectionCode } from './inspectionsView.ts'
import type { SetInspectionsView } from './useInspectionsView.ts'

/** What every tab gets. */
export interface SectionProps {
  readonly view: InspectionsView
  readonly setView: SetInspectionsView
}

export interface Section {
  readonly code: SectionCode
  readonly vi: string
  readonly en: string
  /** Its code is fetched when it is opened. */
  readonly Part: ComponentType<SectionProps>
}

const section = (
  code: SectionCode,
  vi: string,
  en: string,
  load: () => Promise<ComponentType<SectionProps>>,
): Section => ({ code, vi, en, Part: lazy(async () => ({ default: await load() })) })

/** The tabs in their order. */
export const SECTIONS: readonly Section[] = [
  section('do-phu', 'Độ phủ', 'Coverage', async () => (await import('./ledger/LedgerTab.tsx')).LedgerTab),
  section('ke-hoach', 'Kế hoạch', 'Plans', async () => (await import('./plans/PlansTab.tsx')).PlansTab),
  section('cuoc', 'Cuộc kiểm tra', 'Visits', async () => (await import('./visits/VisitsTab.tsx')).VisitsTab),
  section('co-so', 'Cơ sở', 'Establishments', async () => (await import('./register/RegisterTab.tsx')).RegisterTab),
  section(
    'nen-kiem-tra',
    'Nên kiểm tra',
    'Visit next',
    async () => (await import('./nextVisits/NextVisitsTab.tsx')).NextVisitsTab,
  ),
  section('viec', 'Việc của tôi', 'My tasks', async () => (await import('./tasks/TasksTab.tsx')).TasksTab),
  section('qua-han', 'Quá hạn', 'Overdue', async () => (await import('./overdue/OverdueTab.tsx')).OverdueTab),
  section(
    'chien-dich',
    'Chiến dịch',
    'Campaigns',
    async () => (await import('./campaigns/CampaignsTab.tsx')).CampaignsTab,
  ),
]
