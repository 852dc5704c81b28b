import { useMemo } from 'react'
import { Link } from 'wouter'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import {
  drugYearOf,
  drugYearPeriod,
  drugYearReportDay,
  FIRST_DRUG_YEAR,
} from '../../data/model/drugClasses/drugYear.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { PageFrame } from '../account/PageFrame.tsx'
import { useUnits } from '../account/useUnits.ts'
import { drugFormAddress, useDrugList } from '../api/drugClasses.ts'
import { useInstallation } from '../api/queries.ts'
import { DownloadLink } from '../inspections/DownloadLink.tsx'
import { useProvinces } from '../inspections/useProvinces.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatDay, formatPeriod } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CommuneList } from './CommuneList.tsx'
import { CommuneSheet } from './CommuneSheet.tsx'
import { DRUG_CLASSES_LABEL } from './drugClassesPath.ts'
import { PAGE_WORDS } from './pageWords.ts'
import { ProvincePart } from './ProvincePart.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { drugClassesAddress, useDrugClassesView } from './useDrugClassesView.ts'
import './drugClasses.css'
import './drugTables.css'
import './drugSheet.css'
import './drugPrint.css'

/** How communes are classed as key areas for drugs in a year: their list, the sheet of one, the sheet of the province. */
export const DrugClassesPage = () => {
  const language = useLanguage()
  const words = PAGE_WORDS[language]
  const [view, setView] = useDrugClassesView()
  const units = useUnits()
  const provinces = useProvinces()
  const running = drugYearOf(useInstallation().data?.today ?? isoDay(localToday()))
  const year = view.year ?? running
  const province = view.province ?? provinces[0] ?? null
  const { data, error, refetch } = useDrugList(province, year)
  const list = data?.provinceCode === province && data.year === year ? data : undefined
  const years = useMemo(
    () => Array.from({ length: running - FIRST_DRUG_YEAR + 1 }, (_, back) => running - back),
    [running],
  )
  const row = view.commune ? list?.rows.find(({ communeCode }) => communeCode === view.commune) : undefined
  const listView = { ...view, commune: null }
  return (
    <PageFrame title={DRUG_CLASSES_LABEL[language]} lead={words.lead} isWide>
      {view.commune === null && (
        <section className="drug-scope">
          {provinces.length > 1 && (
            <ChoiceField
              label={words.province}
              value={province ?? ''}
              options={provinces.map((code) => ({ value: code, label: placeLabel(code, language, units.names) }))}
              onChoose={(code) => setView((now) => ({ ...now, province: code }))}
            />
          )}
          <ChoiceField
            label={words.year}
            value={String(year)}
            options={years.map((one) => {
              const { from, to } = drugYearPeriod(one)
              return { value: String(one), label: words.yearOption(String(one), formatPeriod(from, to, language)) }
            })}
            onChoose={(one) => setView((now) => ({ ...now, year: Number(one) }))}
            hint={words.due(formatDay(drugYearReportDay(year)))}
          />
          {province && <DownloadLink href={drugFormAddress(province, year)} label={words.form} />}
        </section>
      )}
      {view.commune === null && (
        <nav className="drug-tabs" aria-label={words.parts.label}>
          {(['communes', 'province'] as const).map((part) => (
            <Link
              key={part}
              href={drugClassesAddress({ ...listView, part })}
              aria-current={view.part === part ? 'page' : undefined}
            >
              {words.parts[part]}
            </Link>
          ))}
        </nav>
      )}
      {!list || units.isLoading ? (
        error ? (
          <LoadFailed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton height={360} />
        )
      ) : view.commune !== null ? (
        row ? (
          <CommuneSheet
            key={`${row.communeCode} ${year}`}
            row={row}
            year={year}
            name={placeLabel(row.communeCode, language, units.names)}
            listAddress={drugClassesAddress(listView)}
          />
        ) : (
          <Notice
            kind="empty"
            title={SHEET_WORDS[language].gone}
            text={SHEET_WORDS[language].goneText}
            action={{ label: SHEET_WORDS[language].back, onPress: () => setView(() => listView) }}
          />
        )
      ) : view.part === 'province' ? (
        <ProvincePart
          list={list}
          isOnRoute={view.isOnRoute}
          onRoute={(isOnRoute) => setView((now) => ({ ...now, isOnRoute }))}
        />
      ) : (
        <CommuneList list={list} units={units} view={view} setView={setView} />
      )}
    </PageFrame>
  )
}
