/**
 * First day of the units of today, ISO (Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg). What was written before names
 * districts, communes and wards that are no more.
 */
export const UNITS_SINCE = '2025-07-01'
