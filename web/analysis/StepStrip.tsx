import { classColour } from '../layers/analysisColours.ts'
import { cssColour } from '../layers/palette.ts'
import { useIsDark } from '../ui/preferences.ts'

const CLASS_OF: Readonly<Record<string, string>> = { '+': 'HOT_3', '-': 'COLD_3', '.': 'ORDINARY' }

/** The steps of a place in the order of time: hot above the middle, cold below it. */
export const StepStrip = ({ steps, label }: { readonly steps: string; readonly label: string }) => {
  const isDark = useIsDark()
  return (
    <svg
      className="step-strip"
      role="img"
      aria-label={`${label}: ${steps}`}
      width={steps.length * 5}
      height={14}
      viewBox={`0 0 ${steps.length * 5} 14`}
    >
      {Array.from(steps, (step, at) => (
        <rect
          key={at}
          x={at * 5}
          y={step === '+' ? 0 : step === '-' ? 7 : 6}
          width={4}
          height={step === '.' ? 2 : 7}
          fill={cssColour(classColour(CLASS_OF[step] ?? 'ORDINARY', isDark))}
        />
      ))}
    </svg>
  )
}
