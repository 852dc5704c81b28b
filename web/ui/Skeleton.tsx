import { useLanguage } from './preferences.ts'
import { UI_WORDS } from './uiWords.ts'
import './notice.css'

/** Holds the place of something that is on its way. */
export const Skeleton = ({ height, width = '100%' }: { readonly height: number; readonly width?: string }) => (
  <span className="skeleton" role="status" aria-label={UI_WORDS[useLanguage()].loading} style={{ height, width }} />
)
