import { type CodedValue, type CodeOf, codeList } from './codedValue.ts'

/** The three themes of the map: each keeps one hue everywhere. */
export const THEMES = codeList([
  { code: 'SMUG', vi: 'Buôn lậu, gian lận thương mại', en: 'Smuggling and trade fraud' },
  { code: 'DRUG', vi: 'Ma túy', en: 'Drugs' },
  { code: 'ENV', vi: 'Môi trường', en: 'Environment' },
])
export type Theme = CodeOf<typeof THEMES>

/** Domains as reported; N2O is cross-cutting and is drawn inside the smuggling theme. */
export const DOMAINS = codeList([...THEMES, { code: 'N2O', vi: 'Khí N2O', en: 'Nitrous oxide (N2O)' }])
export type Domain = CodeOf<typeof DOMAINS>

/** Groups of form 389. */
export const GROUPS_389 = codeList([
  { code: 'A', vi: 'Hàng cấm, hàng lậu', en: 'Prohibited and smuggled goods' },
  { code: 'B', vi: 'Gian lận thương mại', en: 'Trade fraud' },
  { code: 'C', vi: 'Hàng giả, xâm phạm SHTT', en: 'Counterfeits, IP infringement' },
  { code: 'O', vi: 'Khác', en: 'Other' },
])
export type Group389 = CodeOf<typeof GROUPS_389>

export interface CaseKindValue extends CodedValue {
  readonly domain: Domain
  readonly group389: Group389
  /** Article of the Penal Code (BLHS), where one applies. */
  readonly article?: string
}

const kinds = <const Code extends string>(
  domain: Domain,
  rows: readonly (readonly [Code, string, string, Group389, string?])[],
) => rows.map(([code, vi, en, group389, article]) => ({ code, vi, en, domain, group389, article }))

const SMUGGLING_KINDS = kinds('SMUG', [
  ['SMUG_BORDER', 'Buôn lậu qua biên giới', 'Smuggling across the border', 'A', '188'],
  ['SMUG_CARRY', 'Vận chuyển trái phép hàng hóa, tiền tệ qua biên giới', 'Illegal cross-border transport', 'A', '189'],
  ['BAN_TRADE', 'Sản xuất, buôn bán hàng cấm', 'Making or trading prohibited goods', 'A', '190'],
  ['BAN_STORE', 'Tàng trữ, vận chuyển hàng cấm', 'Storing or carrying prohibited goods', 'A', '191'],
  ['SMUG_INLAND', 'Kinh doanh hàng nhập lậu trong nội địa', 'Inland trade of smuggled goods', 'A'],
  ['NO_ORIGIN', 'Hàng không rõ nguồn gốc, xuất xứ', 'Goods of unknown origin', 'B'],
  ['FRAUD_ORIGIN', 'Gian lận xuất xứ (gồm giả xuất xứ Việt Nam)', 'Origin fraud', 'B'],
  ['FRAUD_CUSTOMS', 'Gian lận khai báo hải quan', 'Customs declaration fraud', 'B'],
  ['FRAUD_TAX', 'Trốn thuế, gian lận thuế', 'Tax evasion and fraud', 'B', '200'],
  ['FRAUD_INVOICE', 'Vi phạm hóa đơn, chứng từ', 'Invoice violations', 'B', '203'],
  ['FRAUD_PRICE', 'Vi phạm về giá, niêm yết giá', 'Price violations', 'B'],
  ['FRAUD_QUALITY', 'Vi phạm chất lượng, đo lường, nhãn', 'Quality, measure and label violations', 'B'],
  ['FRAUD_COND', 'Vi phạm điều kiện kinh doanh, giấy phép', 'Licence and condition violations', 'B'],
  ['FRAUD_ECOM', 'Vi phạm thương mại điện tử', 'E-commerce violations', 'B'],
  ['FRAUD_AD', 'Quảng cáo sai sự thật', 'False advertising', 'B', '197'],
  ['FOOD_SAFETY', 'Vi phạm an toàn thực phẩm', 'Food safety violations', 'B', '317'],
  ['VET_SLAUGHTER', 'Vi phạm thú y, giết mổ', 'Veterinary and slaughter violations', 'B'],
  ['FAKE_GOODS', 'Sản xuất, buôn bán hàng giả', 'Counterfeit goods', 'C', '192'],
  ['FAKE_FOOD', 'Hàng giả là lương thực, thực phẩm, phụ gia (gồm sữa)', 'Fake food, additives and milk', 'C', '193'],
  ['FAKE_MED', 'Hàng giả là thuốc chữa bệnh, phòng bệnh', 'Fake medicine', 'C', '194'],
  [
    'FAKE_AGRI',
    'Hàng giả là thức ăn chăn nuôi, phân bón, thuốc thú y, thuốc BVTV, giống',
    'Fake farm inputs',
    'C',
    '195',
  ],
  ['IP_BRAND', 'Xâm phạm quyền sở hữu công nghiệp, nhãn hiệu', 'Industrial property infringement', 'C', '226'],
  ['IP_COPY', 'Xâm phạm bản quyền', 'Copyright infringement', 'C', '225'],
  ['FOREST', 'Vi phạm về lâm sản', 'Forest product violations', 'O', '232'],
  ['WILDLIFE', 'Vi phạm động vật hoang dã, nguy cấp', 'Wildlife violations', 'O', '234/244'],
  ['MINERAL', 'Vi phạm về khoáng sản', 'Mineral violations', 'O', '227'],
])

