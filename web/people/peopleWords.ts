import type { Language } from '../../data/model/codedValue.ts'

/** Words of the page of people and of the page of sharing. */
export interface PeopleWords {
  readonly title: string
  readonly lead: string
  readonly find: string
  readonly count: (shown: string, all: string) => string
  readonly nobody: string
  readonly nobodyText: string
  readonly loadFailed: string
  readonly add: string
  readonly name: string
  readonly nameHint: string
  readonly userName: string
  readonly userNameHint: string
  readonly userNameWrong: string
  readonly userNameTaken: string
  readonly once: (name: string) => string
  readonly onceText: string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly noted: string
  readonly off: string
  readonly sample: string
  readonly secondFactor: string
  readonly isMe: string
  readonly noRoles: string
  readonly lastSession: (when: string) => string
  readonly noSession: string
  readonly roles: string
  readonly endRole: string
  readonly endRoleText: string
  readonly giveRole: string
  readonly notMyself: string
  readonly role: string
  readonly chooseRole: string
  readonly needRole: string
  readonly roleCan: string
  readonly area: string
  readonly areas: { readonly country: string; readonly province: string; readonly communes: string }
  readonly province: string
  readonly chooseProvince: string
  readonly needProvince: string
  readonly communes: string
  readonly findCommune: string
  readonly dropCommune: (name: string) => string
  readonly chooseCommune: string
  readonly force: string
  readonly everyForce: string
  readonly from: string
  readonly to: string
  readonly toHint: string
  readonly day: string
  readonly endBeforeStart: string
  readonly notAccepted: string
  /** Why a change of roles was refused, by status; absent in Vietnamese, which the server speaks. */
  readonly refusals: Readonly<Record<number, string>>
  readonly give: string
  readonly reset: string
  readonly resetText: string
  readonly switchOff: string
  readonly switchOffText: string
  readonly switchOn: string
  readonly account: string
  readonly sharing: string
  readonly sharingLead: string
  readonly rest: string
  readonly coarse: string
  readonly restText: string
  readonly coarseText: string
  readonly save: string
  readonly noProvince: string
}

