/** How often each kind occurs in the sample, who deals with it, with which goods, through which channel. */
export interface KindMix {
  readonly kind: string
  readonly weight: number
  readonly forces: Readonly<Record<string, number>>
  readonly commodities: Readonly<Record<string, number>>
  readonly channels: Readonly<Record<string, number>>
  /** When it happens: `night` 21–05, `evening` 17–01, `day` 7–18 on working days, `any`. */
  readonly hours: 'night' | 'evening' | 'day' | 'any'
  /** How strongly it is drawn to gates, borders and waterways (0–1). */
  readonly border: number
  /** Median value of goods, triệu đồng; 0 = none. */
  readonly value: number
  readonly criminal: number
  /** First day on which the kind can occur. */
  readonly since?: string
}

const mix = (
  kind: string,
  weight: number,
  forces: KindMix['forces'],
  commodities: KindMix['commodities'],
  channels: KindMix['channels'],
  rest: Partial<KindMix> = {},
): KindMix => ({
  kind,
  weight,
  forces,
  commodities,
  channels,
  hours: 'day',
  border: 0.1,
  value: 12,
  criminal: 0.01,
  ...rest,
})

const SHOPS = { STORE: 6, MARKET: 3, WAREHOUSE: 2, ROADVEH: 2, SOCIAL: 1 }
const VEHICLES = { ROADVEH: 5, WATERVEH: 3, BORDER: 4, WAREHOUSE: 1, HOME: 1 }
const MARKET_FORCES = { QLTT: 8, CA: 2, LN389: 1, XA: 1 }

export const SMUGGLING_MIX: readonly KindMix[] = [
  mix(
    'SMUG_BORDER',
    12,
    { BP: 6, HQ: 4, CA: 2, LN389: 1 },
    { CIG: 6, SUGAR: 4, FRESH: 3, GARMENT: 2, ELECTRONIC: 2, FUEL: 1, OTHER: 1 },
    VEHICLES,
    { hours: 'night', border: 1, value: 45, criminal: 0.12 },
  ),
  mix('SMUG_CARRY', 7, { BP: 5, HQ: 5, CA: 1 }, { GOLD_FX: 1, CIG: 3, GARMENT: 3, ELECTRONIC: 2, FRESH: 2 }, VEHICLES, {
    hours: 'night',
    border: 1,
    value: 30,
    criminal: 0.08,
  }),
  mix('BAN_TRADE', 7, { CA: 6, QLTT: 2, BP: 1 }, { CIG: 6, FIREWORK: 4, ECIG: 2, WEAPON: 1, PESTICIDE: 1 }, SHOPS, {
    hours: 'evening',
    border: 0.4,
    value: 18,
    criminal: 0.25,
  }),
  mix('BAN_STORE', 12, { CA: 6, BP: 4, QLTT: 2, CSB: 1 }, { CIG: 8, FIREWORK: 4, ECIG: 1 }, VEHICLES, {
    hours: 'night',
    border: 0.7,
    value: 22,
    criminal: 0.2,
  }),
  mix(
    'SMUG_INLAND',
    11,
    MARKET_FORCES,
    { CIG: 4, SUGAR: 3, COSMETIC: 3, ALCOHOL: 2, GARMENT: 3, FOOD: 2, ELECTRONIC: 2 },
    SHOPS,
    { border: 0.3 },
  ),
  mix('NO_ORIGIN', 11, MARKET_FORCES, { FOOD: 4, GARMENT: 4, COSMETIC: 3, FRESH: 2, HEALTHCARE: 2, VEHICLE: 1 }, SHOPS),
  mix('FRAUD_ORIGIN', 2, { HQ: 4, QLTT: 3 }, { GARMENT: 3, FOOD: 2, ELECTRONIC: 2 }, SHOPS, { value: 80 }),
  mix(
    'FRAUD_CUSTOMS',
    4,
    { HQ: 1 },
    { GARMENT: 2, ELECTRONIC: 2, MINERAL: 2, FRESH: 2, OTHER: 2 },
    { BORDER: 5, WAREHOUSE: 1 },
    { border: 1, value: 60 },
  ),
  mix('FRAUD_TAX', 4, { THUE: 8, CA: 1 }, {}, { STORE: 4, WAREHOUSE: 1, OTHER: 2 }, { value: 0, criminal: 0.05 }),
  mix('FRAUD_INVOICE', 4, { THUE: 5, QLTT: 3, CA: 1 }, { FUEL: 2, MINERAL: 2, OTHER: 2 }, SHOPS, { value: 25 }),
  mix('FRAUD_PRICE', 3, MARKET_FORCES, { FUEL: 2, FRESH: 2, MEDICINE: 2, FOOD: 2 }, SHOPS, { value: 4 }),
  mix('FRAUD_QUALITY', 4, { QLTT: 5, KTCN: 4 }, { FUEL: 3, FERT: 3, FEED: 2, FOOD: 2 }, SHOPS, { value: 20 }),
  mix(
    'FRAUD_COND',
    5,
    { QLTT: 4, KTCN: 3, XA: 2, CA: 2 },
    { ALCOHOL: 2, MEDICINE: 2, FUEL: 1, FOOD: 2, OTHER: 1 },
    SHOPS,
    { value: 6 },
  ),
  mix('FRAUD_ECOM', 2, MARKET_FORCES, { COSMETIC: 4, GARMENT: 3, SUPPLEMENT: 2 }, { ECOM: 5, SOCIAL: 5, POST: 2 }),
  mix(
    'FRAUD_AD',
    1,
    MARKET_FORCES,
    { SUPPLEMENT: 4, COSMETIC: 3, HEALTHCARE: 2 },
    { SOCIAL: 5, ECOM: 3 },
    { value: 5 },
  ),
  mix('FOOD_SAFETY', 6, { KTCN: 5, QLTT: 3, XA: 3, CA: 1 }, { FOOD: 5, FRESH: 5, MILK: 1 }, SHOPS, { value: 5 }),
  mix('VET_SLAUGHTER', 3, { KTCN: 5, XA: 2, CA: 2 }, { FRESH: 1 }, { OTHER: 2, ROADVEH: 3, MARKET: 2 }, { value: 8 }),
  mix('FAKE_GOODS', 5, MARKET_FORCES, { GARMENT: 4, ELECTRONIC: 2, COSMETIC: 2, VEHICLE: 2 }, SHOPS, {
    criminal: 0.05,
  }),
  mix('FAKE_FOOD', 2, { QLTT: 4, CA: 3 }, { FOOD: 4, MILK: 2, ALCOHOL: 2 }, SHOPS, { criminal: 0.12 }),
  mix('FAKE_MED', 1, { QLTT: 3, CA: 4 }, { MEDICINE: 1 }, SHOPS, { criminal: 0.2, value: 30 }),
  mix('FAKE_AGRI', 2, { QLTT: 4, KTCN: 4 }, { FERT: 4, PESTICIDE: 3, SEED: 1, FEED: 2 }, SHOPS, { value: 35 }),
  mix('IP_BRAND', 4, MARKET_FORCES, { GARMENT: 5, ELECTRONIC: 2, COSMETIC: 2, VEHICLE: 1 }, SHOPS),
  mix(
    'FOREST',
    3,
    { KL: 8, CA: 1, XA: 1 },
    { TIMBER: 1 },
    { ROADVEH: 3, HOME: 1, OTHER: 3 },
    { hours: 'any', value: 15, border: 0.2 },
  ),
  mix(
    'WILDLIFE',
    1,
    { KL: 5, CA: 3 },
    { WILDLIFE: 1 },
    { ROADVEH: 2, HOME: 2, MARKET: 1 },
    { hours: 'any', value: 10, criminal: 0.2 },
  ),
  mix(
    'MINERAL',
    2,
    { CA: 4, KTCN: 2, XA: 2 },
    { MINERAL: 1 },
    { WATERVEH: 4, ROADVEH: 3 },
    { hours: 'night', value: 40, border: 0.3 },
  ),
]

