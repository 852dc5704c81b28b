import { n2oFormAddress } from '../../api/nextVisits.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { DownloadLink } from '../DownloadLink.tsx'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

/** The forms of N2O. */
export const N2oPart = ({ province }: { readonly province: string }) => {
  const words = NEXT_VISITS_WORDS[useLanguage()]
  return (
    <section className="page-part">
      <div className="form-buttons">
        <DownloadLink href={n2oFormAddress('n2o-01', province)} label={words.operators} />
        <DownloadLink href={n2oFormAddress('n2o-02', province)} label={words.commitments} />
      </div>
    </section>
  )
}
