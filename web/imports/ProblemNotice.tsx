import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { IMPORT_WORDS } from './importWords.ts'
import type { ImportProblem, ImportWork } from './useImportWork.ts'

interface ProblemNoticeProps {
  readonly work: ImportWork
  readonly at: ImportProblem['at']
}

/** What ended badly in a step: what happened, what is safe, what to do. Nothing when all is well. */
export const ProblemNotice = ({ work: { problem, file, sendAgain }, at }: ProblemNoticeProps) => {
  const language = useLanguage()
  const words = IMPORT_WORDS[language]
  if (problem?.at !== at) return null
  const { kind, error } = problem
  const { title, text } = words.problems[kind][at]
  if (kind !== 'SERVER' || !error)
    return <Notice kind={kind === 'STOPPED' ? 'info' : 'error'} title={title} text={text} />
  const status = 'status' in error ? Number(error.status) : 0
  if (status === 404 && at !== 'SEND') {
    return (
      <Notice
        kind="error"
        title={words.fileLost}
        text={words.fileLostText}
        action={file ? { label: words.sendAgain, onPress: sendAgain } : undefined}
      />
    )
  }
  return <Notice kind="error" title={words.problemTitle[at]} text={problemText(error, language)} />
}
