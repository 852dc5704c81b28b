import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { chooseRows, type LedgerGrid } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface FirstCommunesProps {
  readonly grid: LedgerGrid
  readonly nameOf: (code: string) => string
  readonly onOpen: (commune: string) => void
}

const MOST = 3

/** The communes with the most left out, by name: nobody has to look for them in the table. */
export const FirstCommunes = ({ grid, nameOf, onOpen }: FirstCommunesProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const first = chooseRows(grid, { nameOf, isWanted: () => true, onlyGaps: true, order: 'gaps' }).slice(0, MOST)
  if (first.length === 0) return null
  return (
    <div className="ledger-first">
      <h3>{words.first}</h3>
      <ol>
        {first.map(({ commune, gaps, neverVisited }) => (
          <li key={commune}>
            <button type="button" onClick={() => onOpen(commune)}>
              <strong>{nameOf(commune)}</strong>
              <span className="soft">
                {[
                  words.firstGaps(formatCount(gaps, language)),
                  neverVisited > 0 && words.firstNever(formatCount(neverVisited, language)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
