import { describe, expect, it } from 'vitest'
import { findPeople } from './findPeople.ts'

const PEOPLE = [
  'Nguyễn Thị An (mẫu) an.nguyen Cán bộ xã Vĩnh An (An Giang)',
  'Trần Đông (mẫu) dong.tran Cán bộ kiểm tra Lào Cai',
  'Lê Hoà (mẫu) hoa.le Quản trị hệ thống Cả nước',
]
const found = (text: string) => findPeople(PEOPLE, text, (said) => said).map((said) => PEOPLE.indexOf(said))

describe('findPeople', () => {
  it('finds by name, role and area without marks or case, words in any order', () => {
    expect(found('DONG')).toEqual([1])
    expect(found('hoà')).toEqual([2])
    expect(found('giang nguyen')).toEqual([0])
    expect(found('kiểm tra')).toEqual([1])
    expect(found('can bo')).toEqual([0, 1])
  })

  it('shows everybody for no text and nobody when one word fits nobody', () => {
    expect(found('  ')).toEqual([0, 1, 2])
    expect(found('an khong')).toEqual([])
  })

  it('finds a user name as it is written, dot and all', () => {
    expect(found('hoa.le')).toEqual([2])
    expect(found('le')).toEqual([2])
  })
})
