import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { UI_WORDS } from '../ui/uiWords.ts'
import { PanelFrame } from './PanelFrame.tsx'

interface WaitingPanelProps {
  /** Why the thing could not be had; absent while it is on its way. */
  readonly problem?: { readonly message: string; readonly retry: () => void } | null
  readonly onClose: () => void
}

/** Holds the place of an opened thing until it is here, and says when it cannot be had. */
export const WaitingPanel = ({ problem, onClose }: WaitingPanelProps) => {
  const words = UI_WORDS[useLanguage()]
  return (
    <PanelFrame title={words.loading} onClose={onClose}>
      {problem ? (
        <Notice
          kind="error"
          title={words.loadFailed}
          text={problem.message}
          action={{ label: words.retry, onPress: problem.retry }}
        />
      ) : (
        <>
          <Skeleton height={48} />
          <Skeleton height={160} />
        </>
      )}
    </PanelFrame>
  )
}
