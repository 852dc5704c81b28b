import { z } from '@hono/zod-openapi'
import { isoDay, localToday } from '../../data/model/localDay.ts'

const FIVE_YEARS = 5 * 365.25

/** Whether an ISO day is within five years of today: farther away stands a year that was typed wrongly. */
export const isNear = (day: string): boolean => {
  const today = localToday()
  return day >= isoDay(Math.floor(today - FIVE_YEARS)) && day <= isoDay(Math.ceil(today + FIVE_YEARS))
}

export const NOT_NEAR = 'Ngày này cách hôm nay hơn 5 năm. Hãy xem lại năm.'

/** A real day on which something is planned or due, ISO. */
export const nearDay = z.iso.date('Ngày chưa đúng; viết năm-tháng-ngày.').refine(isNear, NOT_NEAR)
