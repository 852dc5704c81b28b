import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { PageFrame } from '../account/PageFrame.tsx'
import { useMe } from '../api/accountQueries.ts'
import { useLanguage } from '../ui/preferences.ts'
import { RecordTipForm } from './RecordTipForm.tsx'
import { TIP_WORDS } from './tipWords.ts'
import './tips.css'

/** A tip is written down; then the receipt code is shown, large enough to be read to whoever gave it. */
export const RecordTipPage = () => {
  const words = TIP_WORDS[useLanguage()]
  const queries = useQueryClient()
  const { acts } = useMe()
  const [receipt, setReceipt] = useState<string | null>(null)
  return (
    <PageFrame title={words.record} lead={receipt ? undefined : words.recordLead}>
      {receipt ? (
        <section className="page-part" role="status">
          <h2>{words.recorded}</h2>
          <code className="tip-receipt">{receipt}</code>
          <p>{words.recordedText}</p>
          <div className="form-buttons">
            <button type="button" className="text-button" onClick={() => setReceipt(null)}>
              {words.recordAnother}
            </button>
          </div>
        </section>
      ) : (
        <RecordTipForm
          onRecorded={(code) => {
            setReceipt(code)
            void queries.invalidateQueries({ queryKey: ['tips', 'list'] })
          }}
        />
      )}
      {acts.includes('TIP_READ') && (
        <p className="page-links">
          <Link href="/tin-bao" className="text-button">
            {words.toList}
          </Link>
        </p>
      )}
    </PageFrame>
  )
}