export const PEOPLE_WORDS: Readonly<Record<Language, PeopleWords>> = {
  vi: {
    title: 'Người dùng và vai trò',
    lead: 'Ai được đăng nhập, làm được việc gì, ở địa bàn nào, đến ngày nào. Vai trò đã kết thúc vẫn được giữ trong nhật ký.',
    find: 'Tìm theo tên, vai trò, địa bàn',
    count: (shown, all) => (shown === all ? `${all} người` : `${shown} trong ${all} người`),
    nobody: 'Không có ai khớp với từ đang tìm',
    nobodyText: 'Thử tên khác, hoặc bỏ trống ô tìm.',
    loadFailed: 'Không tải được danh sách người dùng',
    add: 'Thêm người dùng',
    name: 'Họ tên',
    nameHint: 'Như trong quyết định phân công; sẽ hiện trong nhật ký.',
    userName: 'Tên đăng nhập',
    userNameHint: '3–40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối. Ví dụ: an.nguyen',
    userNameWrong: 'Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.',
    userNameTaken: 'Tên đăng nhập này đã có người dùng.',
    once: (name) => `Mật khẩu dùng một lần của ${name}`,
    onceText:
      'Chỉ hiện lần này. Đưa tận tay hoặc đọc qua điện thoại, không gửi qua mạng xã hội. Người dùng phải đổi ngay khi đăng nhập.',
    copy: 'Chép mật khẩu',
    copied: 'Đã chép',
    copyFailed: 'Trình duyệt không cho chép',
    noted: 'Đã ghi lại, đóng',
    off: 'Đã khóa',
    sample: 'Mẫu',
    secondFactor: 'Hai bước',
    isMe: 'Là bạn',
    noRoles: 'Chưa có vai trò',
    lastSession: (when) => `Phiên gần nhất: ${when}`,
    noSession: 'Không có phiên nào đang mở',
    roles: 'Vai trò',
    endRole: 'Kết thúc vai trò',
    endRoleText: 'Người này mất quyền của vai trò ngay lập tức. Vai trò vẫn được giữ trong lịch sử.',
    giveRole: 'Giao vai trò',
    notMyself: 'Không ai tự giao vai trò cho mình. Hãy nhờ người quản trị khác.',
    role: 'Vai trò',
    chooseRole: 'Chọn vai trò…',
    needRole: 'Hãy chọn vai trò.',
    roleCan: 'Làm được:',
    area: 'Địa bàn',
    areas: { country: 'Cả nước', province: 'Một tỉnh', communes: 'Một số xã' },
    province: 'Tỉnh, thành phố',
    chooseProvince: 'Chọn tỉnh, thành phố…',
    needProvince: 'Hãy chọn tỉnh hoặc thành phố.',
    communes: 'Xã, phường, đặc khu',
    findCommune: 'Thêm xã, phường…',
    dropCommune: (name) => `Bỏ ${name}`,
    chooseCommune: 'Hãy chọn ít nhất một xã.',
    force: 'Lực lượng',
    everyForce: 'Mọi lực lượng',
    from: 'Từ ngày',
    to: 'Đến ngày',
    toHint: 'Bỏ trống: chưa định ngày kết thúc.',
    day: 'Ghi ngày như 31/12/2026.',
    endBeforeStart: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    notAccepted: 'Máy chủ không nhận mục này.',
    refusals: {},
    give: 'Giao vai trò',
    reset: 'Cấp mật khẩu dùng một lần',
    resetText:
      'Mật khẩu cũ và xác thực hai bước không dùng được nữa; mọi phiên đang mở bị kết thúc. Mật khẩu mới chỉ hiện một lần.',
    switchOff: 'Khóa tài khoản',
    switchOffText: 'Người này bị đăng xuất ngay và không đăng nhập lại được, cho đến khi mở khóa. Không có gì bị xóa.',
    switchOn: 'Mở khóa tài khoản',
    account: 'Tài khoản',
    sharing: 'Chia sẻ giữa các địa bàn',
    sharingLead:
      'Mỗi tỉnh tự quyết định: người của một địa bàn thấy gì ở phần còn lại của tỉnh, và vai trò chỉ xem gần đúng thấy vị trí đến mức nào. Có hiệu lực ngay với mọi người.',
    rest: 'Phần còn lại của tỉnh',
    coarse: 'Vị trí xem gần đúng',
    restText: 'Cán bộ của một xã thấy gì ngoài địa bàn mình. Cán bộ xã không bao giờ thấy quá số vụ.',
    coarseText: 'Người xem báo cáo, phát hành, nhật ký, quản trị thấy vị trí vụ việc đến mức nào.',
    save: 'Lưu',
    noProvince: 'Vai trò của bạn không gồm cả một tỉnh nào, nên chưa đặt được mức chia sẻ.',
  },
  en: {
    title: 'People and roles',
    lead: 'Who may sign in, what they may do, in which area, until which day. Ended roles stay in the record.',
    find: 'Find by name, role, area',
    count: (shown, all) => (shown === all ? `${all} people` : `${shown} of ${all} people`),
    nobody: 'Nobody matches what you search for',
    nobodyText: 'Try another name, or empty the search.',
    loadFailed: 'The people could not be loaded',
    add: 'Add a person',
    name: 'Name',
    nameHint: 'As in the letter of appointment; it is shown in the audit record.',
    userName: 'User name',
    userNameHint: '3 to 40 small letters without marks, digits, dots or hyphens. For example: an.nguyen',
    userNameWrong: 'A user name has 3 to 40 small letters without marks, digits, dots or hyphens.',
    userNameTaken: 'Somebody has this user name already.',
    once: (name) => `One-time password of ${name}`,
    onceText:
      'Shown only now. Hand it over in person or read it out on the phone; do not send it by social media. It must be changed at the first sign-in.',
    copy: 'Copy the password',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying',
    noted: 'Noted, close',
    off: 'Switched off',
    sample: 'Sample',
    secondFactor: 'Second step',
    isMe: 'You',
    noRoles: 'No role yet',
    lastSession: (when) => `Latest session: ${when}`,
    noSession: 'No session is open',
    roles: 'Roles',
    endRole: 'End the role',
    endRoleText: 'This person loses what the role allows at once. The role stays in the history.',
    giveRole: 'Give a role',
    notMyself: 'Nobody gives themselves a role. Ask another administrator.',
    role: 'Role',
    chooseRole: 'Choose a role…',
    needRole: 'Choose a role.',
    roleCan: 'May:',
    area: 'Area',
    areas: { country: 'Whole country', province: 'A province', communes: 'Communes' },
    province: 'Province',
    chooseProvince: 'Choose a province…',
    needProvince: 'Choose a province.',
    communes: 'Communes',
    findCommune: 'Add a commune…',
    dropCommune: (name) => `Drop ${name}`,
    chooseCommune: 'Choose at least one commune.',
    force: 'Force',
    everyForce: 'Every force',
    from: 'From',
    to: 'To',
    toHint: 'Empty: no end has been set.',
    day: 'Write the day like 31/12/2026.',
    endBeforeStart: 'The last day must not be before the first.',
    notAccepted: 'The server does not accept this.',
    refusals: {
      409: 'This would leave nobody to administer; nothing was changed. Give another person the administrator role first.',
    },
    give: 'Give the role',
    reset: 'Issue a one-time password',
    resetText:
      'The old password and the second step stop working and every open session ends. The new password is shown once.',
    switchOff: 'Switch the account off',
    switchOffText: 'This person is signed out at once and cannot sign in until switched on again. Nothing is deleted.',
    switchOn: 'Switch the account on',
    account: 'Account',
    sharing: 'Sharing between areas',
    sharingLead:
      'Each province decides what people of one area see of the rest of the province, and how exactly roles with a coarse view see places. Holds at once for everybody.',
    rest: 'The rest of the province',
    coarse: 'Coarse places',
    restText: 'What officers of a commune see outside their own area. Commune officers never see more than numbers.',
    coarseText: 'How exactly viewers, publishers, auditors and administrators see the place of a case.',
    save: 'Save',
    noProvince: 'Your roles do not include a whole province, so there is no sharing to set.',
  },
}
