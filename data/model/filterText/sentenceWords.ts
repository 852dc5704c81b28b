import type { ListClause } from '../caseFilter.ts'
import type { Language } from '../codedValue.ts'

/** How `filterSentence` says a filter. */
export interface SentenceWords {
  readonly everything: string
  readonly cases: string
  readonly and: string
  readonly or: string
  /** What stands before the names of a clause, and before their number ("một trong 5 mặt hàng"). */
  readonly phrases: Readonly<
    Record<Exclude<ListClause, 'kinds' | 'precisions'>, readonly [names: string, number: string]>
  >
  readonly zones: Readonly<Record<string, string>>
  readonly precisions: Readonly<Record<string, string>>
  /** Before a number of precision classes. */
  readonly of: string
  readonly onlyCases: (precisions: string) => string
}

/** "5 mặt hàng": several values of a clause, named by their number. */
export const SEVERAL_WORDS: Readonly<Record<Language, Readonly<Record<ListClause, (count: string) => string>>>> = {
  vi: {
    kinds: (count) => `${count} hành vi`,
    places: (count) => `${count} nơi`,
    forces: (count) => `${count} lực lượng`,
    commodities: (count) => `${count} mặt hàng`,
    statuses: (count) => `${count} trạng thái`,
    outcomes: (count) => `${count} kết quả`,
    channels: (count) => `${count} kênh`,
    zones: (count) => `${count} khu vực`,
    precisions: (count) => `${count} mức vị trí`,
  },
  en: {
    kinds: (count) => `${count} kinds`,
    places: (count) => `${count} places`,
    forces: (count) => `${count} forces`,
    commodities: (count) => `${count} commodities`,
    statuses: (count) => `${count} statuses`,
    outcomes: (count) => `${count} outcomes`,
    channels: (count) => `${count} channels`,
    zones: (count) => `${count} zones`,
    precisions: (count) => `${count} precision classes`,
  },
}

export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = {
  vi: {
    everything: 'mọi vụ việc',
    cases: 'Vụ việc',
    and: 'và',
    or: 'hoặc',
    phrases: {
      places: ['tại', 'tại'],
      zones: ['ở', 'ở'],
      forces: ['do', 'do một trong'],
      commodities: ['có mặt hàng', 'có một trong'],
      channels: ['qua kênh', 'qua một trong'],
      statuses: ['ở trạng thái', 'ở một trong'],
      outcomes: ['có kết quả', 'có một trong'],
    },
    zones: { BORDER: 'khu vực biên giới', INLAND: 'nội địa' },
    precisions: {
      GPS: 'có tọa độ đo',
      ADDRESS: 'biết đến địa chỉ',
      HAMLET: 'biết đến ấp, thôn, bản',
      COMMUNE: 'chỉ biết đến xã',
      UNKNOWN: 'chưa rõ nơi',
    },
    of: 'thuộc',
    onlyCases: (precisions) => `chỉ vụ ${precisions}`,
  },
  en: {
    everything: 'all cases',
    cases: 'Cases',
    and: 'and',
    or: 'or',
    phrases: {
      places: ['in', 'in'],
      zones: ['in', 'in'],
      forces: ['by', 'by one of'],
      commodities: ['with the goods', 'with one of'],
      channels: ['through', 'through one of'],
      statuses: ['with the status', 'with one of'],
      outcomes: ['with the outcome', 'with one of'],
    },
    zones: { BORDER: 'the border zone', INLAND: 'the inland zone' },
    precisions: {
      GPS: 'with a measured position',
      ADDRESS: 'known to the address',
      HAMLET: 'known to the hamlet',
      COMMUNE: 'known only to the commune',
      UNKNOWN: 'whose place is unknown',
    },
    of: 'of',
    onlyCases: (precisions) => `only cases ${precisions}`,
  },
}
