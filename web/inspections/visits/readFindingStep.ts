import type { Finding, FindingStep } from '../../../data/model/inspections/inspections.ts'

interface StepForm {
  readonly evidence: string
  readonly evidenceOn: string
  readonly recheckedOn: string
  readonly recheckResult: string
  readonly recheckInspectionId: string
}
type StepProblems = Readonly<Partial<Record<keyof StepForm, 'needed' | 'evidence'>>>

/**
 * The step that a form means. Found fixed it closes, found otherwise it is open again; evidence alone waits for a re-check.
 * @param readDay ISO day; null when nothing is written, undefined when it cannot be read
 */
export const readFindingStep = (
  form: StepForm,
  step: 'evidence' | 'recheck',
  finding: Pick<Finding, 'recheckedOn' | 'recheckResult' | 'recheckInspectionId'>,
  readDay: (text: string) => string | null | undefined,
): { readonly step: FindingStep | null; readonly problems: StepProblems } => {
  const evidence = form.evidence.trim()
  // Without evidence its day says nothing.
  const evidenceOn = evidence === '' ? null : readDay(form.evidenceOn)
  const recheckedOn = step === 'recheck' ? readDay(form.recheckedOn) : finding.recheckedOn
  const isFixed = step === 'recheck' && form.recheckResult === 'FIXED'
  const problems: StepProblems = {
    ...(evidence === '' && (step === 'evidence' || isFixed) && { evidence: isFixed ? 'evidence' : 'needed' }),
    ...(evidence !== '' && !evidenceOn && { evidenceOn: 'needed' }),
    ...(step === 'recheck' && !recheckedOn && { recheckedOn: 'needed' }),
    ...(step === 'recheck' && form.recheckResult === '' && { recheckResult: 'needed' }),
  }
  if (Object.keys(problems).length > 0) return { step: null, problems }
  return {
    step: {
      evidence: evidence || null,
      evidenceOn: evidenceOn ?? null,
      recheckedOn: recheckedOn ?? null,
      recheckResult: step === 'recheck' ? form.recheckResult : finding.recheckResult,
      recheckInspectionId:
        step === 'recheck'
          ? form.recheckInspectionId === ''
            ? null
            : Number(form.recheckInspectionId)
          : finding.recheckInspectionId,
      state: isFixed ? 'CLOSED' : step === 'evidence' ? 'EVIDENCE' : 'OPEN',
    },
    problems: {},
  }
}
