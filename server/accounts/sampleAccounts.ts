import { isoDay, localToday } from '../../data/model/localDay.ts'
import type { Grant, RoleCode } from '../../data/model/roles.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { assignSampleWork } from '../sample/assignSampleWork.ts'
import type { Auth } from './auth.ts'
import { addPerson, giveRole } from './people.ts'

interface SampleAccount {
  readonly userName: string
  readonly name: string
  readonly role: RoleCode
  readonly area: Pick<Grant, 'provinceCode' | 'communeCodes' | 'force'>
}

const area = (
  provinceCode: string | null,
  communeCodes: readonly string[] | null = null,
  force: string | null = null,
) => ({
  provinceCode,
  communeCodes,
  force,
})

/** One account for every role, and a second custodian: the identity of who gave a tip needs two. All are marked as samples. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { userName: 'mau-tong-hop', name: 'Cán bộ tổng hợp (mẫu)', role: 'CONSOLIDATOR', area: area(null) },
  { userName: 'mau-nguoi-xem', name: 'Người xem báo cáo (mẫu)', role: 'VIEWER', area: area('91') },
  {
    userName: 'mau-don-vi',
    name: 'Cán bộ báo cáo Quản lý thị trường (mẫu)',
    role: 'UNIT_REPORTER',
    area: area('91', null, 'QLTT'),
  },
  {
    userName: 'mau-cong-an-xa',
    name: 'Công an xã (mẫu)',
    role: 'COMMUNE_OFFICER',
    area: area('91', ['30316', '30604']),
  },
  { userName: 'mau-kiem-tra', name: 'Cán bộ kiểm tra (mẫu)', role: 'INSPECTOR', area: area('91') },
  { userName: 'mau-moi-truong', name: 'Cán bộ môi trường (mẫu)', role: 'ENVIRONMENT_OFFICER', area: area('91') },
  { userName: 'mau-nguon-tin-1', name: 'Người giữ nguồn tin 1 (mẫu)', role: 'SOURCE_CUSTODIAN', area: area('91') },
  { userName: 'mau-nguon-tin-2', name: 'Người giữ nguồn tin 2 (mẫu)', role: 'SOURCE_CUSTODIAN', area: area('91') },
  { userName: 'mau-phat-hanh', name: 'Người phát hành (mẫu)', role: 'PUBLISHER', area: area('91') },
  { userName: 'mau-nhat-ky', name: 'Người kiểm soát nhật ký (mẫu)', role: 'AUDITOR', area: area(null) },
  { userName: 'mau-quan-tri', name: 'Quản trị (mẫu)', role: 'ADMINISTRATOR', area: area(null) },
]

/** Not secret: these accounts are offered to everybody, and answer only while nothing but the sample is stored. */
export const SAMPLE_PASSWORD = 'du-lieu-mau-khong-bi-mat'

/** Whether sample accounts may be used, as a condition: the sample is there, and nothing real but facts everybody knows. */
export const samplesMayEnter = (sql: Sql) => sql`
  exists (select from public.cases where is_sample) and not exists (select from public.cases where not is_sample)
    and not exists (select from public.tips where not is_sample)
    and not exists (select from public.establishments where not is_sample)
    and not exists (select from public.polluted_sites where not is_sample)
    and not exists (select from public.drug_spots where not is_sample)
    and not exists (select from public.corridors where not is_sample)
    and not exists (select from public.readings where not is_sample)
    and not exists (select from public.crossings where not is_sample and source <> 'reference')
    and not exists (select from public.campaigns where not is_sample)
    and not exists (select from public.plan_lines where not is_sample)
    and not exists (select from public.tasks where not is_sample)
    and not exists (select from public.inspections where not is_sample)
    and not exists (select from public.exemptions where not is_sample)
    and not exists (select from public.analyses where not is_sample)
    and not exists (select from public.commune_drug_facts where not is_sample)
    and not exists (select from public.sealed_forecasts where not is_sample)`

export const areSamplesOffered = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ offered: boolean }[]>`select ${samplesMayEnter(sql)} as offered`
  return row?.offered ?? false
}

/** Adds the sample accounts that are missing when the sample is loaded, with their work, and takes them away when it is gone. */
export const settleSampleAccounts = async (sql: Sql, auth: Auth): Promise<void> => {
  const [sample] = await sql<{ isLoaded: boolean }[]>`select exists (select from cases where is_sample) as is_loaded`
  if (!sample?.isLoaded) {
    await sql`delete from people where is_sample`
    return
  }
  const known = new Set(
    (await sql<{ username: string }[]>`select username from people`).map(({ username }) => username),
  )
  const missing = SAMPLE_ACCOUNTS.filter(({ userName }) => !known.has(userName))
  await inTransaction(sql, async (transaction) => {
    for (const { userName, name, role, area: where } of missing) {
      const { id } = await addPerson(
        transaction,
        auth,
        { userName, name, email: null },
        { password: SAMPLE_PASSWORD, isSample: true },
      )
      await giveRole(transaction, id, { role, ...where, validFrom: isoDay(localToday()), validTo: null }, null)
    }
    await assignSampleWork(transaction, localToday())
  })
}
