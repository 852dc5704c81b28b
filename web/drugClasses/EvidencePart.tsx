import type { CommuneDrugClass } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { drugRuleOfYear } from '../../data/analysis/drugClass/drugEvidence.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CriteriaTable } from './CriteriaTable.tsx'
import { EVIDENCE_WORDS } from './evidenceWords.ts'
import { FreeConditions } from './FreeConditions.tsx'
import { ReadingsTable } from './ReadingsTable.tsx'
import { WhatChanges } from './WhatChanges.tsx'

interface EvidencePartProps {
  readonly evidence: CommuneDrugClass | null
  readonly year: number
  /** Whether some field cannot be read. */
  readonly hasProblems: boolean
}

/** What a proposal rests on: criteria, what would change it, both readings of what is unclear, the conditions of Article 6. */
export const EvidencePart = ({ evidence, year, hasProblems }: EvidencePartProps) => {
  const words = EVIDENCE_WORDS[useLanguage()]
  return (
    <div className="page-part drug-evidence">
      <h2>{words.title}</h2>
      {evidence ? (
        <>
          <p className="soft">{words.byRule(evidence.source)}</p>
          <CriteriaTable evidence={evidence} year={year} />
          <WhatChanges evidence={evidence} year={year} />
          <ReadingsTable evidence={evidence} />
          <FreeConditions evidence={evidence} />
        </>
      ) : (
        <p className="drug-said" data-tone="warning">
          {hasProblems ? words.hasProblems : drugRuleOfYear(year) ? words.noResidents : words.noRule}
        </p>
      )}
    </div>
  )
}
