import './panel.css'

interface UnitLinkProps {
  readonly code: string
  readonly name: string
  readonly onOpen: (code: string) => void
}

/** The name of a commune that opens it. */
export const UnitLink = ({ code, name, onOpen }: UnitLinkProps) => (
  <button type="button" className="panel-link" onClick={() => onOpen(code)}>
    {name}
  </button>
)
