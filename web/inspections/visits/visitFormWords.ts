import type { Language } from '../../../data/model/codedValue.ts'

/** Words of the form that opens an inspection. */
interface VisitFormWords {
  readonly title: string
  readonly titleCorrect: string
  readonly fromLine: string
  readonly lineText: string
  readonly leaveLine: string
  readonly place: string
  readonly target: string
  readonly targets: { readonly place: string; readonly area: string }
  readonly area: string
  readonly needCommune: string
  readonly needPlace: string
  readonly needTopics: string
  readonly whoWhat: string
  readonly force: string
  readonly chooseForce: string
  readonly jointForces: string
  readonly topics: string
  readonly type: string
  readonly basis: string
  readonly when: string
  readonly timing: string
  readonly timings: { readonly ahead: string; readonly after: string }
  readonly afterHint: string
  readonly plannedOn: string
  readonly startedOn: string
  readonly endedOn: string
  readonly result: string
  readonly choose: string
  readonly lead: string
  readonly more: string
  readonly level: string
  readonly levelHint: (days: string, extension: string, source: string) => string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly number: string
  readonly numberHint: string
  readonly needNumber: string
  readonly team: string
  readonly teamHint: string
  readonly assigned: string
  readonly assignedHint: string
  readonly formerUnitCode: string
  readonly noFormerUnit: string
  readonly partOfUnit: string
  readonly formerUnitHint: (day: string) => string
  readonly sensitivity: string
  readonly sensitivityHint: string
  readonly restrictedHint: string
  readonly wrongLevel: string
  readonly unannounced: string
  readonly unannouncedHint: string
  readonly campaign: string
  readonly noCampaign: string
  readonly open: string
  readonly change: string
}

