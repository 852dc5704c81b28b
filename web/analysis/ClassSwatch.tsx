import { classColour } from '../layers/analysisColours.ts'
import { cssColour } from '../layers/palette.ts'
import { useIsDark } from '../ui/preferences.ts'
import './resultLegend.css'

/** The colour of a finding, beside its name. */
export const ClassSwatch = ({ code }: { readonly code: string }) => {
  const isDark = useIsDark()
  return <span className="class-swatch" style={{ background: cssColour(classColour(code, isDark)) }} />
}
