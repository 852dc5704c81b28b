import { expect, it } from 'vitest'
import { describeOnEachEngine } from '../harness/database.ts'
import { importerOf } from '../imports/importer.ts'

const LEGS = 'MULTILINESTRING((105.1 10.4, 105.2 10.5), (105.2 10.5, 105.3 10.4))'
const NAMES = { L1: '', L2: 'Chợ A', L3: 'Chợ A - Bến B; - Chợ C', L4: '… - Bến B; Bến B' }
const FILE = [
  'Mã tuyến,Tên tuyến,Phạm vi tuyến,Loại đường,Tên từng chặng,WKT',
  ...Object.entries(NAMES).map(([number, names]) => `${number},Tuyến (mẫu),Biên giới,Đường bộ,${names},"${LEGS}"`),
].join('\n')

describeOnEachEngine(
  'legs whose ends nobody named',
  (database) => {
    it.each(['csv', 'xlsx', 'geojson', 'gpkg', 'kml'])('stay as they are when a %s comes back', async (extension) => {
      const { sql } = database()
      const importer = importerOf(database())
      const stored = async () => [
        ...(await sql`select source_number, version, leg_order, from_name, to_name
          from corridor_legs join corridors on corridors.id = corridor_id order by 1, 3`),
      ]
      await importer.imported(FILE, { thing: 'corridors' })
      const before = await stored()
      expect(before).toHaveLength(8)
      const answer = await importer.app.request(`/api/exports/corridors.${extension}`, {
        headers: { 'x-person': 'consolidator' },
      })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const { preview } = await importer.send(bytes, { thing: 'corridors', name: `xuat.${extension}` })
      const report = importer.reportOf(await importer.run(preview.id, { thing: 'corridors' }))
      expect(report).toMatchObject({ read: 4, unchanged: 4, changed: 0, refusals: [] })
      expect(await stored()).toEqual(before)
    })
  },
  { units: true },
)
