import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sql } from './connect.ts'
import { ensureRoles } from './ensureRoles.ts'
import { oneAtATime } from './oneAtATime.ts'
import { syncCodeLists } from './syncCodeLists.ts'

export interface Migration {
  readonly id: number
  readonly name: string
  readonly text: string
}

const folder = fileURLToPath(new URL('../../data/migrations', import.meta.url))

/**
 * Reads `NNNN_verb_noun.sql` files in order. Names of another form and double numbers throw. Numbers may be left out: those
 * who work side by side take a range each. One that comes late still runs, so it must not rely on a later one.
 */
export const readMigrations = (from: string = folder): Migration[] => {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const ids = names.map((name) => Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]))
  return names.map((name, index) => {
    const id = ids[index] as number
    if (!(id > (ids[index - 1] ?? 0))) throw new Error(`Migration ${name} is misnamed or its number is taken.`)
    return { id, name, text: readFileSync(join(from, name), 'utf8') }
  })
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Brings the database to the newest form: each migration in a transaction of its own, forward only, then the code
 * lists. Refuses a migration that was edited after it ran and a database newer than this program; throws
 * `RoleError` where the account may not make the roles that guard records. Several processes may
 * do this at the same time; each step is done by one of them. Returns how many steps this one did.
 */
export const migrate = async (sql: Sql, migrations: readonly Migration[] = readMigrations()): Promise<number> => {
  await ensureRoles(sql)
  let ran = 0
  while (await oneAtATime(sql, (transaction) => runNext(transaction, migrations))) ran++
  await oneAtATime(sql, syncCodeLists)
  return ran
}

/** Runs the first migration that has not run here; false when all have. */
const runNext = async (sql: Sql, migrations: readonly Migration[]): Promise<boolean> => {
  await sql`
    create table if not exists migrations (
      id integer primary key, name text not null, fingerprint text not null, ran_at timestamptz not null default now()
    )`
  const done = await sql<{ id: number; name: string; fingerprint: string }[]>`
    select id, name, fingerprint from migrations order by id`
  for (const row of done) {
    const migration = migrations.find((candidate) => candidate.id === row.id)
    if (!migration) throw new Error(`Cơ sở dữ liệu mới hơn chương trình (có bước ${row.name}). Hãy cài bản mới hơn.`)
    if (fingerprint(migration.text) !== row.fingerprint) {
      throw new Error(`Migration ${row.name} was edited after it ran; write a new one instead.`)
    }
  }
  const next = migrations.find((migration) => !done.some((row) => row.id === migration.id))
  if (!next) return false
  await sql.unsafe(next.text)
  await sql`
    insert into migrations (id, name, fingerprint) values (${next.id}, ${next.name}, ${fingerprint(next.text)})`
  return true
}
