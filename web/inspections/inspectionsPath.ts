/** The page of registers, plans and inspections. */
export const INSPECTIONS_PATH = '/kiem-tra'
export const INSPECTIONS_LABEL = { vi: 'Kiểm tra', en: 'Inspections' } as const
