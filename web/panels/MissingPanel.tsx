import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { PanelFrame } from './PanelFrame.tsx'
import { PANEL_WORDS } from './panelWords.ts'

/** What a link opens when its thing does not exist: says so, and that nothing else is lost. */
export const MissingPanel = ({ onClose }: { readonly onClose: () => void }) => {
  const words = PANEL_WORDS[useLanguage()].missing
  return (
    <PanelFrame title={words.title} onClose={onClose}>
      <Notice kind="empty" title={words.notice} text={words.text} action={{ label: words.close, onPress: onClose }} />
    </PanelFrame>
  )
}
