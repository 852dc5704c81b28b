/** The page on which communes are classed as key areas for drugs. */
export const DRUG_CLASSES_PATH = '/phan-loai-ma-tuy'
export const DRUG_CLASSES_LABEL = { vi: 'Phân loại địa bàn ma túy', en: 'Drug classes of communes' } as const
/** The same page at one commune. */
export const DRUG_CLASS_LABEL = { vi: 'Phân loại ma túy', en: 'Drug class' } as const
