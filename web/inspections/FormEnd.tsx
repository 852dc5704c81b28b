import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'

interface FormEndProps {
  readonly sending: { readonly problem: string | null | undefined; readonly isBusy: boolean }
  readonly onCancel: () => void
  /** Kept under the thumb on a phone. */
  readonly isThumbBar?: boolean
}

/** How every form ends: what went wrong with it as a whole, and the buttons that save it or leave it. */
export const FormEnd = ({ sending, onCancel, isThumbBar = false }: FormEndProps) => {
  const words = SCOPE_WORDS[useLanguage()]
  return (
    <>
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      <div className={isThumbBar ? 'form-buttons thumb-bar' : 'form-buttons'}>
        <button type="submit" className="text-button" data-kind="strong" disabled={sending.isBusy}>
          {sending.isBusy ? words.saving : words.save}
        </button>
        <button type="button" className="text-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </>
  )
}
