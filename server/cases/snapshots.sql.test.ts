import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_CODE, NO_POSITION } from '../../data/model/caseColumns.ts'
import { decodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { dayNumber, isoDay, localMoment } from '../../data/model/localDay.ts'
import { aCase, addCases } from '../../test/builders.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import { createApp } from '../app.ts'
import { inTransaction } from '../database/connect.ts'
import { readCaseColumns } from './readColumns.ts'
import { buildSnapshot, caseSnapshots } from './snapshots.ts'
import { asConsolidator, testAuth } from '../../test/harness/people.ts'

const codeAt = (list: readonly { code: string }[], index: number) => (index === NO_CODE ? null : list[index]!.code)
const codesIn = (list: readonly { code: string }[], mask: number) =>
  list.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1).map((value) => value.code)

/** The rows of a table as a person would write them. */
const rowsOf = (table: CaseColumns) =>
  Array.from({ length: table.length }, (_, row) => ({
    id: table.id[row],
    day: isoDay(table.day[row]!),
    minute: table.minute[row],
    duration: table.duration[row],
    position:
      table.longitude[row] === NO_POSITION ? null : [table.longitude[row]! / 100_000, table.latitude[row]! / 100_000],
    place: table.places[table.place[row]!],
    kind: codeAt(CASE_KINDS, table.kind[row]!),
    force: codeAt(FORCES, table.force[row]!),
    status: codeAt(STATUSES, table.status[row]!),
    channel: codeAt(CHANNELS, table.channel[row]!),
    zone: codeAt(ZONES, table.zone[row]!),
    precision: codeAt(PRECISIONS, table.precision[row]!),
    outcomes: codesIn(OUTCOMES, table.outcomes[row]!),
    commodities: codesIn(COMMODITIES, table.commodities[row]!),
    subjects: table.subjects[row],
    value: table.value[row],
  }))

describeOnEachEngine(
  'the column snapshot',
  (database) => {
    let app: ReturnType<typeof createApp>
    const get = (query: string, headers: Record<string, string> = {}) =>
      app.request(`/api/cases/columns${query}`, { headers })

    beforeAll(async () => {
      const { sql, engine } = database()
      app = createApp({
        sql,
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      const positions = [null, [105.157111, 10.41038], [104.020887, 22.49163], [105.1, 10.5]] as const
      const cases = Array.from({ length: 97 }, (_, index) => {
        const position = positions[index % 4]!
        return aCase({
          at: `${isoDay(dayNumber('2025-01-20') + ((index * 37) % 60))} ${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
          position,
          kind: CASE_KINDS[index % CASE_KINDS.length]!.code,
          force: FORCES[index % FORCES.length]!.code,
          status: STATUSES[index % STATUSES.length]!.code,
          channel: index % 3 ? CHANNELS[index % CHANNELS.length]!.code : null,
          zone: index % 5 ? ZONES[index % 2]!.code : null,
          provinceCode: index % 8 ? '15' : null,
          outcomes: OUTCOMES.filter((_, place) => (index * 7) % (place + 2) === 0).map((value) => value.code),
          commodities: COMMODITIES.filter((_, place) => (index * 5) % (place + 2) === 0).map((value) => value.code),
          subjects: Math.min(65_535, index * 800),
          value: index % 2 ? 123_456_789_012_345 : index * 1000,
        })
      })
      cases.push({ ...aCase({ at: '2025-02-01 05:00' }), toMinute: aCase({ at: '2025-06-01 05:00' }).fromMinute })
      await addCases(sql, cases)
    })

    it('holds every row of the table as it is', async () => {
      const { sql } = database()
      const rows = await sql`select * from cases order by occurred_day, id`
      const expected = rows.map((row) => {
        const { day, minute } = localMoment(row.occurredFrom)
        return {
          id: row.id,
          day: isoDay(day),
          minute,
          duration: Math.min(65_535, (row.occurredTo.getTime() - row.occurredFrom.getTime()) / 60_000),
          place: row.communeCode ?? row.provinceCode ?? '',
          kind: row.kind,
          force: row.force,
          status: row.status,
          channel: row.channel,
          zone: row.zone,
          precision: row.precision,
          outcomes: row.outcomes,
          commodities: row.commodities,
          subjects: row.subjects,
          value: row.value,
        }
      })
      const found = rowsOf(await readCaseColumns(sql, null, 1, { pageRows: 10 }))
      expect(found.map(({ position: _position, ...row }) => row)).toEqual(expected)
      expect(new Set(found.map((row) => JSON.stringify(row.position)))).toEqual(
        new Set(['null', '[105.15711,10.41038]', '[104.02089,22.49163]', '[105.1,10.5]']),
      )
    })

    it('is the same read in pages of any size, and whole when the last page is full', async () => {
      const { sql } = database()
      const whole = await readCaseColumns(sql, null, 1)
      for (const pageRows of [1, 7, 49, 98]) expect(await readCaseColumns(sql, null, 1, { pageRows })).toEqual(whole)
    })

    it('begins at the start of the month asked for', async () => {
      const answer = await get('?since=2025-02-17')
      const table = decodeCaseColumns(await answer.arrayBuffer())
      expect(table.since).toBe('2025-02-01')
      expect(isoDay(table.day[0]!) >= '2025-02-01').toBe(true)
      const [{ count } = { count: 0 }] = await database().sql`
        select count(*)::int as count from cases where occurred_day >= '2025-02-01'`
      expect(table.length).toBe(count)
    })

    it('comes as brotli, as gzip or plain, as the client can read it', async () => {
      const plain = Buffer.from(await (await get('')).arrayBuffer())
      const gzip = await get('', { 'Accept-Encoding': 'gzip, deflate' })
      expect(gzip.headers.get('Content-Encoding')).toBe('gzip')
      expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).equals(plain)).toBe(true)
      const brotli = await get('', { 'Accept-Encoding': 'gzip, deflate, br' })
      expect(brotli.headers.get('Content-Encoding')).toBe('br')
      expect(brotli.headers.get('Vary')).toBe('Accept-Encoding')
      expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).equals(plain)).toBe(true)
    })

    it('is not sent again to a client that has it, until a case changes', async () => {
      const { sql } = database()
      const first = await get('')
      const etag = first.headers.get('ETag') ?? ''
      const again = await get('', { 'If-None-Match': etag })
      expect(again.status).toBe(304)
      expect((await again.arrayBuffer()).byteLength).toBe(0)
      const [id = 0] = await addCases(sql, [aCase({ at: '2025-03-30 10:00' })])
      const changed = await get('', { 'If-None-Match': etag })
      expect(changed.status).toBe(200)
      const table = decodeCaseColumns(await changed.arrayBuffer())
      expect(table.id.includes(id)).toBe(true)
      expect(table.dataVersion).not.toBe(decodeCaseColumns(await first.arrayBuffer()).dataVersion)
    })

    it('is built once for all who ask at the same time, once a window, and again when the build failed', async () => {
      const { sql } = database()
      let builds = 0
      const snapshots = caseSnapshots(async (...about) => {
        if (++builds === 1) throw new Error('the database went away')
        return buildSnapshot(...about)
      })
      const find = (scope: string, since: string | null, version = 1) =>
        snapshots.find({ scope, since, version }, (work) => work(sql))
      await expect(find('all', null)).rejects.toThrow('went away')
      const found = await Promise.all([1, 2, 3].map(() => find('all', null)))
      expect(new Set(found).size).toBe(1)
      await find('all', '2025-02-01')
      await find('all', null)
      expect(builds).toBe(3)
      await find('all', null, 2)
      expect(builds).toBe(4)
      await find('other', null, 2)
      expect(builds).toBe(5)
    })

    it('shows one instant while rows are being written', async () => {
      const { sql } = database()
      const before = await readCaseColumns(sql, null, 1)
      const [during] = await Promise.all([
        readCaseColumns(sql, null, 1, { pageRows: 3 }),
        inTransaction(sql, (transaction) => addCases(transaction, [aCase({ at: '2025-03-31 10:00' })])),
      ])
      expect([before.length, before.length + 1]).toContain(during.length)
      const ids = [...during.id]
      expect(new Set(ids).size).toBe(ids.length)
    })
  },
  { units: true },
)
