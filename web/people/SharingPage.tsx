import { useInstallation } from '../api/queries.ts'
import { useMe, useSharing } from '../api/accountQueries.ts'
import { PageFrame } from '../account/PageFrame.tsx'
import { useUnits } from '../account/useUnits.ts'
import { COARSE_POSITIONS, REST_SHARING, roleOf, ROLES } from '../../data/model/roles.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ownProvinces } from './grantDraft.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'
import { SharingRow } from './SharingRow.tsx'
import './sharing.css'
import { codeOptions } from '../account/codeOptions.ts'

const SETTERS = ROLES.map(({ code }) => code).filter((code) =>
  (roleOf(code).acts as readonly string[]).includes('SHARING_SET'),
)
const byName = new Intl.Collator('vi')

/** What each province of one's own shows people of its areas of the rest, and how exactly. */
export const SharingPage = () => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const me = useMe()
  const { provinces, names } = useUnits()
  const withCases = useInstallation().data?.provinces ?? []
  const { data, error, refetch } = useSharing()
  const whole = me.grants.filter(({ communeCodes, force }) => communeCodes === null && force === null)
  const own = ownProvinces(whole, SETTERS)
  const nameOf = (code: string) => names.provinces.get(code)?.name ?? code
  const rows = (data?.sharing ?? [])
    .filter(({ provinceCode }) => own === 'ALL' || own.includes(provinceCode))
    .toSorted(
      (a, b) =>
        Number(withCases.includes(b.provinceCode)) - Number(withCases.includes(a.provinceCode)) ||
        byName.compare(nameOf(a.provinceCode), nameOf(b.provinceCode)),
    )
  return (
    <PageFrame title={words.sharing} lead={words.sharingLead} isWide>
      {error && !data ? (
        <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />
      ) : !data || provinces.length === 0 ? (
        <section>
          <Skeleton height={320} />
        </section>
      ) : rows.length === 0 ? (
        <Notice kind="info" title={words.noProvince} />
      ) : (
        <section>
          <dl className="sharing-words">
            <dt>{words.rest}</dt>
            <dd className="soft">{words.restText}</dd>
            <dt>{words.coarse}</dt>
            <dd className="soft">{words.coarseText}</dd>
          </dl>
          <ul className="sharing">
            {rows.map((sharing) => (
              <SharingRow
                // What somebody else has set meanwhile is shown anew.
                key={`${sharing.provinceCode}${sharing.rest}${sharing.coarse}`}
                sharing={sharing}
                name={nameOf(sharing.provinceCode)}
                restOptions={codeOptions(REST_SHARING, language)}
                coarseOptions={codeOptions(COARSE_POSITIONS, language)}
              />
            ))}
          </ul>
        </section>
      )}
    </PageFrame>
  )
}
