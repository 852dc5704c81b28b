import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTransaction, type Sql } from './connect.ts'
import { syncCodeLists } from './syncCodeLists.ts'

export interface Migration {
  readonly id: number
  readonly name: string
  readonly text: string
}

const folder = fileURLToPath(new URL('../../data/migrations', import.meta.url))

/** Reads `NNNN_verb_noun.sql` files in order. A gap or a double number throws: a later file may rely on the missing one. */
export const readMigrations = (from: string = folder): Migration[] => {
  const names = readdirSync(from).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name, index) => {
    const id = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1])
    if (id !== index + 1) throw new Error(`Migration ${index + 1} is missing or misnamed (found ${name}).`)
    return { id, name, text: readFileSync(join(from, name), 'utf8') }
  })
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Brings the database to the newest form: each migration in a transaction of its own, forward only, then the code
 * lists. Refuses a migration that was edited after it ran and a database newer than this program.
 */
export const migrate = async (sql: Sql, migrations: readonly Migration[] = readMigrations()): Promise<number> => {
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
  const waiting = migrations.filter((migration) => !done.some((row) => row.id === migration.id))
  for (const migration of waiting) {
    await inTransaction(sql, async (transaction) => {
      await transaction.unsafe(migration.text)
      await transaction`
        insert into migrations (id, name, fingerprint)
        values (${migration.id}, ${migration.name}, ${fingerprint(migration.text)})`
    })
  }
  await syncCodeLists(sql)
  return waiting.length
}