export const VISIT_FORM_WORDS: Readonly<Record<Language, VisitFormWords>> = {
  vi: {
    title: 'Mở cuộc kiểm tra',
    titleCorrect: 'Sửa thông tin cuộc kiểm tra',
    fromLine: 'Theo dòng kế hoạch',
    lineText: 'Nơi kiểm tra và chiến dịch lấy từ dòng kế hoạch.',
    leaveLine: 'Bỏ khỏi dòng kế hoạch',
    place: 'Nơi kiểm tra',
    target: 'Kiểm tra',
    targets: { place: 'Một cơ sở', area: 'Cả địa bàn xã' },
    area: 'Cả địa bàn',
    needCommune: 'Chọn xã, phường.',
    needPlace: 'Chọn cơ sở trong sổ đăng ký, hoặc chọn cả địa bàn xã.',
    needTopics: 'Chọn ít nhất một nội dung.',
    whoWhat: 'Lực lượng và nội dung',
    force: 'Lực lượng chủ trì',
    chooseForce: 'Chọn lực lượng',
    jointForces: 'Lực lượng phối hợp',
    topics: 'Nội dung kiểm tra',
    type: 'Loại cuộc',
    basis: 'Căn cứ',
    when: 'Thời gian',
    timing: 'Ghi khi nào',
    timings: { ahead: 'Sắp làm', after: 'Đã làm xong, ghi lại' },
    afterHint: 'Cuộc đã làm rồi: nếu trùng lần khác trong năm thì vẫn ghi được, và được liệt kê là kiểm tra lặp.',
    plannedOn: 'Ngày dự kiến',
    startedOn: 'Ngày bắt đầu',
    endedOn: 'Ngày kết thúc',
    result: 'Kết quả',
    choose: 'Chọn',
    lead: 'Trưởng đoàn',
    more: 'Lực lượng phối hợp, quyết định, thành phần đoàn',
    level: 'Cấp ra quyết định',
    levelHint: (days, extension, source) =>
      `Không quá ${days} ngày từ ngày công bố, gia hạn một lần không quá ${extension} ngày (${source}).`,
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày ký quyết định',
    number: 'Số hồ sơ',
    numberHint: 'Để trống thì hệ thống cấp số.',
    needNumber: 'Ghi số hồ sơ.',
    team: 'Thành viên đoàn',
    teamHint: 'Mỗi dòng một người.',
    assigned: 'Giao cho',
    assignedHint: 'Người được giao thấy cuộc này, kể cả khi không báo trước.',
    formerUnitCode: 'Đơn vị cũ ghi trên biên bản',
    noFormerUnit: 'Không ghi đơn vị cũ',
    partOfUnit: 'một phần nhập vào xã này',
    formerUnitHint: (day) =>
      `Trước ${day} xã, phường này chưa có. Mọi xã nhận đất của đơn vị cũ đều được tính cuộc này.`,
    sensitivity: 'Mức hạn chế',
    sensitivityHint: 'Không thấp hơn mức của cơ sở.',
    restrictedHint: 'Chỉ người được xem mức hạn chế ở địa bàn này thấy; mỗi lần mở đều ghi vào nhật ký.',
    wrongLevel: 'Vai trò của bạn ở xã này không ghi được mức này. Chọn mức khác.',
    unannounced: 'Không báo trước',
    unannouncedHint: 'Chỉ bạn và người được giao thấy, cho đến khi kiểm tra xong.',
    campaign: 'Chiến dịch',
    noCampaign: 'Không thuộc chiến dịch nào',
    open: 'Mở cuộc kiểm tra',
    change: 'Đổi nơi, thời gian hoặc nội dung',
  },
  en: {
    title: 'Open an inspection',
    titleCorrect: 'Correct the inspection',
    fromLine: 'From the plan line',
    lineText: 'Place and campaign are those of the plan line.',
    leaveLine: 'Take it off the plan line',
    place: 'Where',
    target: 'Visit',
    targets: { place: 'One establishment', area: 'The whole commune' },
    area: 'The whole area',
    needCommune: 'Choose the commune.',
    needPlace: 'Choose an establishment of the register, or the whole commune.',
    needTopics: 'Choose at least one topic.',
    whoWhat: 'Who and what',
    force: 'Leading force',
    chooseForce: 'Choose a force',
    jointForces: 'Forces that join',
    topics: 'Topics',
    type: 'Type',
    basis: 'Basis',
    when: 'When',
    timing: 'When it is put down',
    timings: { ahead: 'To be done', after: 'Already done' },
    afterHint:
      'It has happened: where it repeats another of the year it is recorded all the same and listed as a repeat.',
    plannedOn: 'Planned for',
    startedOn: 'First day',
    endedOn: 'Last day',
    result: 'Result',
    choose: 'Choose',
    lead: 'Led by',
    more: 'Joint forces, decision, team',
    level: 'Level of the decision',
    levelHint: (days, extension, source) =>
      `At most ${days} days from the day it was published, extended once by at most ${extension} days (${source}).`,
    decisionNumber: 'Decision no.',
    decidedOn: 'Decision signed on',
    number: 'File no.',
    numberHint: 'Left empty, one is given.',
    needNumber: 'Write the file no.',
    team: 'Team',
    teamHint: 'One person a line.',
    assigned: 'Assigned to',
    assignedHint: 'Whoever is assigned sees it, also when it is unannounced.',
    formerUnitCode: 'Former unit on the paper',
    noFormerUnit: 'None is named',
    partOfUnit: 'a part of it came here',
    formerUnitHint: (day) =>
      `Before ${day} this commune did not exist. Every commune that got a part of the former unit inherits the visit.`,
    sensitivity: 'Restriction level',
    sensitivityHint: 'Never below that of the establishment.',
    restrictedHint: 'Only who may see restricted records of this area sees it; each opening is put down.',
    wrongLevel: 'Your roles in this commune do not reach this level. Choose another.',
    unannounced: 'Unannounced',
    unannouncedHint: 'Only you and whoever is assigned see it until it is done.',
    campaign: 'Campaign',
    noCampaign: 'No campaign',
    open: 'Open the inspection',
    change: 'Change place, days or topics',
  },
}
