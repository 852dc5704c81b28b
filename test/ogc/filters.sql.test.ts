import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { EPSG, type FeatureReader, featureReader } from './featureReader.ts'

describeOnEachEngine(
  'a filter of OGC API – Features',
  (database) => {
    let reader: FeatureReader
    const page: FeatureReader['page'] = (...asked) => reader.page(...asked)
    const status: FeatureReader['status'] = (query) => reader.status(query)

    beforeAll(async () => {
      reader = await featureReader(database())
    })

    describe('keeps what SQL keeps', () => {
      const IN_BOX = 'position is not null and st_intersects(position, st_makeenvelope(105, 10.3, 105.3, 10.6, 4326))'
      it.each<[string, Record<string, string>, string]>([
        ['a code', { filter: "force = 'CA'" }, "force = 'CA'"],
        ['a code as a parameter', { force: 'CA' }, "force = 'CA'"],
        ['not', { filter: "NOT (force = 'CA')" }, "force <> 'CA'"],
        ['numbers', { filter: 'value > 1000000 AND subjects <= 2' }, 'value > 1000000 and subjects <= 2'],
        ['between', { filter: 'value NOT BETWEEN 1 AND 50000000' }, 'not value between 1 and 50000000'],
        ['in', { filter: "kind IN ('SMUG_BORDER','ENV_WATER')" }, "kind in ('SMUG_BORDER', 'ENV_WATER')"],
        ['numbers in', { filter: 'subjects IN (1, 2)' }, 'subjects in (1, 2)'],
        ['like', { filter: "sourceNumber LIKE '%7'" }, "source_number like '%7'"],
        ['nothing there', { filter: 'channel IS NULL' }, 'channel is null'],
        ['no place', { filter: 'geometry IS NULL' }, 'position is null'],
        ['a theme', { filter: "theme = 'DRUG'" }, "kind in (select code from case_kinds where theme = 'DRUG')"],
        ['a name', { filter: "provinceName = 'An Giang'" }, "province_code = '91'"],
        ['a flag', { filter: 'isSample = FALSE' }, 'not is_sample'],
        ['a day', { filter: "occurredDay >= DATE('2025-01-01')" }, "occurred_day >= '2025-01-01'"],
        [
          'an instant',
          { filter: "occurredFrom < TIMESTAMP('2025-01-01T00:00:00+07:00')" },
          "occurred_from < '2025-01-01T00:00:00+07:00'",
        ],
        [
          'an instant on a day',
          { filter: "occurredFrom <> DATE('2025-01-05')" },
          "not (occurred_from >= '2025-01-05T00:00Z' and occurred_from < '2025-01-06T00:00Z')",
        ],
        [
          'or',
          { filter: "force = 'CA' OR force = 'BP' AND value > 1000000" },
          "force = 'CA' or (force = 'BP' and value > 1000000)",
        ],
        [
          'JSON',
          { 'filter-lang': 'cql2-json', filter: '{"op":"=","args":[{"property":"force"},"CA"]}' },
          "force = 'CA'",
        ],
        ['a shape', { filter: 'S_INTERSECTS(geometry, BBOX(105,10.3,105.3,10.6))' }, IN_BOX],
        [
          'a shape, latitude first',
          { filter: 'S_INTERSECTS(geometry, BBOX(10.3,105,10.6,105.3))', 'filter-crs': `${EPSG}4326` },
          IN_BOX,
        ],
        ['a box, with what has no place', { bbox: '105,10.3,105.3,10.6' }, `position is null or (${IN_BOX})`],
        [
          'a box, latitude first',
          { bbox: '10.3,105,10.6,105.3', 'bbox-crs': `${EPSG}4326` },
          `position is null or (${IN_BOX})`,
        ],
        ['a box with heights', { bbox: '105,10.3,0,105.3,10.6,100' }, `position is null or (${IN_BOX})`],
        [
          'an interval',
          { datetime: '2023-06-01T00:00:00Z/2025-01-31T12:00:00Z' },
          "(occurred_to > '2023-06-01T00:00Z' or occurred_from >= '2023-06-01T00:00Z') and occurred_from <= '2025-01-31T12:00Z'",
        ],
        [
          'an open interval',
          { datetime: '2025-01-01T00:00:00Z/..' },
          "occurred_to > '2025-01-01T00:00Z' or occurred_from >= '2025-01-01T00:00Z'",
        ],
        [
          'all together',
          { datetime: '../2025-01-01', force: 'CA', filter: 'value > 0' },
          "occurred_from < '2025-01-02T00:00Z' and force = 'CA' and value > 0",
        ],
      ])('by %s', async (_, query, condition) => {
        const { sql } = database()
        const rows = await sql<{ id: number }[]>`select id from cases where ${sql.unsafe(condition)} order by id`
        const found = await page('cases', { ...query, limit: '5000' })
        expect(found.features.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
        expect([found.numberMatched, found.numberReturned]).toEqual([rows.length, rows.length])
      })
    })

    it('says where a filter is wrong, whatever is sent, and does nothing of it', async () => {
      const hostile = [
        "force = 'CA'; drop table cases",
        "force = 'CA' OR 1=1",
        "force = 'x' UNION SELECT password FROM sign_in_methods",
        'fingerprint = 1',
        'id = 1',
        "value = 'abc'",
        "name = 'x'",
        "commodities = 'CIG'",
        "force LIKE 'x\\'",
        'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0)))',
        'S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1)))',
        'S_INTERSECTS(geometry, LINESTRING(1 1))',
        'S_INTERSECTS(geometry, POINT(500 10))',
        'S_INTERSECTS(force, POINT(105 10))',
        `${'('.repeat(10_000)}a=1`,
        `${'('.repeat(2_000)}a=1${')'.repeat(2_000)}`,
        `force in (${Array.from({ length: 1100 }, () => "'CA'").join(',')})`,
        "force = '\0'",
      ]
      for (const filter of hostile) expect(await status({ filter }), filter.slice(0, 60)).toBe(400)
      for (const filter of [
        '{"op":"and","args":[1,2]}',
        '[[[[',
        '"x"',
        '{"op":"sleep","args":[]}',
        'null',
        '{"op":"=","args":[{"property":"force"},{"property":"kind"}]}',
      ]) {
        expect(await status({ filter, 'filter-lang': 'cql2-json' }), filter).toBe(400)
      }
      const quoted = "' or 1=1 --"
      expect((await page('cases', { filter: `force = '${quoted.replaceAll("'", "''")}'` })).numberMatched).toBe(0)
      expect((await page('cases', { limit: '1' })).numberMatched).toBe(300)
    })
  },
  { units: true },
)
