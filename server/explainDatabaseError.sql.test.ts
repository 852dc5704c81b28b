import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, type Pool } from './database/connect.ts'
import { explainDatabaseError } from './explainDatabaseError.ts'
import { prepareDatabase } from './prepareDatabase.ts'
import { StartError } from './startError.ts'

describe('a PostgreSQL that cannot be used', () => {
  const { nativeUrl } = inject('databases')
  const urlOf = (name: string, role = 'postgres') =>
    nativeUrl.replace('//postgres@', `//${role}@`).replace(/\/[^/]*$/, `/${name}`)
  let maintenance: Pool

  /** What a person reads when a start on this address fails. */
  const failure = async (url: string, work?: (sql: Pool) => PromiseLike<unknown>): Promise<string> => {
    const sql = connect(url, { max: 1 })
    try {
      await (work ? work(sql) : prepareDatabase(sql, { sample: false, say: () => {} }))
      throw new Error('It could be used.')
    } catch (error) {
      const explained = explainDatabaseError(error, url)
      expect(explained).toBeInstanceOf(StartError)
      expect((explained as Error).message).not.toContain('secret')
      return (explained as Error).message
    } finally {
      await sql.end({ timeout: 1 })
    }
  }

  beforeAll(async () => {
    maintenance = connect(nativeUrl, { max: 1 })
    await maintenance`create role visitor login`
    await maintenance`create database own_without_postgis owner visitor`
    await maintenance`create database of_others template bare`
    await maintenance.unsafe("create database latin encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0")
  })
  afterAll(async () => {
    for (const name of ['own_without_postgis', 'of_others', 'latin']) {
      await maintenance`drop database ${maintenance(name)} with (force)`
    }
    await maintenance`drop role visitor`
    await maintenance.end()
  })

  it('because nothing answers there is named with host and port, never with the password', async () => {
    expect(await failure('postgres://postgres:secret@127.0.0.1:1/x')).toContain('127.0.0.1:1/x')
    expect(await failure('postgres://postgres:secret@none.invalid/x')).toContain('none.invalid:5432/x')
  })

  it('because there is no such database or role says which to make', async () => {
    expect(await failure(urlOf('none'))).toContain('createdb')
    expect(await failure(urlOf('postgres', 'nobody'))).toContain('create role')
  })

  it('because rights are missing says which to give', async () => {
    expect(await failure(urlOf('own_without_postgis', 'visitor'))).toContain('create extension postgis')
    expect(await failure(urlOf('of_others', 'visitor'))).toContain('owner to')
  })

  it('because PostGIS is not installed says how to install it', async () => {
    // Any extension that is not there is refused in the same way.
    expect(await failure(nativeUrl, (sql) => sql`create extension not_installed_here`)).toContain('apt-get install')
  })

  it('because it cannot hold Vietnamese says how to make one that can', async () => {
    expect(await failure(urlOf('latin'))).toContain('LATIN1')
  })

  it('because the connection was lost while it worked does not promise that nothing was written', async () => {
    const message = await failure(nativeUrl, (sql) => sql`select pg_terminate_backend(pg_backend_pid())`)
    expect(message).toContain('hoặc đã xong trọn vẹn, hoặc chưa ghi gì')
    expect(message).not.toContain('không bị thay đổi')
  })

  it('for another reason keeps its own message', () => {
    const error = Object.assign(new Error('division by zero'), { code: '22012' })
    expect(explainDatabaseError(error, nativeUrl)).toBe(error)
    expect(explainDatabaseError(error, null)).toBe(error)
  })
})
