import { type ComponentType, lazy } from 'react'
import type { Act } from '../data/model/roles.ts'
import { DRUG_CLASSES_LABEL, DRUG_CLASSES_PATH } from './drugClasses/drugClassesPath.ts'
import { IMPORT_LABEL, IMPORT_PATH } from './imports/importPath.ts'
import { INSPECTIONS_LABEL, INSPECTIONS_PATH } from './inspections/inspectionsPath.ts'

/** A page beside the map. */
export interface Page {
  readonly path: string
  /** What it takes to open it. */
  readonly act: Act | 'SIGNED_IN'
  readonly vi: string
  readonly en: string
  /** Its code is fetched when it is opened. */
  readonly Part: ComponentType
}

const page = (path: string, act: Page['act'], vi: string, en: string, load: () => Promise<ComponentType>): Page => ({
  path,
  act,
  vi,
  en,
  Part: lazy(async () => ({ default: await load() })),
})

/** The map is at `/`, the sign-in at `/dang-nhap`; these are in the order of the account menu, one entry each. */
export const PAGES: readonly Page[] = [
  page(
    INSPECTIONS_PATH,
    'INSPECTION_READ',
    INSPECTIONS_LABEL.vi,
    INSPECTIONS_LABEL.en,
    async () => (await import('./inspections/InspectionsPage.tsx')).InspectionsPage,
  ),
  page(
    DRUG_CLASSES_PATH,
    'DRUG_CLASS_READ',
    DRUG_CLASSES_LABEL.vi,
    DRUG_CLASSES_LABEL.en,
    async () => (await import('./drugClasses/DrugClassesPage.tsx')).DrugClassesPage,
  ),
  page(
    IMPORT_PATH,
    'DATA_IMPORT',
    IMPORT_LABEL.vi,
    IMPORT_LABEL.en,
    async () => (await import('./imports/ImportPage.tsx')).ImportPage,
  ),
  page('/tin-bao', 'TIP_READ', 'Tin báo', 'Tips', async () => (await import('./tips/TipsPage.tsx')).TipsPage),
  page(
    '/ghi-tin-bao',
    'TIP_RECORD',
    'Ghi tin báo',
    'Record a tip',
    async () => (await import('./tips/RecordTipPage.tsx')).RecordTipPage,
  ),
  page(
    '/can-xem-lai',
    'DATA_EDIT',
    'Cần xem lại',
    'To review',
    async () => (await import('./reviews/ReviewPage.tsx')).ReviewPage,
  ),
  page(
    '/ho-so-da-go',
    'DATA_EDIT',
    'Hồ sơ đã gỡ',
    'Removed records',
    async () => (await import('./editing/RemovedPage.tsx')).RemovedPage,
  ),
  page(
    '/tai-khoan',
    'SIGNED_IN',
    'Tài khoản của tôi',
    'My account',
    async () => (await import('./account/AccountPage.tsx')).AccountPage,
  ),
  page(
    '/nguoi-dung',
    'PEOPLE_MANAGE',
    'Người dùng và vai trò',
    'People and roles',
    async () => (await import('./people/PeoplePage.tsx')).PeoplePage,
  ),
  page(
    '/chia-se',
    'SHARING_SET',
    'Chia sẻ giữa các địa bàn',
    'Sharing between areas',
    async () => (await import('./people/SharingPage.tsx')).SharingPage,
  ),
  page(
    '/nhat-ky',
    'AUDIT_READ',
    'Nhật ký',
    'Audit record',
    async () => (await import('./audit/AuditPage.tsx')).AuditPage,
  ),
]

/** The pages a person may open. */
export const pagesFor = (acts: readonly string[]): readonly Page[] =>
  PAGES.filter(({ act }) => act === 'SIGNED_IN' || acts.includes(act))
