import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Kept } from '../../../data/model/inspections/campaigns.ts'
import type { EstablishmentPart } from '../../../data/model/inspections/register.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { PartForm } from './PartForm.tsx'
import { PLACE_WORDS } from './placeWords.ts'

interface PartSectionProps<Row extends Kept> {
  readonly establishment: number
  readonly part: EstablishmentPart
  readonly rows: readonly Row[]
  readonly mayAdd: boolean
  /** Local day, ISO. */
  readonly today: string
  readonly children: (row: Row) => ReactNode
}

/** One part of an establishment: its rows, and the form that adds or changes one. */
export const PartSection = <Row extends Kept>({
  establishment,
  part,
  rows,
  mayAdd,
  today,
  children,
}: PartSectionProps<Row>) => {
  const words = PLACE_WORDS[useLanguage()]
  const { title, add, none } = words.parts[part]
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const form = (row: Row | null) => (
    <PartForm establishment={establishment} part={part} row={row} today={today} onDone={() => setOpen(null)} />
  )
  return (
    <section className="page-part">
      <h2>{title}</h2>
      {rows.length === 0 && open === null && <p className="soft">{none}</p>}
      <ul className="part-list">
        {rows.map((row) => (
          <li key={row.id}>
            {open === row.id ? (
              form(row)
            ) : (
              <>
                <div>{children(row)}</div>
                {row.mayEdit && (
                  <button type="button" className="text-button" data-kind="plain" onClick={() => setOpen(row.id)}>
                    {words.change}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {open === 'new'
        ? form(null)
        : mayAdd && (
            <div className="form-buttons">
              <button type="button" className="text-button" onClick={() => setOpen('new')}>
                <Plus aria-hidden="true" size={16} />
                {add}
              </button>
            </div>
          )}
    </section>
  )
}
