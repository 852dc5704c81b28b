import type { MethodAnswers } from './methodRound.ts'

/** One line of the table: how far our numbers of one method lie from the reference's over all rounds. */
export interface MethodLine {
  readonly method: string
  readonly reference: string
  readonly numbers: number
  /** Largest difference as a share of the reference's number. */
  readonly worst: number
  readonly limit: number
  readonly isEqual: boolean
}

/** Numbers nearer to zero are compared as if they were this far from it: scores may be nothing but rounding. */
const NEAR_ZERO = 1e-3

const METHODS: readonly (readonly [name: string, method: string, reference: string, limit: number])[] = [
  ['gStar', 'Local Gi*, distance band, binary', 'spdep::localG, include.self', 1e-9],
  ['gPlain', 'Local Gi, distance band, binary', 'spdep::localG', 1e-9],
  ['gFalling', 'Local Gi*, weights falling with distance', 'spdep::localG, glist', 1e-9],
  ['gNearest', 'Local Gi*, k nearest', 'spdep::localG, knearneigh', 1e-9],
  ['gRows', 'Local Gi*, against weights by row', 'spdep::localG, style W', 1e-9],
  ['globalG', 'General G: G, E, variance, z, p', 'spdep::globalG.test', 1e-9],
  ['cube', 'Gi* over the space-time cube', 'spdep::localG on the cube', 1e-9],
  ['bayes', 'Empirical Bayes rates', 'spdep::EBest', 1e-12],
  ['discoveries', 'Benjamini–Hochberg at 10, 5, 1 %', 'stats::p.adjust', 0],
  ['tails', 'Tails of the normal distribution', 'stats::pnorm', 1e-12],
  ['density', 'Quartic density at points', 'spatstat::density.ppp, σ = h/√8', 1e-8],
  ['linkage', 'Groups within a distance', 'stats::hclust, complete', 0],
  ['trend', 'Mann–Kendall with ties: z, p', 'stats::cor.test, kendall', 1e-9],
  ['binomial', 'Tails of the binomial distribution', 'stats::pbinom', 1e-9],
  ['poisson', 'Test of two counts (E-test)', 'the definition, stats::dpois', 1e-9],
  ['hullArea', 'Area of the convex hull', 'grDevices::chull', 1e-9],
]

/** Compares round by round. A number on one side only, or a list of another length, is infinitely far. */
export const methodTable = (
  rounds: readonly { readonly ours: MethodAnswers; readonly reference: MethodAnswers }[],
): MethodLine[] =>
  METHODS.map(([name, method, reference, limit]) => {
    let numbers = 0
    let worst = 0
    for (const round of rounds) {
      const ours = round.ours[name] ?? []
      const theirs = round.reference[name] ?? []
      if (ours.length !== theirs.length || ours.length === 0) worst = Infinity
      for (const [i, value] of ours.entries()) {
        const other = theirs[i] ?? null
        if (value === null && other === null) continue
        numbers++
        worst = Math.max(
          worst,
          value === null || other === null
            ? Infinity
            : Math.abs(value - other) / Math.max(name === 'tails' ? 0 : NEAR_ZERO, Math.abs(other)),
        )
      }
    }
    return { method, reference, numbers, worst, limit, isEqual: worst <= limit }
  })

export const methodText = (lines: readonly MethodLine[]): string => {
  const cells = [
    ['method', 'reference', 'numbers', 'worst difference', 'limit', ''],
    ...lines.map(({ method, reference, numbers, worst, limit, isEqual }) => [
      method,
      reference,
      String(numbers),
      worst === 0 ? '0' : worst.toExponential(1),
      limit === 0 ? '0' : limit.toExponential(0),
      isEqual ? 'equal' : 'DIFFERENT',
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
