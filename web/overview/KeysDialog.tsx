import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useLanguage } from '../ui/preferences.ts'
import { UI_WORDS } from '../ui/uiWords.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'

/** The list of keys. */
export const KeysDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  return (
    <ModalOverlay
      className="modal-shade"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
    >
      <Modal className="popover">
        <Dialog className="keys-dialog">
          <Heading slot="title" level={2}>
            {words.keys}
          </Heading>
          <dl>
            {words.keyList.map(([key, what]) => (
              <KeyLine key={key} name={key} what={what} />
            ))}
          </dl>
          <button type="button" className="text-button" onClick={onClose}>
            {UI_WORDS[language].close}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const KeyLine = ({ name, what }: { readonly name: string; readonly what: string }) => (
  <>
    <dt>
      <kbd>{name}</kbd>
    </dt>
    <dd>{what}</dd>
  </>
)
