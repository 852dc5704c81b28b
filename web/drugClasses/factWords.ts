import type { Language } from '../../data/model/codedValue.ts'
import type { DrugFact } from '../../data/analysis/drugClass/communeDrugFacts.ts'
import type { OfferedFact } from '../../data/model/drugClasses/drugRecord.ts'

/** What the fields of the facts say, and what is offered beside them. */
interface FactWords {
  readonly labels: Readonly<Record<DrugFact, string>>
  /** In the middle of a sentence. */
  readonly names: Readonly<Record<DrugFact, string>>
  readonly groups: { readonly people: string; readonly places: string; readonly crops: string; readonly others: string }
  readonly note: string
  readonly notStated: string
  readonly yes: string
  readonly no: string
  readonly emptyHint: string
  readonly needCount: string
  readonly needNumber: string
  readonly needResidents: string
  readonly tooManyInCare: string
  readonly tooManyUsers: string
  /** What the product has of a fact: its value, the records it rests on, and the days. */
  readonly offers: Readonly<
    Record<
      OfferedFact,
      (value: string, records: string, days: string) => { readonly has: string; readonly isNot: string }
    >
  >
  readonly nothingOffered: (records: string) => string
  readonly take: (value: string) => string
  readonly takeLabel: (value: string, fact: string) => string
}

