import { FILTER_WORDS } from '../filters/filterWords.ts'
import { formatDay } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import type { Workbench } from './workbench.ts'

/** Says that days of the period are not loaded, and loads them. Nothing where all are. */
export const WindowNotice = ({ data: { needed, table }, setView }: Pick<Workbench, 'data' | 'setView'>) => {
  const words = FILTER_WORDS[useLanguage()]
  if (needed === undefined) return null
  return (
    <Notice
      kind="info"
      title={words.beforeWindow(formatDay(table.columns?.since ?? ''))}
      action={{
        label: words.widen(needed),
        onPress: () => setView((now) => ({ ...now, windowMonths: needed })),
      }}
    />
  )
}
