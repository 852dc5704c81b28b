import { randomInt } from 'node:crypto'
import { foldKey } from '../../data/model/foldText.ts'
import { SHORTEST_PASSWORD } from './auth.ts'

/** What people type first when twelve characters are asked for; compared without marks, case and spaces. */
const COMMON = new Set(
  [
    '123456789012',
    '1234567890123',
    '12345678901234',
    '123456123456',
    '111111111111',
    '000000000000',
    '123123123123',
    'abcdefghijkl',
    'abcd12345678',
    'abc123456789',
    'qwertyuiop12',
    'qwertyuiopas',
    'password1234',
    'passwordpassword',
    'matkhau12345',
    'matkhau123456',
    'matkhaumatkhau',
    'matkhaumoi123',
    'vietnam12345',
    'vietnam123456',
    'vietnamvodich',
    'congan123456',
    'conganxa1234',
    'congantinh12',
    'bandochidao389',
    'banchidao389',
    'banchidao3891',
    'diemnong1234',
    'diemnongdiemnong',
    'angiang12345',
    'laocai123456',
    'laichau12345',
    'quantri12345',
    'quantriquantri',
    'administrator',
    'admin1234567',
    'iloveyou1234',
    'anhyeuem1234',
    'emyeuanh1234',
    'chucmungnammoi',
    'hochiminh1234',
    'chutichhochiminh',
  ].map(foldKey),
)

/** Why a password will not do, in Vietnamese; null when it will. */
export const passwordProblem = (password: string, userName: string): string | null => {
  if (password.length < SHORTEST_PASSWORD) {
    return `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự. Một câu vài từ dễ nhớ là tốt nhất.`
  }
  if (password.length > 200) return 'Mật khẩu dài quá 200 ký tự.'
  const key = foldKey(password)
  if (COMMON.has(key) || new Set(password).size < 5) return 'Mật khẩu này quá dễ đoán. Hãy chọn câu khác.'
  return key.includes(foldKey(userName)) ? 'Mật khẩu không được chứa tên đăng nhập.' : null
}

/** Letters and digits nobody confuses on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four letters, some 79 bits: to be typed once and changed. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )
