import type { CommuneDrugClass } from '../../data/analysis/drugClass/communeDrugClass.ts'
import { useLanguage } from '../ui/preferences.ts'
import { changeSentences } from './changeSentences.ts'
import { EVIDENCE_WORDS } from './evidenceWords.ts'

/** What would change the proposed class: what is not stated, and numbers that fall. */
export const WhatChanges = ({ evidence, year }: { readonly evidence: CommuneDrugClass; readonly year: number }) => {
  const language = useLanguage()
  const words = EVIDENCE_WORDS[language]
  const sentences = changeSentences(evidence, year, language)
  return (
    <section className="drug-part">
      <h3>{words.changes}</h3>
      {sentences.length === 0 ? (
        <p>{words.nothingChanges}</p>
      ) : (
        <ul className="drug-changes">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
