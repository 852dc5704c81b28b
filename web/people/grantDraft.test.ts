import { describe, expect, it } from 'vitest'
import type { Grant } from '../../data/model/roles.ts'
import { type GrantDraft, ownProvinces, readGrantDraft } from './grantDraft.ts'

const draft = (changes: Partial<GrantDraft> = {}): GrantDraft => ({
  role: 'INSPECTOR',
  area: 'province',
  provinceCode: '91',
  communeCodes: ['30604'],
  force: '',
  from: '01/03/2026',
  to: '',
  ...changes,
})

describe('readGrantDraft', () => {
  it('reads days as people write them and leaves an empty end open', () => {
    expect(readGrantDraft(draft({ to: '31.12.2026' }))).toEqual({
      grant: {
        role: 'INSPECTOR',
        provinceCode: '91',
        communeCodes: null,
        force: null,
        validFrom: '2026-03-01',
        validTo: '2026-12-31',
      },
    })
    expect(readGrantDraft(draft())).toMatchObject({ grant: { validTo: null } })
  })

  it('sends communes only when they are the area, and no province for the whole country', () => {
    expect(readGrantDraft(draft({ area: 'communes' }))).toMatchObject({ grant: { communeCodes: ['30604'] } })
    expect(readGrantDraft(draft({ area: 'country' }))).toMatchObject({
      grant: { provinceCode: null, communeCodes: null },
    })
  })

  it('names everything that is missing or wrong', () => {
    expect(readGrantDraft(draft({ role: '', provinceCode: '', from: '31/02/2026', to: 'mai' }))).toEqual({
      problems: { role: 'needRole', provinceCode: 'needProvince', validFrom: 'day', validTo: 'day' },
    })
    expect(readGrantDraft(draft({ area: 'communes', communeCodes: [] }))).toEqual({
      problems: { communeCodes: 'chooseCommune' },
    })
    expect(readGrantDraft(draft({ to: '28/02/2026' }))).toEqual({ problems: { validTo: 'endBeforeStart' } })
    expect(readGrantDraft(draft({ to: '01/03/2026' }))).toHaveProperty('grant')
  })
})

describe('ownProvinces', () => {
  const grant = (role: Grant['role'], provinceCode: string | null): Grant => ({
    role,
    provinceCode,
    communeCodes: null,
    force: null,
    validFrom: '2026-01-01',
    validTo: null,
  })

  it('counts only the roles asked for', () => {
    const grants = [grant('VIEWER', null), grant('ADMINISTRATOR', '91'), grant('ADMINISTRATOR', '91')]
    expect(ownProvinces(grants, ['ADMINISTRATOR'])).toEqual(['91'])
    expect(ownProvinces(grants, ['AUDITOR'])).toEqual([])
    expect(ownProvinces([...grants, grant('ADMINISTRATOR', null)], ['ADMINISTRATOR'])).toBe('ALL')
  })
})
