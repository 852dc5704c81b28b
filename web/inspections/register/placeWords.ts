import type { Language } from '../../../data/model/codedValue.ts'
import type { EstablishmentPart } from '../../../data/model/inspections/register.ts'

interface PartWords {
  readonly title: string
  readonly add: string
  readonly none: string
}

/** Words of the page of one establishment. */
interface PlaceWords {
  readonly gone: string
  readonly planLine: string
  readonly openVisit: string
  readonly facts: string
  readonly number: string
  readonly formerNames: string
  readonly type: string
  readonly activity: string
  readonly address: string
  readonly taxNumber: string
  readonly commune: string
  readonly facilityClass: string
  readonly projectGroup: string
  readonly discharge: string
  readonly cubicMetres: (amount: string) => string
  readonly opened: string
  readonly closed: string
  readonly riskNote: string
  readonly n2oRoles: string
  readonly n2oPurpose: string
  readonly precision: string
  readonly visits: (count: string) => string
  readonly noVisits: string
  readonly plans: (count: string) => string
  readonly noPlans: string
  readonly findings: (count: string) => string
  readonly noFindings: string
  readonly cases: (count: string) => string
  readonly noCases: string
  readonly metres: (metres: string) => string
  readonly map: string
  readonly noMap: string
  readonly openRecord: string
  readonly seeOnMap: string
  readonly merged: string
  readonly merge: string
  readonly unmerge: string
  readonly unmergeQuestion: (name: string) => string
  readonly leads: string
  readonly gapEver: (topic: string) => string
  readonly gap: (topic: string, days: string) => string
  readonly overlap: (topic: string, units: string, days: string) => string
  readonly expired: string
  readonly revoked: string
  readonly expiresIn: (days: string) => string
  readonly unexplained: (amount: string) => string
  readonly stockBreak: (year: string, amount: string) => string
  readonly explained: string
  readonly needsExplaining: string
  /** Of a second balance of one year, of a merged row. */
  readonly notCounted: string
  readonly change: string
  readonly parts: Readonly<Record<EstablishmentPart, PartWords>>
  readonly fields: Readonly<Record<string, string>>
  readonly choose: string
  readonly needNumber: string
  readonly needClock: string
}

