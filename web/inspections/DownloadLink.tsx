import { Download } from 'lucide-react'
import './downloadLink.css'

/** A form that the browser loads as a file. */
export const DownloadLink = ({ href, label }: { readonly href: string; readonly label: string }) => (
  <a className="text-button download-link" href={href} download>
    <Download aria-hidden="true" size={16} strokeWidth={1.8} />
    {label}
  </a>
)
