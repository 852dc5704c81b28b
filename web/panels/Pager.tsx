import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from 'lucide-react'
import { formatCount } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './caseList.css'

interface PagerProps {
  readonly total: number
  /** From 0. */
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
  /** Tells screen readers when the page has changed; one pager of a list does. */
  readonly isSpoken?: boolean
  /** The total is on its way: its room is kept. */
  readonly isUnknown?: boolean
}

/** Which part of a list is shown, and the way to the others. */
export const Pager = ({ total, page, pageSize, onPage, isSpoken = false, isUnknown = false }: PagerProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].list
  const count = (value: number) => formatCount(value, language)
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1)
  const first = page * pageSize + 1
  const last = Math.min(total, (page + 1) * pageSize)
  const isOnly = lastPage === 0 && page === 0
  return (
    <nav className="pager" aria-label={words.pages}>
      <span aria-live={isSpoken ? 'polite' : undefined}>
        {isUnknown ? '\u00a0' : first > last ? words.noneShown : words.range(count(first), count(last), count(total))}
      </span>
      {!isOnly && (
        <span className="pager-buttons">
          <IconButton icon={ChevronFirst} label={words.firstPage} isDisabled={page === 0} onPress={() => onPage(0)} />
          <IconButton
            icon={ChevronLeft}
            label={words.previousPage}
            isDisabled={page === 0}
            onPress={() => onPage(Math.min(page, lastPage + 1) - 1)}
          />
          <IconButton
            icon={ChevronRight}
            label={words.nextPage}
            isDisabled={page >= lastPage}
            onPress={() => onPage(page + 1)}
          />
          <IconButton
            icon={ChevronLast}
            label={words.lastPage}
            isDisabled={page >= lastPage}
            onPress={() => onPage(lastPage)}
          />
        </span>
      )}
    </nav>
  )
}