export const PLACE_WORDS: Readonly<Record<Language, PlaceWords>> = {
  vi: {
    gone: 'Cơ sở này không còn, hoặc bạn không được xem',
    planLine: 'Lập dòng kế hoạch',
    openVisit: 'Mở cuộc kiểm tra',
    facts: 'Thông tin cơ sở',
    number: 'Số đăng ký',
    formerNames: 'Tên cũ',
    type: 'Loại hình',
    activity: 'Hoạt động',
    address: 'Địa chỉ',
    taxNumber: 'Mã số thuế',
    commune: 'Xã, phường',
    facilityClass: 'Phân loại môi trường',
    projectGroup: 'Nhóm dự án',
    discharge: 'Lưu lượng xả thải',
    cubicMetres: (amount) => `${amount} m³/ngày`,
    opened: 'Mở ngày',
    closed: 'Đóng ngày',
    riskNote: 'Ghi chú rủi ro',
    n2oRoles: 'Vai trò N2O',
    n2oPurpose: 'Mục đích dùng N2O',
    precision: 'Vị trí',
    visits: (count) => `Cuộc kiểm tra (${count})`,
    noVisits: 'Chưa từng kiểm tra.',
    plans: (count) => `Kế hoạch (${count})`,
    noPlans: 'Chưa có dòng kế hoạch.',
    findings: (count) => `Tồn tại (${count})`,
    noFindings: 'Chưa ghi tồn tại nào.',
    cases: (count) => `Vụ việc quanh 200 m (${count})`,
    noCases: 'Không có vụ việc nào quanh 200 m được biết đến địa chỉ.',
    metres: (metres) => `cách ${metres} m`,
    map: 'Vị trí trong xã',
    noMap: 'Chưa có tọa độ.',
    openRecord: 'Mở hồ sơ để bổ sung',
    seeOnMap: 'Xem trên bản đồ',
    merged: 'Gộp và tách',
    merge: 'Gộp',
    unmerge: 'Tách lại',
    unmergeQuestion: (name) => `“${name}” đứng riêng như trước khi gộp, với các lần kiểm tra và giấy tờ của nó.`,
    leads: 'Phân công quản lý chưa trọn',
    gapEver: (topic) => `${topic}: chưa có đơn vị chủ trì`,
    gap: (topic, days) => `${topic}: không có đơn vị chủ trì ${days}`,
    overlap: (topic, units, days) => `${topic}: hai đơn vị cùng chủ trì (${units}) ${days}`,
    expired: 'đã hết hạn',
    revoked: 'đã thu hồi',
    expiresIn: (days) => `còn ${days} ngày`,
    unexplained: (amount) => `Chênh lệch ${amount} kg`,
    stockBreak: (year, amount) => `Tồn đầu năm lệch ${amount} kg so với tồn cuối năm ${year}`,
    explained: 'đã giải trình',
    needsExplaining: 'chưa giải trình',
    notCounted: 'Của dòng đã gộp, không tính',
    change: 'Sửa',
    parts: {
      licences: { title: 'Giấy phép', add: 'Thêm giấy phép', none: 'Chưa ghi giấy phép nào.' },
      commitments: { title: 'Cam kết', add: 'Thêm cam kết', none: 'Chưa ghi cam kết nào.' },
      balances: { title: 'Cân đối N2O theo năm', add: 'Thêm năm', none: 'Chưa có số liệu năm nào.' },
      complaints: { title: 'Phản ánh', add: 'Ghi phản ánh', none: 'Chưa có phản ánh.' },
      units: { title: 'Đơn vị chủ trì quản lý', add: 'Thêm đơn vị', none: 'Chưa giao đơn vị nào.' },
    },
    fields: {
      kind: 'Loại giấy',
      number: 'Số',
      issuedOn: 'Ngày cấp',
      expiresOn: 'Hết hạn',
      issuedBy: 'Nơi cấp',
      revokedOn: 'Ngày thu hồi',
      note: 'Ghi chú',
      topic: 'Nội dung',
      status: 'Tình trạng',
      signedOn: 'Ngày ký',
      year: 'Năm',
      opening: 'Tồn đầu (kg)',
      takenIn: 'Nhập (kg)',
      used: 'Dùng (kg)',
      sold: 'Bán (kg)',
      closing: 'Tồn cuối (kg)',
      explanation: 'Giải trình chênh lệch',
      receivedAt: 'Nhận lúc',
      receivedOn: 'Ngày nhận',
      receivedClock: 'Giờ nhận',
      channel: 'Kênh',
      summary: 'Nội dung phản ánh',
      result: 'Kết quả xác minh',
      unit: 'Đơn vị',
      officer: 'Cán bộ',
      validFrom: 'Từ ngày',
      validTo: 'Đến ngày',
    },
    choose: 'Chọn',
    needNumber: 'Ghi số, ví dụ 1.250,5.',
    needClock: 'Ghi giờ và phút, ví dụ 14:30.',
  },
  en: {
    gone: 'This establishment is no longer there, or you may not see it',
    planLine: 'Make a plan line',
    openVisit: 'Open an inspection',
    facts: 'About the establishment',
    number: 'Register no.',
    formerNames: 'Former names',
    type: 'Type',
    activity: 'Activity',
    address: 'Address',
    taxNumber: 'Tax number',
    commune: 'Commune',
    facilityClass: 'Environmental class',
    projectGroup: 'Project group',
    discharge: 'Discharge',
    cubicMetres: (amount) => `${amount} m³ a day`,
    opened: 'Opened',
    closed: 'Closed',
    riskNote: 'Risk note',
    n2oRoles: 'N2O roles',
    n2oPurpose: 'Purpose of the N2O',
    precision: 'Position',
    visits: (count) => `Inspections (${count})`,
    noVisits: 'Never visited.',
    plans: (count) => `Plans (${count})`,
    noPlans: 'No plan line.',
    findings: (count) => `Findings (${count})`,
    noFindings: 'No finding.',
    cases: (count) => `Cases within 200 m (${count})`,
    noCases: 'No case within 200 m whose place is known to the address.',
    metres: (metres) => `${metres} m away`,
    map: 'Where in the commune',
    noMap: 'No position yet.',
    openRecord: 'Open the record to add it',
    seeOnMap: 'See on the map',
    merged: 'Merged rows',
    merge: 'Merge',
    unmerge: 'Take apart',
    unmergeQuestion: (name) => `“${name}” stands for itself again, with its visits and papers.`,
    leads: 'Responsibility is not complete',
    gapEver: (topic) => `${topic}: no unit leads`,
    gap: (topic, days) => `${topic}: no unit leads ${days}`,
    overlap: (topic, units, days) => `${topic}: two units lead (${units}) ${days}`,
    expired: 'expired',
    revoked: 'revoked',
    expiresIn: (days) => `${days} days left`,
    unexplained: (amount) => `Difference of ${amount} kg`,
    stockBreak: (year, amount) => `Opening stock differs by ${amount} kg from the closing stock of ${year}`,
    explained: 'explained',
    needsExplaining: 'not explained',
    notCounted: 'Of a merged row, not counted',
    change: 'Change',
    parts: {
      licences: { title: 'Licences', add: 'Add a licence', none: 'No licence recorded.' },
      commitments: { title: 'Commitments', add: 'Add a commitment', none: 'No commitment recorded.' },
      balances: { title: 'N2O balance by year', add: 'Add a year', none: 'No year recorded.' },
      complaints: { title: 'Complaints', add: 'Record a complaint', none: 'No complaint.' },
      units: { title: 'Units in charge', add: 'Add a unit', none: 'No unit is in charge.' },
    },
    fields: {
      kind: 'Kind of paper',
      number: 'Number',
      issuedOn: 'Issued',
      expiresOn: 'Expires',
      issuedBy: 'Issued by',
      revokedOn: 'Revoked',
      note: 'Note',
      topic: 'Topic',
      status: 'Status',
      signedOn: 'Signed',
      year: 'Year',
      opening: 'Opening stock (kg)',
      takenIn: 'Taken in (kg)',
      used: 'Used (kg)',
      sold: 'Sold (kg)',
      closing: 'Closing stock (kg)',
      explanation: 'Explanation of the difference',
      receivedAt: 'Received',
      receivedOn: 'Received on',
      receivedClock: 'Received at',
      channel: 'Channel',
      summary: 'Complaint',
      result: 'Result of verification',
      unit: 'Unit',
      officer: 'Officer',
      validFrom: 'From',
      validTo: 'To',
    },
    choose: 'Choose',
    needNumber: 'Write a number, for example 1250.5.',
    needClock: 'Write hours and minutes, for example 14:30.',
  },
}