/** N2O is watched since 2024. */
export const N2O_MIX: readonly KindMix[] = [
  mix(
    'N2O_HUMAN',
    5,
    { CA: 6, QLTT: 2 },
    { N2O: 1 },
    { STORE: 3, SOCIAL: 2, ROADVEH: 2 },
    { hours: 'evening', value: 20, criminal: 0.2 },
  ),
  mix('N2O_UNLIC', 3, { QLTT: 3, CA: 3 }, { N2O: 1 }, { STORE: 3, WAREHOUSE: 2 }, { value: 25 }),
  mix('N2O_PURPOSE', 1, { QLTT: 2, CA: 1 }, { N2O: 1 }, { STORE: 1, WAREHOUSE: 1 }),
  mix('N2O_SLIP', 2, { QLTT: 3 }, { N2O: 1 }, { STORE: 2, WAREHOUSE: 1 }),
  mix('N2O_DIVERT', 1, { CA: 3 }, { N2O: 1 }, { WAREHOUSE: 1, OTHER: 1 }, { criminal: 0.2 }),
]

const DRUG_PLACES = { HOME: 5, ROADVEH: 4, STORE: 2, BORDER: 1, OTHER: 2 }
const drug = (kind: string, weight: number, rest: Partial<KindMix> = {}): KindMix =>
  mix(kind, weight, { CA: 9, BP: 2 }, { DRUG: 1 }, DRUG_PLACES, {
    hours: 'evening',
    border: 0.4,
    value: 0,
    criminal: 1,
    ...rest,
  })

export const DRUG_MIX: readonly KindMix[] = [
  drug('DRUG_249', 34),
  drug('DRUG_251', 30, { border: 0.5 }),
  drug('DRUG_250', 6, { border: 1, hours: 'night' }),
  drug('DRUG_255', 8, { hours: 'night' }),
  drug('DRUG_256', 3),
  drug('DRUG_247', 1, { hours: 'day' }),
  drug('DRUG_253', 0.5),
  drug('DRUG_256A', 4, { since: '2025-07-01' }),
  drug('DRUG_ADM_USE', 16, { criminal: 0 }),
  drug('DRUG_ADM_OWNER', 2, { criminal: 0, hours: 'night' }),
]

const environment = (kind: string, weight: number, rest: Partial<KindMix> = {}): KindMix =>
  mix(
    kind,
    weight,
    { CA: 5, KTCN: 4, XA: 4 },
    {},
    { OTHER: 6, STORE: 1 },
    { value: 0, border: 0, criminal: 0.01, ...rest },
  )

export const ENVIRONMENT_MIX: readonly KindMix[] = [
  environment('ENV_WATER', 16, { hours: 'any' }),
  environment('ENV_AIR', 8),
  environment('ENV_NOISE', 6, { hours: 'evening' }),
  environment('ENV_DUMP', 18, { hours: 'any' }),
  environment('ENV_HAZ', 4, { criminal: 0.04 }),
  environment('ENV_MED', 2),
  environment('ENV_LIVE', 12),
  environment('ENV_IMPORT', 1, { border: 1, hours: 'night', commodities: { SCRAP: 1 } }),
  environment('ENV_PERMIT', 10),
  environment('ENV_MONITOR', 4),
  environment('ENV_INCIDENT', 1, { hours: 'any' }),
]
