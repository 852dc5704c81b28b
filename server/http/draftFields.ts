import { z } from '@hono/zod-openapi'
import type { CodedValue } from '../../data/model/codedValue.ts'

// Fields of what forms send, each with a refusal in Vietnamese. What they accept the database can keep.

/** A code of a list. */
export const codesOf = <const Code extends string>(list: readonly (CodedValue & { readonly code: Code })[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]], 'Mã không có trong danh mục.')

/** PostgreSQL keeps no zero characters. */
const storable = (value: string) => !value.includes('\0')
const NOT_STORABLE = 'Có ký tự không lưu được.'

export const text = (longest: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least, least === 1 ? 'Cần ghi mục này.' : `Cần ít nhất ${least} ký tự.`)
    .max(longest, `Dài quá ${longest} ký tự.`)
    .refine(storable, NOT_STORABLE)
/** Empty counts as not given. */
export const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Dài quá ${longest} ký tự.`)
    .refine(storable, NOT_STORABLE)
    .nullable()
    .default(null)
    .transform((value) => value || null)

/** A real day of the years that records are about, ISO. */
export const day = z.iso
  .date('Ngày chưa đúng; viết năm-tháng-ngày.')
  .refine((value) => value >= '1990-01-01' && value <= '2100-12-31', 'Ngày phải từ năm 1990 đến năm 2100.')
export const optionalDay = day.nullable().default(null)

const GREATEST_ID = 2 ** 31 - 1
export const rowId = z
  .number()
  .int('Mã số phải là số nguyên.')
  .min(1, 'Mã số phải từ 1.')
  .max(GREATEST_ID, 'Không có mã số này.')
export const optionalRowId = rowId.nullable().default(null)

/** A list in which nothing stands twice. */
export const listOf = <Item extends z.ZodType<string>>(
  item: Item,
  { least = 0, most }: { least?: number; most: number },
) =>
  z
    .array(item)
    .min(least, 'Cần chọn ít nhất một.')
    .max(most, `Nhiều nhất ${most} mục.`)
    .refine((values) => new Set(values).size === values.length, 'Có mục ghi hai lần.')

export const communeCode = z.string().regex(/^\d{5}$/, 'Mã xã gồm 5 chữ số.')
export const provinceCode = z.string().regex(/^\d{2}$/, 'Mã tỉnh gồm 2 chữ số.')
/** Of whom work is given to. */
export const personIds = listOf(text(100), { most: 50 }).default([])