const N2O_KINDS = kinds('N2O', [
  [
    'N2O_HUMAN',
    'Sản xuất, buôn bán, vận chuyển, tàng trữ N2O để người hít, ngoài y tế',
    'N2O for human inhalation outside medicine',
    'A',
    '190/191',
  ],
  ['N2O_UNLIC', 'Sản xuất, kinh doanh N2O không giấy phép', 'N2O without a licence', 'B'],
  ['N2O_PURPOSE', 'Dùng N2O sai mục đích đã cam kết, công bố', 'N2O against its declared purpose', 'B'],
  ['N2O_SLIP', 'Không lập phiếu kiểm soát mua, bán N2O', 'N2O sold without a control slip', 'B'],
  [
    'N2O_DIVERT',
    'Tuồn khí N2O từ cơ sở y tế, công nghiệp',
    'N2O diverted from medical or industrial users',
    'A',
    '190/191',
  ],
])

const DRUG_KINDS = kinds('DRUG', [
  ['DRUG_247', 'Trồng cây có chứa chất ma túy', 'Growing drug plants', 'O', '247'],
  ['DRUG_248', 'Sản xuất trái phép chất ma túy', 'Producing drugs', 'O', '248'],
  ['DRUG_249', 'Tàng trữ trái phép chất ma túy', 'Possessing drugs', 'O', '249'],
  ['DRUG_250', 'Vận chuyển trái phép chất ma túy', 'Transporting drugs', 'O', '250'],
  ['DRUG_251', 'Mua bán trái phép chất ma túy', 'Trading drugs', 'O', '251'],
  ['DRUG_252', 'Chiếm đoạt chất ma túy', 'Appropriating drugs', 'O', '252'],
  ['DRUG_253', 'Tàng trữ, vận chuyển, mua bán, chiếm đoạt tiền chất', 'Precursor offences', 'O', '253'],
  ['DRUG_254', 'Phương tiện, dụng cụ sản xuất, sử dụng ma túy', 'Drug equipment offences', 'O', '254'],
  ['DRUG_255', 'Tổ chức sử dụng trái phép chất ma túy', 'Organising drug use', 'O', '255'],
  ['DRUG_256', 'Chứa chấp việc sử dụng trái phép chất ma túy', 'Harbouring drug use', 'O', '256'],
  ['DRUG_257', 'Cưỡng bức người khác sử dụng ma túy', 'Forcing others to use drugs', 'O', '257'],
  ['DRUG_258', 'Lôi kéo người khác sử dụng ma túy', 'Luring others into drug use', 'O', '258'],
  [
    'DRUG_259',
    'Vi phạm quản lý chất ma túy, tiền chất, thuốc gây nghiện',
    'Breach of drug and precursor control',
    'O',
    '259',
  ],
  ['DRUG_ADM_USE', 'Sử dụng trái phép chất ma túy (VPHC)', 'Drug use (administrative)', 'O'],
  ['DRUG_ADM_OWNER', 'Chủ cơ sở để xảy ra vi phạm ma túy (VPHC)', 'Owner lets drug acts happen (administrative)', 'O'],
  ['REHAB_INCIDENT', 'Gây rối, trốn khỏi cơ sở cai nghiện', 'Incident at a rehabilitation centre', 'O'],
])

