import { z } from '@hono/zod-openapi'
import { FORCES } from '../../data/model/caseCodes.ts'
import { type Grant, ROLES } from '../../data/model/roles.ts'
import { ofType } from '../http/documented.ts'

const roles = ROLES.map(({ code }) => code)
const forces = FORCES.map(({ code }) => code)

/** A role in an area, for a force, from day to day. */
export const grantSchema = ofType<Grant>()(
  z
    .strictObject({
      role: z.enum(roles, 'Không có vai trò này.'),
      provinceCode: z
        .string()
        .regex(/^\d{2}$/, 'Mã tỉnh gồm 2 chữ số.')
        .nullable(),
      communeCodes: z
        .array(z.string().regex(/^\d{5}$/, 'Mã xã gồm 5 chữ số.'))
        .min(1, 'Hãy chọn ít nhất một xã, hoặc để trống cho cả tỉnh.')
        .max(500)
        .nullable(),
      force: z.enum(forces, 'Không có lực lượng này.').nullable(),
      validFrom: z.iso.date('Ngày bắt đầu chưa đúng.'),
      validTo: z.iso.date('Ngày kết thúc chưa đúng.').nullable(),
    })
    .openapi('Grant'),
)
