import { readdirSync, readlinkSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { describeOnEachEngine } from '../harness/database.ts'
import { asConsolidator, testAuth } from '../harness/people.ts'

const CASES = 30_000
const TICKET = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'

/** Files without a name that this process holds open. */
const openSpools = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return (
        readlinkSync(`/proc/self/fd/${fd}`).includes('/diem-nong-') &&
        readlinkSync(`/proc/self/fd/${fd}`).endsWith('(deleted)')
      )
    } catch {
      return false
    }
  }).length

describeOnEachEngine(
  'an export that nobody waits for any more',
  (database) => {
    let origin: string
    let stop: () => void
    const progress = async (ticket = TICKET) =>
      (await (await fetch(`${origin}/api/exports/tickets/${ticket}`)).json()) as { state: string; rows: number }

    beforeAll(async () => {
      const { sql, engine } = database()
      await sql`
        insert into cases (source, source_number, kind, force, status, occurred_from, occurred_to, precision, summary)
        select 'test', n::text, 'DRUG_251', 'CA', 'NEW', timestamptz '2025-01-01T05:00Z' + n * interval '1 minute',
          timestamptz '2025-01-01T05:00Z' + n * interval '1 minute', 'UNKNOWN', repeat('Nội dung ', 20)
        from generate_series(1, ${CASES}::integer) n`
      const app = createApp({
        sql,
        identify: asConsolidator,
        auth: testAuth(sql),
        version: '0',
        engine,
        basemap: null,
        webFolder: null,
      })
      const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
      await new Promise<void>((resolve) => server.once('listening', () => resolve()))
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      stop = () => server.close()
    }, 60_000)
    afterAll(() => stop())

    /** The database answers others, no file is open and nothing more is under way. */
    const expectReleased = async () => {
      await expect.poll(openSpools, { timeout: 20_000 }).toBe(0)
      expect((await fetch(`${origin}/api/cases/counts`)).status).toBe(200)
    }

    it('ends when its reader goes away while it is read', async () => {
      const asking = request(`${origin}/api/exports/cases.xlsx?ticket=${TICKET}`)
      asking.on('error', () => {})
      asking.end()
      await expect.poll(async () => (await progress()).state, { interval: 5, timeout: 20_000 }).toBe('READING')
      asking.destroy()
      await expect.poll(async () => (await progress()).state, { timeout: 20_000 }).toBe('CANCELLED')
      await expectReleased()
    }, 60_000)

    it('ends when its reader goes away while it is sent', async () => {
      const asking = request(`${origin}/api/exports/cases.geojson`)
      asking.on('error', () => {})
      await new Promise<void>((resolve) => {
        asking.once('response', (response) => {
          response.once('data', () => {
            asking.destroy()
            resolve()
          })
          response.on('error', () => {})
        })
        asking.end()
      })
      await expectReleased()
    }, 60_000)

    it('ends when the person cancels it, and says so', async () => {
      const ticket = TICKET.replace('1b9d', '2b9d')
      const answer = fetch(`${origin}/api/exports/cases.csv?ticket=${ticket}`)
      await expect.poll(async () => (await progress(ticket)).state, { interval: 5, timeout: 20_000 }).toBe('READING')
      const cancelled = await fetch(`${origin}/api/exports/tickets/${ticket}`, {
        method: 'DELETE',
        headers: { origin },
      })
      expect(cancelled.status).toBe(200)
      const { status } = await answer
      expect(status).toBe(409)
      expect((await progress(ticket)).state).toBe('CANCELLED')
      await expectReleased()
      const { sql } = database()
      const events = await sql`select from audit.events where action = 'EXPORT' and detail->>'format' = 'csv'`
      expect(events).toHaveLength(0)
    }, 60_000)

    it('that is slow to be taken holds nothing of the database', async () => {
      const slow = await fetch(`${origin}/api/exports/cases.geojson`)
      const reader = slow.body!.getReader()
      await reader.read()
      expect((await fetch(`${origin}/api/cases/counts`)).status).toBe(200)
      let bytes = 0
      for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length
      expect(bytes).toBeGreaterThan(CASES * 100)
      await expectReleased()
    }, 60_000)
  },
  { units: true },
)