const ENVIRONMENT_KINDS = kinds('ENV', [
  ['ENV_WATER', 'Xả nước thải vượt quy chuẩn, trái phép', 'Illegal or excessive wastewater', 'O', '235'],
  ['ENV_AIR', 'Bụi, khí thải vượt quy chuẩn', 'Dust and emissions', 'O', '235'],
  ['ENV_NOISE', 'Tiếng ồn, độ rung', 'Noise and vibration', 'O'],
  ['ENV_DUMP', 'Đổ, xả rác thải, chất thải xây dựng sai nơi quy định', 'Illegal dumping', 'O', '235'],
  ['ENV_HAZ', 'Vi phạm chất thải nguy hại', 'Hazardous waste violations', 'O', '235/236'],
  ['ENV_MED', 'Vi phạm chất thải y tế', 'Medical waste violations', 'O'],
  ['ENV_LIVE', 'Chất thải chăn nuôi, nông nghiệp', 'Livestock and farm waste', 'O'],
  [
    'ENV_IMPORT',
    'Nhập khẩu, vận chuyển trái phép phế liệu, chất thải',
    'Illegal import of scrap and waste',
    'A',
    '239',
  ],
  ['ENV_PERMIT', 'Không có, sai ĐTM, GPMT, đăng ký môi trường', 'Environmental permit violations', 'O'],
  ['ENV_MONITOR', 'Vi phạm quan trắc, truyền dữ liệu', 'Monitoring violations', 'O'],
  ['ENV_INCIDENT', 'Sự cố môi trường', 'Environmental incident', 'O', '237'],
])

/** Article 256a was added by Law 86/2025/QH15, in force since 1 July 2025. */
const DRUG_256A = {
  code: 'DRUG_256A' as const,
  vi: 'Sử dụng trái phép chất ma túy (hình sự)',
  en: 'Drug use (criminal)',
  domain: 'DRUG' as const,
  group389: 'O' as const,
  article: '256a',
  validFrom: '2025-07-01',
}

/**
 * Every kind of case, in the order of the code list. The position in this list is the byte that stands for the kind
 * in the column format, so kinds are only ever appended.
 */
export const CASE_KINDS = [
  ...SMUGGLING_KINDS,
  ...N2O_KINDS,
  ...DRUG_KINDS,
  DRUG_256A,
  ...ENVIRONMENT_KINDS,
] satisfies readonly CaseKindValue[]
export type CaseKind = (typeof CASE_KINDS)[number]['code']

/** The theme a domain is drawn in. */
export const themeOfDomain = (domain: Domain): Theme => (domain === 'N2O' ? 'SMUG' : domain)

const themeByKind = new Map<string, Theme>(CASE_KINDS.map((kind) => [kind.code, themeOfDomain(kind.domain)]))

/** The theme of a kind; undefined for a code that is no kind. */
export const themeOfKind = (kind: string): Theme | undefined => themeByKind.get(kind)
