import type { Context } from 'hono'
import type { Act } from '../../data/model/roles.ts'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { writeKeys } from '../access/writeKeys.ts'
import { type Asker, askerOf } from '../inspections/asker.ts'
import { type Saving, savingOf } from '../inspections/saving.ts'

/** Who asks about drug classes: `keys` are those of who states facts. */
export interface DrugAsker extends Asker {
  /** Under which keys they may decide. */
  readonly approveKeys: readonly string[]
}

export const drugAskerOf = (c: Context): DrugAsker => ({
  ...askerOf(c, 'DRUG_CLASS_WRITE'),
  approveKeys: writeKeys(askingPerson(c), 'DRUG_CLASS_APPROVE'),
})

/** Somebody who writes with an act. */
export interface DrugSaving extends Saving {
  readonly asker: DrugAsker
}

export const drugSavingOf = (c: Context, database: Guarded, act: Act): DrugSaving => ({
  ...savingOf(c, database, act),
  asker: drugAskerOf(c),
})
