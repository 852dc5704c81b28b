import { PageFrame } from '../account/PageFrame.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ImportStep } from './ImportStep.tsx'
import { IMPORT_WORDS } from './importWords.ts'
import { PastImports } from './PastImports.tsx'
import { ReadingStep } from './ReadingStep.tsx'
import { TryStep } from './TryStep.tsx'
import { useImportWork } from './useImportWork.ts'
import { WhatStep } from './WhatStep.tsx'
import './imports.css'
import './importReport.css'

/** A file comes in: what it is, how it is read, what it would do, and then that it is done. All steps are in view. */
export const ImportPage = () => {
  const words = IMPORT_WORDS[useLanguage()]
  const work = useImportWork()
  return (
    <PageFrame title={words.title} lead={words.lead} isWide>
      <WhatStep work={work} />
      <ReadingStep work={work} />
      <TryStep work={work} />
      <ImportStep work={work} />
      <PastImports thing={work.thing} />
    </PageFrame>
  )
}
