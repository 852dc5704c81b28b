import type { Language } from '../../../data/model/codedValue.ts'

/** Words of the form of a plan line. */
interface LineWords {
  readonly titleNew: string
  readonly titleChange: string
  readonly target: string
  readonly targets: { readonly place: string; readonly area: string }
  readonly needCommune: string
  readonly needPlace: string
  readonly needTopics: string
  readonly communeHint: string
  readonly force: string
  readonly chooseForce: string
  readonly jointForces: string
  readonly topics: string
  readonly content: string
  readonly contentHint: string
  readonly contentOf: (topics: string) => string
  readonly kind: string
  readonly kindHint: string
  readonly from: string
  readonly to: string
  readonly lead: string
  readonly assigned: string
  readonly assignedHint: string
  readonly unannounced: string
  readonly unannouncedHint: string
  readonly campaign: string
  readonly noCampaign: string
  readonly where: string
  readonly whoWhat: string
  readonly whenWho: string
}

export const LINE_WORDS: Readonly<Record<Language, LineWords>> = {
  vi: {
    titleNew: 'Lập dòng kế hoạch',
    titleChange: 'Sửa dòng kế hoạch',
    target: 'Kiểm tra',
    targets: { place: 'Một cơ sở', area: 'Cả địa bàn xã' },
    needCommune: 'Chọn xã, phường.',
    needPlace: 'Chọn cơ sở trong sổ đăng ký, hoặc chọn cả địa bàn xã.',
    needTopics: 'Chọn ít nhất một nội dung.',
    communeHint: 'Chọn cơ sở thì xã tự điền.',
    force: 'Lực lượng chủ trì',
    chooseForce: 'Chọn lực lượng',
    jointForces: 'Lực lượng phối hợp',
    topics: 'Nội dung kiểm tra',
    content: 'Việc cần làm',
    contentHint: 'Ngắn gọn, ví dụ: kiểm tra điều kiện kinh doanh, nguồn gốc bình khí.',
    contentOf: (topics) => `Kiểm tra: ${topics}`,
    kind: 'Hình thức',
    kindHint: 'Chỉ cơ quan thanh tra tiến hành thanh tra.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    lead: 'Người chủ trì',
    assigned: 'Giao cho',
    assignedHint: 'Người được giao lọc được dòng này bằng “Giao cho tôi”, kể cả khi không báo trước.',
    unannounced: 'Không báo trước',
    unannouncedHint: 'Chỉ bạn và người được giao thấy, cho đến khi kiểm tra xong.',
    campaign: 'Chiến dịch',
    noCampaign: 'Không thuộc chiến dịch nào',
    where: 'Nơi kiểm tra',
    whoWhat: 'Lực lượng và nội dung',
    whenWho: 'Thời gian và người',
  },
  en: {
    titleNew: 'Make a plan line',
    titleChange: 'Change the plan line',
    target: 'Visit',
    targets: { place: 'One establishment', area: 'The whole commune' },
    needCommune: 'Choose the commune.',
    needPlace: 'Choose an establishment of the register, or the whole commune.',
    needTopics: 'Choose at least one topic.',
    communeHint: 'An establishment fills in its commune.',
    force: 'Leading force',
    chooseForce: 'Choose a force',
    jointForces: 'Forces that join',
    topics: 'Topics',
    content: 'What to do',
    contentHint: 'In short, for example: business conditions, origin of the gas bottles.',
    contentOf: (topics) => `Check: ${topics}`,
    kind: 'Kind',
    kindHint: 'Only the inspectorate holds an inspection.',
    from: 'From',
    to: 'To',
    lead: 'Led by',
    assigned: 'Assigned to',
    assignedHint: 'Whoever is assigned finds the line by “Assigned to me”, also when it is unannounced.',
    unannounced: 'Unannounced',
    unannouncedHint: 'Only you and whoever is assigned see it until it is done.',
    campaign: 'Campaign',
    noCampaign: 'No campaign',
    where: 'Where',
    whoWhat: 'Who and what',
    whenWho: 'When and whom',
  },
}
