import { ArrowLeft } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { SampleMark } from '../overview/SampleMark.tsx'
import { SettingsMenu } from '../overview/SettingsMenu.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { ACCOUNT_WORDS } from './accountWords.ts'
import { mapAddress } from './mapAddress.ts'
import '../overview/topBar.css'
import './pageFrame.css'

interface PageFrameProps {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: string | undefined
  /** The whole width, for tables; otherwise a column that is easy to read. */
  readonly isWide?: boolean
  /** Stands where the map would be: no way back to it. */
  readonly isMap?: boolean
  readonly children: ReactNode
}

/** A page that is not the map: the way back, the account, one title, and what the page says. Phones, desks, both themes. */
export const PageFrame = ({ title, lead, isWide = false, isMap = false, children }: PageFrameProps) => {
  const words = ACCOUNT_WORDS[useLanguage()]
  useEffect(() => {
    document.title = `${title} · ${words.product}`
    return () => {
      document.title = words.product
    }
  }, [title, words.product])
  return (
    <div className="page">
      <header className="top-bar">
        {!isMap && (
          <Link href={mapAddress()} className="page-back">
            <ArrowLeft aria-hidden="true" size={18} strokeWidth={1.8} />
            {words.toMap}
          </Link>
        )}
        <SampleMark />
        <span className="top-space" />
        <SettingsMenu />
        <AccountMenu />
      </header>
      <main className="page-body" data-is-wide={isWide}>
        <h1>{title}</h1>
        {lead && <p className="page-lead">{lead}</p>}
        {children}
      </main>
    </div>
  )
}
