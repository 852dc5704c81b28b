import { type ReactNode, useId } from 'react'
import { useLanguage } from '../ui/preferences.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './panel.css'

/** A part of a panel with its heading. */
export const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const heading = useId()
  return (
    <section className="panel-group" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  )
}

/** A list of facts: what is said, and what it is said about. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className="facts">{children}</dl>

interface FactProps {
  readonly label: string
  /** Empty stands for "not stated". */
  readonly children: ReactNode
  /** What has to be known to read the fact right. */
  readonly note?: string | null | undefined
}

export const Fact = ({ label, children, note }: FactProps) => {
  const words = PANEL_WORDS[useLanguage()]
  const isEmpty = children === null || children === undefined || children === ''
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {isEmpty ? <span className="soft">{words.notStated}</span> : children}
        {note && <span className="panel-note">{note}</span>}
      </dd>
    </>
  )
}

/** Says that a record is invented. */
export const SampleTag = ({ isSample }: { readonly isSample: boolean }) => {
  const words = PANEL_WORDS[useLanguage()]
  return isSample ? (
    <p>
      <span className="panel-tag">{words.sample}</span> <span className="panel-note">{words.sampleHint}</span>
    </p>
  ) : null
}