export const FACT_WORDS: Readonly<Record<Language, FactWords>> = {
  vi: {
    labels: {
      residents: 'Nhân khẩu thực tế cư trú',
      users: 'Người nghiện và người sử dụng trái phép có hồ sơ quản lý',
      usersInCare: 'Trong đó: đang điều trị thay thế, cai tại nhà hoặc cộng đồng, quản lý sau cai',
      places: 'Nơi tổ chức, chứa chấp sử dụng trái phép chất ma túy',
      offenders: 'Đối tượng phạm tội về ma túy bị bắt trên địa bàn',
      plants: 'Cây có chứa chất ma túy (số cây)',
      squareMetres: 'Diện tích trồng cây có chứa chất ma túy (m²)',
      isOnKeyRoute: 'Nằm trên tuyến trọng điểm (trong tỉnh hoặc liên tỉnh)',
      hasOffendingResident: 'Có người cư trú phạm pháp về ma túy trên địa bàn',
      hasWantedHiding: 'Có đối tượng truy nã về ma túy lẩn trốn trên địa bàn',
    },
    names: {
      residents: 'nhân khẩu',
      users: 'số người nghiện, sử dụng',
      usersInCare: 'số người đang điều trị, cai, quản lý sau cai',
      places: 'số nơi tổ chức, chứa chấp',
      offenders: 'số đối tượng bị bắt',
      plants: 'số cây',
      squareMetres: 'diện tích trồng',
      isOnKeyRoute: 'việc nằm trên tuyến trọng điểm',
      hasOffendingResident: 'việc có người cư trú phạm pháp về ma túy',
      hasWantedHiding: 'việc có đối tượng truy nã lẩn trốn',
    },
    groups: {
      people: 'Người',
      places: 'Địa điểm, vụ bắt',
      crops: 'Cây trồng',
      others: 'Tuyến và điều kiện của xã không ma túy (Điều 6)',
    },
    note: 'Ghi chú của xã',
    notStated: 'Chưa khai',
    yes: 'Có',
    no: 'Không',
    emptyHint: 'Để trống là chưa khai; chưa khai khác với số 0.',
    needCount: 'Ghi một số nguyên, ví dụ 12 hoặc 1.204; chưa rõ thì để trống.',
    needNumber: 'Ghi một số, ví dụ 125 hoặc 12,5; chưa rõ thì để trống.',
    needResidents: 'Ghi số nhân khẩu từ 1; chưa rõ thì để trống.',
    tooManyInCare: 'Số này nằm trong số người nghiện, sử dụng nên không lớn hơn số đó.',
    tooManyUsers: 'Số này không thể lớn hơn số nhân khẩu.',
    offers: {
      residents: (value) => ({
        has: `Bảng đơn vị hành chính kèm phần mềm ghi ${value} người.`,
        isNot: 'Là dân số thống kê, không phải số người đang thực tế cư trú.',
      }),
      places: (value, _records, days) => ({
        has: `Bản đồ có ${value} điểm, tụ điểm ma túy mở trong kỳ (${days}).`,
        isNot: 'Gồm cả nơi mua bán; Quyết định chỉ tính nơi tổ chức, chứa chấp sử dụng.',
      }),
      offenders: (value, records, days) => ({
        has: `${records} vụ phạm tội ma túy xảy ra tại xã trong kỳ (${days}) có ${value} đối tượng.`,
        isNot: 'Là đối tượng của vụ, gồm cả người chưa bị bắt hoặc bị bắt nơi khác; chỉ tính hồ sơ bạn được xem.',
      }),
      plants: (value, records) => ({
        has: `${records} vụ trồng cây có chứa chất ma túy trong kỳ ghi ${value} cây.`,
        isNot: 'Chỉ tính tang vật đã nhập vào vụ việc.',
      }),
      squareMetres: (value, records) => ({
        has: `${records} vụ trồng cây có chứa chất ma túy trong kỳ ghi ${value} m².`,
        isNot: 'Chỉ tính tang vật đã nhập vào vụ việc.',
      }),
    },
    nothingOffered: (records) => `Phần mềm có ${records} hồ sơ liên quan nhưng không ghi số này.`,
    take: (value) => `Lấy số ${value}`,
    takeLabel: (value, fact) => `Lấy số ${value} cho ${fact}`,
  },
  en: {
    labels: {
      residents: 'Residents living there now',
      users: 'Addicts and recorded illegal users',
      usersInCare: 'Of these: in substitution treatment, home or community rehabilitation, after-care',
      places: 'Places organising or harbouring drug use',
      offenders: 'Drug offenders arrested in the commune',
      plants: 'Drug plants (number)',
      squareMetres: 'Area of drug plants (m²)',
      isOnKeyRoute: 'On a key route (within the province or between provinces)',
      hasOffendingResident: 'A resident breaks drug law there',
      hasWantedHiding: 'A wanted drug offender hides there',
    },
    names: {
      residents: 'the number of residents',
      users: 'the number of addicts and users',
      usersInCare: 'the number in treatment, rehabilitation or after-care',
      places: 'the number of places organising or harbouring use',
      offenders: 'the number of offenders arrested',
      plants: 'the number of plants',
      squareMetres: 'the area of plants',
      isOnKeyRoute: 'whether it lies on a key route',
      hasOffendingResident: 'whether a resident breaks drug law',
      hasWantedHiding: 'whether a wanted offender hides there',
    },
    groups: {
      people: 'People',
      places: 'Places and arrests',
      crops: 'Plants',
      others: 'Route, and conditions of a commune free of drugs (Article 6)',
    },
    note: 'Note of the commune',
    notStated: 'Not stated',
    yes: 'Yes',
    no: 'No',
    emptyHint: 'Empty is not stated, which is not zero.',
    needCount: 'Write a whole number, such as 12 or 1,204; leave it empty where it is not known.',
    needNumber: 'Write a number, such as 125 or 12.5; leave it empty where it is not known.',
    needResidents: 'Write a number of residents from 1; leave it empty where it is not known.',
    tooManyInCare: 'These are among the addicts and users, so there cannot be more of them.',
    tooManyUsers: 'There cannot be more of them than residents.',
    offers: {
      residents: (value) => ({
        has: `The table of communes of this software says ${value}.`,
        isNot: 'It is the statistical population, not who lives there now.',
      }),
      places: (value, _records, days) => ({
        has: `The map has ${value} drug spots that were open in the period (${days}).`,
        isNot: 'Places of trade are among them; the Decision counts places organising or harbouring use only.',
      }),
      offenders: (value, records, days) => ({
        has: `${records} drug crimes in the commune in the period (${days}) have ${value} subjects.`,
        isNot: 'Subjects of cases, also those not arrested or arrested elsewhere; only of records that you may see.',
      }),
      plants: (value, records) => ({
        has: `${records} cases of growing drug plants in the period say ${value} plants.`,
        isNot: 'Only exhibits that were put down with the cases.',
      }),
      squareMetres: (value, records) => ({
        has: `${records} cases of growing drug plants in the period say ${value} m².`,
        isNot: 'Only exhibits that were put down with the cases.',
      }),
    },
    nothingOffered: (records) => `There are ${records} records about it, but none says this number.`,
    take: (value) => `Take ${value}`,
    takeLabel: (value, fact) => `Take ${value} for ${fact}`,
  },
}
