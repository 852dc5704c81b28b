import type { CommuneDrugClass, CriterionCode, Reading } from '../../data/analysis/drugClass/communeDrugClass.ts'
import type { Language } from '../../data/model/codedValue.ts'

/** What the evidence of a class says. The points of the Decision that are not clear are named as they stand there. */
interface EvidenceWords {
  readonly title: string
  readonly byRule: (source: string) => string
  readonly notStated: string
  readonly plants: string
  readonly plantsLabel: string
  readonly onRoute: string
  readonly offRoute: string
  readonly or: (one: string, other: string) => string
  readonly onRouteAnd: (needed: string, type: string) => string
  readonly noResidents: string
  readonly hasProblems: string
  readonly noRule: string
  readonly criteria: string
  readonly criterion: string
  readonly value: string
  readonly type: (type: string) => string
  readonly criterionNames: Readonly<Record<CriterionCode, string>>
  readonly meets: { readonly yes: string; readonly no: string; readonly unknown: string; readonly none: string }
  readonly met: string
  readonly metOf: (met: string, needed: string) => string
  readonly readBy: string
  readonly proposalReading: string
  readonly readings: string
  readonly points: {
    readonly bands: string
    readonly bandsChoices: Readonly<Record<Reading['bands'], string>>
    readonly zero: string
    readonly zeroChoices: Readonly<Record<Reading['zero'], string>>
  }
  readonly short: Readonly<Record<Reading['bands'] | Reading['zero'], string>>
  readonly allAgree: string
  readonly differ: string
  readonly contradiction: string
  readonly used: string
  readonly free: string
  readonly conditions: Readonly<Record<Exclude<keyof CommuneDrugClass['free'], 'isFree'>, string>>
  readonly isFree: { readonly yes: string; readonly no: string; readonly unknown: string }
  readonly changes: string
  readonly ifStated: (fact: string, outcomes: string) => string
  readonly ifValue: (value: string, outcome: string) => string
  readonly ifYes: (outcome: string) => string
  readonly ifNo: (outcome: string) => string
  readonly becomes: (name: string) => string
  readonly couldBe: (type: string) => string
  readonly falls: (fact: string, from: string, to: string, name: string) => string
  readonly nothingChanges: string
}

