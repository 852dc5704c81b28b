import { Search } from 'lucide-react'
import type { LedgerQuery } from '../../../data/model/inspections/ledger.ts'
import { CheckField } from '../../account/CheckField.tsx'
import { coverageFormAddress } from '../../api/ledger.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { DownloadLink } from '../DownloadLink.tsx'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface LedgerToolsProps {
  readonly own: Readonly<Record<string, string>>
  readonly setOwn: (own: Readonly<Record<string, string>>, replace?: boolean) => void
  readonly query: LedgerQuery
  /** Whether table and map take turns. */
  readonly hasSwitch: boolean
}

/** How the ledger is looked at, and its form. */
export const LedgerTools = ({ own, setOwn, query, hasSwitch }: LedgerToolsProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  return (
    <div className="ledger-tools">
      {hasSwitch && (
        <Segmented
          label={words.show}
          value={own.show === 'map' ? 'map' : 'table'}
          options={[
            { value: 'table', label: words.table },
            { value: 'map', label: words.map },
          ]}
          onChange={(show) => setOwn({ show: show === 'map' ? show : '' })}
        />
      )}
      <label className="ledger-find">
        <Search aria-hidden="true" size={16} />
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={own.find ?? ''}
          onChange={(event) => setOwn({ find: event.target.value }, true)}
        />
      </label>
      <Segmented
        label={words.order}
        value={own.order === 'name' ? 'name' : 'gaps'}
        options={[
          { value: 'gaps', label: words.orders.gaps },
          { value: 'name', label: words.orders.name },
        ]}
        onChange={(order) => setOwn({ order: order === 'name' ? order : '' })}
      />
      <CheckField
        label={words.onlyGaps}
        isChecked={own.gaps === 'only'}
        onCheck={(isOnly) => setOwn({ gaps: isOnly ? 'only' : '' })}
      />
      <span className="ledger-space" />
      <DownloadLink href={coverageFormAddress(query)} label={words.form} />
    </div>
  )
}
