import { expect, it } from 'vitest'
import { densityClusters } from '../data/analysis/clusters/densityClusters.ts'
import { Random } from '../data/sample/random.ts'
import { describeOnEachEngine } from './harness/database.ts'

const ROUNDS = 60

/** Cluster numbers in the order of their first points, so that two ways of numbering can be compared. */
const renumbered = (clusters: readonly (number | null)[]): number[] => {
  const numbers = new Map<number, number>()
  return clusters.map((cluster) => {
    if (cluster === null || cluster < 0) return -1
    const number = numbers.get(cluster) ?? numbers.size
    numbers.set(cluster, number)
    return number
  })
}

describeOnEachEngine('density clusters', (database) => {
  it('are those of ST_ClusterDBSCAN, border points too, for random clouds', async () => {
    const random = new Random(2025)
    let [clusters, borders, noise] = [0, 0, 0]
    for (let round = 0; round < ROUNDS; round++) {
      const length = random.integer(1, 250)
      // Whole metres, so that many points lie exactly on the radius; some rounds are tight, some loose.
      const side = random.integer(20, 400)
      const x = Array.from({ length }, () => random.integer(0, side))
      const y = Array.from({ length }, () => random.integer(0, side))
      const radius = random.integer(1, 40)
      const fewest = random.integer(1, 8)
      const rows = await database().sql<{ cluster: number | null }[]>`
        select ST_ClusterDBSCAN(ST_MakePoint(x, y), ${radius}::float8, ${fewest}::int) over (order by number) as cluster
        from unnest(${x}::float8[], ${y}::float8[]) with ordinality as points (x, y, number)
        order by number`
      const answer = densityClusters(x, y, radius, fewest)
      if (answer.kind === 'refused') throw new Error(answer.reason)
      expect([...answer.clusterOf], `round ${round}`).toEqual(renumbered(rows.map(({ cluster }) => cluster)))
      clusters += answer.clusters
      borders += answer.clusterOf.filter((cluster, i) => cluster >= 0 && !answer.isCore[i]).length
      noise += answer.clusterOf.filter((cluster) => cluster < 0).length
    }
    // The clouds try every kind of point.
    expect(Math.min(clusters, borders, noise)).toBeGreaterThan(200)
  })
})