export const EVIDENCE_WORDS: Readonly<Record<Language, EvidenceWords>> = {
  vi: {
    title: 'Căn cứ của đề xuất',
    byRule: (source) => `Tính theo ${source}.`,
    notStated: 'chưa khai',
    plants: 'cây',
    plantsLabel: 'Số cây',
    onRoute: 'Trên tuyến trọng điểm',
    offRoute: 'Không trên tuyến',
    or: (one, other) => `${one} hoặc ${other}`,
    onRouteAnd: (needed, type) => `Trên tuyến và ≥ ${needed} tiêu chí từ loại ${type} trở lên`,
    noResidents: 'Chưa khai nhân khẩu nên chưa tính được tỷ lệ, chưa đề xuất được loại.',
    hasProblems: 'Hãy sửa các ô báo lỗi để xem đề xuất.',
    noRule: 'Chưa có quy định phân loại cho kỳ này.',
    criteria: 'Từng tiêu chí (Điều 4)',
    criterion: 'Tiêu chí',
    value: 'Đã khai',
    type: (type) => `Loại ${type}`,
    criterionNames: {
      a: 'Người nghiện, người sử dụng trên nhân khẩu',
      b: 'Nơi tổ chức, chứa chấp sử dụng',
      c: 'Đối tượng bị bắt trên nhân khẩu',
      d: 'Cây có chứa chất ma túy',
      đ: 'Tuyến trọng điểm',
    },
    meets: { yes: 'đạt', no: 'không đạt', unknown: 'chưa rõ', none: 'không có khung' },
    met: 'Số tiêu chí đạt / cần',
    metOf: (met, needed) => `${met} / ${needed}`,
    readBy: 'Xem theo cách đọc',
    proposalReading: 'cách đọc của đề xuất',
    readings: 'Hai điểm Quyết định chưa nói rõ',
    points: {
      bands: 'Điều 4: giá trị ở khung của loại cao có tính là đạt cho loại thấp hơn không?',
      bandsChoices: {
        AT_LEAST: 'Có tính: đạt khung loại I thì cũng đạt cho loại II và III',
        EXACT:
          'Không tính: chỉ đúng khung của loại đó; khi ấy hai tiêu chí loại I và một tiêu chí loại II có thể không vào loại nào',
      },
      zero: 'Điều 4 (loại III, điểm a, c, d) và Điều 6: số 0 có phải là “dưới” mức của loại III không?',
      zeroChoices: {
        IS_NONE: 'Không: số 0 không đạt loại III',
        COUNTS: 'Có: số 0 cũng đạt, khi ấy xã nào cũng ít nhất loại III, trái với Điều 6',
      },
    },
    short: {
      AT_LEAST: 'Tính cho loại thấp hơn',
      EXACT: 'Chỉ đúng khung',
      IS_NONE: 'Số 0 không tính',
      COUNTS: 'Số 0 cũng tính',
    },
    allAgree: 'Cả bốn cách đọc cho cùng một loại.',
    differ: 'Các cách đọc cho loại khác nhau. Người quyết định cần thống nhất cách hiểu; phần mềm không tự chọn thay.',
    contradiction: 'Điều 6 coi xã này không ma túy, nhưng cách đọc này của Điều 4 lại xếp loại.',
    used: 'đề xuất theo cách này',
    free: 'Xã không ma túy (Điều 6): đủ cả bốn điều kiện',
    conditions: {
      noUsers:
        'Không có người nghiện, người sử dụng, trừ người đang điều trị thay thế, cai tại nhà hoặc cộng đồng, quản lý sau cai',
      noOffenders: 'Không có người cư trú phạm pháp về ma túy trên địa bàn',
      noWanted: 'Không có đối tượng truy nã về ma túy lẩn trốn',
      noPlaces: 'Không có nơi tổ chức, chứa chấp sử dụng',
    },
    isFree: { yes: 'Đủ điều kiện', no: 'Không đủ điều kiện', unknown: 'Chưa đủ thông tin' },
    changes: 'Điều gì làm đổi loại đề xuất',
    ifStated: (fact, outcomes) => `Chưa khai ${fact}: ${outcomes}.`,
    ifValue: (value, outcome) => `nếu từ ${value} thì ${outcome}`,
    ifYes: (outcome) => `nếu có thì ${outcome}`,
    ifNo: (outcome) => `nếu không thì ${outcome}`,
    becomes: (name) => `thành “${name}”`,
    couldBe: (type) => `Nếu khai nốt các mục còn trống, đề xuất có thể lên đến loại ${type}.`,
    falls: (fact, from, to, name) => `Nếu ${fact} giảm từ ${from} xuống ${to} thì còn “${name}”.`,
    nothingChanges: 'Không có số nào giảm một mình mà hạ được loại, và không mục nào chưa khai làm đổi loại.',
  },
  en: {
    title: 'What the proposal rests on',
    byRule: (source) => `By ${source}.`,
    notStated: 'not stated',
    plants: 'plants',
    plantsLabel: 'Plants',
    onRoute: 'On a key route',
    offRoute: 'Not on a route',
    or: (one, other) => `${one} or ${other}`,
    onRouteAnd: (needed, type) => `On a route and ≥ ${needed} criteria of type ${type} and above`,
    noResidents: 'The residents are not stated, so there are no ratios and no proposal yet.',
    hasProblems: 'Mend the fields with problems to see the proposal.',
    noRule: 'There is no rule for this year yet.',
    criteria: 'Each criterion (Article 4)',
    criterion: 'Criterion',
    value: 'Stated',
    type: (type) => `Type ${type}`,
    criterionNames: {
      a: 'Addicts and users by residents',
      b: 'Places organising or harbouring use',
      c: 'Offenders arrested by residents',
      d: 'Drug plants',
      đ: 'Key route',
    },
    meets: { yes: 'met', no: 'not met', unknown: 'not known', none: 'no band' },
    met: 'Criteria met / needed',
    metOf: (met, needed) => `${met} / ${needed}`,
    readBy: 'Read as',
    proposalReading: 'the reading of the proposal',
    readings: 'Two points that the Decision leaves open',
    points: {
      bands: 'Article 4: does a value in the band of a higher type also count for the types below?',
      bandsChoices: {
        AT_LEAST: 'It counts: what meets type I also meets types II and III',
        EXACT:
          'It does not: only the band of that type; two criteria of type I and one of type II can then end in no class',
      },
      zero: 'Article 4 (type III, points a, c, d) and Article 6: is zero “under” the limit of type III?',
      zeroChoices: {
        IS_NONE: 'No: zero does not meet type III',
        COUNTS: 'Yes: zero meets it, so every commune is at least of type III, against Article 6',
      },
    },
    short: {
      AT_LEAST: 'Counts for types below',
      EXACT: 'Only its own band',
      IS_NONE: 'Zero does not count',
      COUNTS: 'Zero counts too',
    },
    allAgree: 'All four readings give the same class.',
    differ:
      'The readings give different classes. Whoever decides must settle how to read it; the software does not choose for them.',
    contradiction: 'Article 6 calls this commune free of drugs, but this reading of Article 4 classes it.',
    used: 'the proposal reads it so',
    free: 'Free of drugs (Article 6): all four conditions',
    conditions: {
      noUsers: 'No addicts or users but those in substitution treatment, home or community rehabilitation, after-care',
      noOffenders: 'No resident breaks drug law there',
      noWanted: 'No wanted drug offender hides there',
      noPlaces: 'No place organising or harbouring use',
    },
    isFree: { yes: 'All conditions hold', no: 'Not all conditions hold', unknown: 'Not enough is stated' },
    changes: 'What would change the proposed class',
    ifStated: (fact, outcomes) => `Not stated: ${fact}; ${outcomes}.`,
    ifValue: (value, outcome) => `from ${value} on ${outcome}`,
    ifYes: (outcome) => `if so, ${outcome}`,
    ifNo: (outcome) => `if not, ${outcome}`,
    becomes: (name) => `it becomes “${name}”`,
    couldBe: (type) => `With what is not stated yet, the proposal could rise to type ${type}.`,
    falls: (fact, from, to, name) => `If ${fact} fell from ${from} to ${to}, it would be “${name}”.`,
    nothingChanges: 'No number lowers the class by falling alone, and nothing that is not stated would change it.',
  },
}
