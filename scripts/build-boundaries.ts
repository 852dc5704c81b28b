// Derives the approximate commune boundaries once and stores them as data/reference/approximate-boundaries.topojson:
//   npx tsx scripts/build-boundaries.ts
// The cells are cut along the coast of Vietnam by PostGIS (the embedded one); lakes and ponds belong to their commune. A commune whose land is missing from the
// land polygons (islets of Hoàng Sa and Trường Sa) becomes discs of 3 km around its points; one whose representative
// point would fall outside gets a disc there.
import { readFileSync, writeFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import { disc, joinedCells } from '../data/reference/approximateBoundaries.ts'
import { readAnchors, readCommuneFacts } from '../server/communes/referenceFiles.ts'
import { connect } from '../server/database/connect.ts'
import { startEmbedded } from '../server/database/embedded.ts'

const folder = new URL('../data/reference/', import.meta.url)
const land = JSON.parse(readFileSync(new URL('background/vietnam.geojson', folder), 'utf8')) as {
  geometry: MultiPolygon
}
const started = Date.now()
const anchors = readAnchors()
const cells = joinedCells(anchors)
const communes = readCommuneFacts().map((commune) => ({
  code: commune.code,
  lon: commune.point[0],
  lat: commune.point[1],
  cell: JSON.stringify({ type: 'MultiPolygon', coordinates: cells.get(commune.code) ?? [] }),
  islets: JSON.stringify({
    type: 'MultiPolygon',
    coordinates: [
      commune.point,
      ...anchors.filter((anchor) => anchor.code === commune.code).map((anchor) => anchor.point),
    ].map((point) => [disc(point, 3)]),
  }),
  home: JSON.stringify({
    type: 'Polygon',
    coordinates: [disc(commune.point, Math.min(5, Math.sqrt(commune.areaKm2 / Math.PI)))],
  }),
}))

// With DATABASE_URL a PostgreSQL does the work (faster); without it the embedded engine.
const embedded = process.env.DATABASE_URL ? null : await startEmbedded({ folder: null })
const sql = connect(process.env.DATABASE_URL ?? embedded?.url ?? '', { max: 1 })
await sql`create extension if not exists postgis`
await sql`create temp table land as
  select st_makepolygon(st_exteriorring(part)) as part
  from (select (st_dump(st_makevalid(st_setsrid(st_geomfromgeojson(${JSON.stringify(land.geometry)}), 4326)))).geom as part) parts`
await sql`create index on land using gist (part)`
const features: FeatureCollection<MultiPolygon>['features'] = []
for (let start = 0; start < communes.length; start += 20) {
  const rows = await sql<{ code: string; shape: MultiPolygon }[]>`
    with cell as (
      select code, st_setsrid(st_makepoint(lon, lat), 4326) as point,
        st_makevalid(st_setsrid(st_geomfromgeojson(cell), 4326)) as shape,
        st_makevalid(st_setsrid(st_geomfromgeojson(islets), 4326)) as islets,
        st_setsrid(st_geomfromgeojson(home), 4326) as home
      from jsonb_to_recordset(${sql.json(communes.slice(start, start + 20))}) as c (
        code text, lon double precision, lat double precision, cell text, islets text, home text)
    ), cut as (
      select cell.*, (
        select st_union(case when st_covers(land.part, cell.shape) then cell.shape else st_intersection(land.part, cell.shape, 1e-9) end)
        from land where land.part && cell.shape) as inland
      from cell
    ), whole as (
      select code, case
        when inland is null or st_isempty(inland) then st_multi(islets)
        when st_contains(inland, point) then inland
        else st_union(inland, st_intersection(home, shape)) end as shape
      from cut 
    )
    -- Crumbs that the coast cuts off a cell are no parts of a commune; islands are larger.
    select code, st_asgeojson(st_multi(coalesce((
      select st_collect(part) from (select (st_dump(st_collectionextract(shape, 3))).geom as part) parts
      where st_area(part::geography) > 20000), st_collectionextract(shape, 3))), 6)::json as shape
    from whole order by code`
  for (const { code, shape } of rows) features.push({ type: 'Feature', id: code, properties: {}, geometry: shape })
}
await sql.end()
await embedded?.stop()
// About 11 m a step over the extent: neighbours snap to the same points.
const text = JSON.stringify(topology({ communes: { type: 'FeatureCollection', features } as never }, 2e5))
writeFileSync(new URL('approximate-boundaries.topojson', folder), text)
console.log(`${features.length} communes, ${Math.round(text.length / 1024)} KB, ${Date.now() - started} ms`)
