import { ArrowLeft } from 'lucide-react'

/** Leads from what was opened back to where it was opened. */
export const BackButton = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <button type="button" className="text-button back-button" data-kind="plain" onClick={onPress}>
    <ArrowLeft aria-hidden="true" size={16} />
    {label}
  </button>
)
