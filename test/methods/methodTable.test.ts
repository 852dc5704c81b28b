import { expect, it } from 'vitest'
import { methodRound, ourAnswers, referenceAnswers } from './methodRound.ts'
import { methodTable, methodText } from './methodTable.ts'

it('the table of methods says equal only where every number is there and near', () => {
  const ours = ourAnswers(methodRound(1))
  const same = methodTable([{ ours, reference: ours }])
  expect(same.every(({ isEqual, numbers, worst }) => isEqual && numbers > 0 && worst === 0)).toBe(true)
  const off = methodTable([
    { ours, reference: ours },
    {
      ours,
      reference: {
        ...ours,
        hullArea: (ours.hullArea ?? []).map((area) => (area ?? 0) * (1 + 1e-6)),
        gStar: (ours.gStar ?? []).slice(1),
        cube: [null, ...(ours.cube ?? []).slice(1)],
      },
    },
  ])
  expect(off.filter(({ isEqual }) => !isEqual).map(({ worst }) => worst)).toEqual([
    Infinity,
    Infinity,
    expect.closeTo(1e-6, 11),
  ])
  expect(methodText(off).split('\n')).toHaveLength(off.length + 1)
  expect(methodText(off)).toContain('DIFFERENT')
})

it('the reference passes what its adjusted p values pass, and counts groups from 1', () => {
  const answers = referenceAnswers({
    discoveries: [0.05, 0.2],
    linkage: [1, 2, 1],
    globalG: [1, 4, 2, 3, 5],
    hullArea: 7,
  })
  expect(answers).toMatchObject({ discoveries: [1, 0, 1, 0, 0, 0], linkage: [0, 1, 0], hullArea: [7] })
})
