/** The page that imports a file. */
export const IMPORT_PATH = '/nhap-du-lieu'
export const IMPORT_LABEL = { vi: 'Nhập dữ liệu', en: 'Import data' } as const
