import { describe, expect, it } from 'vitest'
import { lastCampaign, runningCampaign } from './runningCampaign.ts'

const TODAY = '2026-11-26'
const campaign = (id: number, startsOn: string, endsOn: string, status = 'RUNNING') => ({
  id,
  startsOn,
  endsOn,
  status,
})

describe('the campaign that the ledger opens with', () => {
  it('is the one that runs today, its first and its last day included', () => {
    expect(runningCampaign([campaign(1, TODAY, TODAY)], TODAY)).toBe(1)
    expect(
      runningCampaign([campaign(1, '2026-11-27', '2026-12-31'), campaign(2, '2026-10-01', '2026-11-25')], TODAY),
    ).toBeNull()
  })

  it('is neither a draft nor one that was closed early', () => {
    expect(
      runningCampaign(
        [campaign(1, '2026-11-01', '2026-12-31', 'DRAFT'), campaign(2, '2026-11-01', '2026-12-31', 'CLOSED')],
        TODAY,
      ),
    ).toBeNull()
  })

  it('is of several the one with the least time left', () => {
    expect(
      runningCampaign([campaign(1, '2026-11-01', '2026-12-31'), campaign(2, '2026-11-20', '2026-12-05')], TODAY),
    ).toBe(2)
  })
})

describe('the campaign that the ledger offers where none runs', () => {
  it('is the one that ended last, or was closed early', () => {
    const ended = [campaign(1, '2025-02-10', '2025-04-10', 'CLOSED'), campaign(2, '2025-05-15', '2025-06-15')]
    expect(lastCampaign(ended, TODAY)?.id).toBe(2)
    expect(lastCampaign([...ended, campaign(3, '2026-11-01', '2026-12-31', 'CLOSED')], TODAY)?.id).toBe(3)
  })

  it('is none that has not begun or is a draft', () => {
    expect(
      lastCampaign([campaign(1, '2026-12-01', '2026-12-31'), campaign(2, '2025-01-01', '2025-02-01', 'DRAFT')], TODAY),
    ).toBeNull()
  })
})
