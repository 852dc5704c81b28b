import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadUnits } from '../../server/communes/loadUnits.ts'
import { addSpatialReferences } from '../../server/database/addSpatialReferences.ts'
import { connect } from '../../server/database/connect.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { startNativePostgres } from './nativePostgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databases: {
      nativeUrl: string
      bareTemplate: string
      unitsTemplate: string
      bareDump: string
      unitsDump: string
    }
  }
}

/** Both engines are migrated and given their units once a run; every test file starts from copies. */
export default async function prepareDatabases(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'diem-nong-dumps-'))
  const native = await startNativePostgres()
  const maintenance = connect(native.url, { max: 1 })
  await maintenance`create database bare`
  const bare = connect(native.url.replace(/\/[^/]*$/, '/bare'), { max: 1 })
  await migrate(bare)
  await addSpatialReferences(bare)
  await bare.end()
  await maintenance`create database units template bare`
  const units = connect(native.url.replace(/\/[^/]*$/, '/units'), { max: 1 })
  await loadUnits(units)
  await units.end()
  await maintenance.end()

  const embedded = await startEmbedded({ folder: null })
  const sql = connect(embedded.url, { max: 1 })
  await migrate(sql)
  await addSpatialReferences(sql)
  const bareDump = join(folder, 'bare.tar')
  await sql`checkpoint`
  await embedded.dump(bareDump)
  await loadUnits(sql)
  const unitsDump = join(folder, 'units.tar')
  await sql`checkpoint`
  await embedded.dump(unitsDump)
  await sql.end()
  await embedded.stop()

  project.provide('databases', {
    nativeUrl: native.url,
    bareTemplate: 'bare',
    unitsTemplate: 'units',
    bareDump,
    unitsDump,
  })
  return async () => {
    await native.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
