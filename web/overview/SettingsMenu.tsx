import { Keyboard, Link2, Settings } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { copyText } from '../ui/copyText.ts'
import { useLanguage, usePreferences } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import './topBar.css'

/** Language, theme, the link to this view and, at a desk, the keys. */
export const SettingsMenu = ({ onKeys }: { readonly onKeys?: () => void }) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const [preferences, setPreferences] = usePreferences()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={words.settings}>
        <Settings aria-hidden="true" size={18} strokeWidth={1.8} />
      </Button>
      <Popover className="popover settings-popover" placement="bottom end">
        <Dialog className="settings" aria-label={words.settings}>
          <div>
            <p className="soft">{words.language}</p>
            <Segmented
              label={words.language}
              value={language}
              options={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
              onChange={(value) => setPreferences({ language: value })}
            />
          </div>
          <div>
            <p className="soft">{words.theme}</p>
            <Segmented
              label={words.theme}
              value={preferences.theme}
              options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
              onChange={(theme) => setPreferences({ theme })}
            />
          </div>
          <button
            type="button"
            className="text-button"
            onClick={() => void copyText(location.href).then((isDone) => setIsCopied(isDone))}
          >
            <Link2 aria-hidden="true" size={16} />
            {isCopied ? words.linkCopied : words.copyLink}
          </button>
          {onKeys && (
            <button type="button" className="text-button" onClick={onKeys}>
              <Keyboard aria-hidden="true" size={16} />
              {words.keys}
            </button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
