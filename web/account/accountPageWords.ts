import type { Language } from '../../data/model/codedValue.ts'

/** Words of the page of one's own account. */
export interface AccountPageWords {
  readonly title: string
  readonly who: string
  readonly name: string
  readonly userName: string
  readonly roles: string
  readonly noRoles: string
  readonly notYet: string
  readonly over: string
  readonly changesBy: string
  readonly password: string
  readonly passwordText: string
  readonly current: string
  readonly oneTime: string
  readonly next: string
  readonly nextHint: string
  readonly again: string
  readonly change: string
  readonly changed: string
  readonly tooShort: string
  readonly sameAsCurrent: string
  readonly hasUserName: string
  readonly notSame: string
  readonly wrongCurrent: string
  readonly notAccepted: string
  readonly factor: string
  readonly factorOn: string
  readonly factorOff: string
  readonly factorBegin: string
  readonly factorEnd: string
  readonly factorEndText: string
  readonly factorPassword: string
  readonly factorScan: string
  readonly factorSecret: string
  readonly factorBackup: string
  readonly factorBackupText: string
  readonly factorCopy: string
  readonly factorCopied: string
  readonly factorCode: string
  readonly factorConfirm: string
  readonly factorDone: string
  readonly factorEnded: string
  readonly factorPicture: string
  readonly wrongPassword: string
  readonly wrongCode: string
  readonly goOn: string
  readonly sessions: string
  readonly sessionsText: string
  readonly thisSession: string
  readonly device: string
  readonly address: string
  readonly lastUsed: string
  readonly started: string
  readonly unknownDevice: string
  readonly end: string
  readonly endOf: (device: string) => string
  readonly everywhere: string
  readonly everywhereText: string
}

export const ACCOUNT_PAGE_WORDS: Readonly<Record<Language, AccountPageWords>> = {
  vi: {
    title: 'Tài khoản của tôi',
    who: 'Tôi là ai',
    name: 'Họ tên',
    userName: 'Tên đăng nhập',
    roles: 'Vai trò',
    noRoles: 'Chưa được giao vai trò nào. Hãy nhờ người quản trị của đơn vị.',
    notYet: 'chưa đến ngày',
    over: 'đã hết hạn',
    changesBy: 'Tên và vai trò do người quản trị của đơn vị sửa.',
    password: 'Đổi mật khẩu',
    passwordText: 'Đổi xong, mọi nơi khác đang đăng nhập bằng tài khoản này sẽ bị đăng xuất.',
    current: 'Mật khẩu hiện tại',
    oneTime: 'Mật khẩu dùng một lần',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 12 ký tự, không chứa tên đăng nhập. Một câu vài từ dễ nhớ là tốt nhất.',
    again: 'Nhập lại mật khẩu mới',
    change: 'Đổi mật khẩu',
    changed: 'Đã đổi mật khẩu. Các nơi khác đã bị đăng xuất.',
    tooShort: 'Mật khẩu cần ít nhất 12 ký tự. Một câu vài từ dễ nhớ là tốt nhất.',
    sameAsCurrent: 'Mật khẩu mới phải khác mật khẩu cũ.',
    hasUserName: 'Mật khẩu không được chứa tên đăng nhập.',
    notSame: 'Hai lần nhập chưa giống nhau.',
    wrongCurrent: 'Mật khẩu hiện tại không đúng.',
    notAccepted: 'Mật khẩu này quá dễ đoán. Hãy chọn câu khác.',
    factor: 'Xác thực hai bước',
    factorOn: 'Đang bật: ngoài mật khẩu, mỗi lần đăng nhập cần mã trên điện thoại của bạn.',
    factorOff:
      'Đang tắt. Khi bật, người biết mật khẩu của bạn vẫn không đăng nhập được nếu không có điện thoại của bạn. Cần một ứng dụng xác thực (TOTP) trên điện thoại; không cần mạng.',
    factorBegin: 'Bật xác thực hai bước',
    factorEnd: 'Tắt xác thực hai bước',
    factorEndText: 'Tắt xong, chỉ cần mật khẩu là đăng nhập được; các mã dự phòng cũ không dùng được nữa.',
    factorPassword: 'Mật khẩu của bạn',
    factorScan: 'Quét hình này bằng ứng dụng xác thực trên điện thoại.',
    factorSecret: 'Không quét được? Nhập khóa này vào ứng dụng:',
    factorBackup: 'Cất mười mã dự phòng',
    factorBackupText:
      'Khi mất điện thoại, mỗi mã dưới đây thay được một lần nhập mã. Hãy in hoặc chép ra nơi an toàn ngay bây giờ: các mã không hiện lại lần nữa.',
    factorCopy: 'Chép các mã',
    factorCopied: 'Đã chép',
    factorCode: 'Mã 6 chữ số đang hiện trên điện thoại',
    factorConfirm: 'Xác nhận và bật',
    factorDone: 'Đã bật xác thực hai bước.',
    factorEnded: 'Đã tắt xác thực hai bước.',
    factorPicture: 'Mã QR chứa khóa của ứng dụng xác thực',
    wrongPassword: 'Mật khẩu không đúng.',
    wrongCode: 'Mã không đúng. Hãy nhập mã mới nhất trên điện thoại; giờ của máy và điện thoại phải khớp.',
    goOn: 'Tiếp tục',
    sessions: 'Nơi đang đăng nhập',
    sessionsText: 'Thấy một nơi lạ? Kết thúc phiên đó rồi đổi mật khẩu.',
    thisSession: 'Trình duyệt này',
    device: 'Thiết bị',
    address: 'Địa chỉ mạng',
    lastUsed: 'Dùng lần cuối',
    started: 'Đăng nhập lúc',
    unknownDevice: 'Chương trình khác',
    end: 'Kết thúc',
    endOf: (device) => `Kết thúc phiên trên ${device}`,
    everywhere: 'Đăng xuất khỏi mọi nơi',
    everywhereText: 'Kể cả trình duyệt này; bạn sẽ phải đăng nhập lại.',
  },
  en: {
    title: 'My account',
    who: 'Who I am',
    name: 'Name',
    userName: 'User name',
    roles: 'Roles',
    noRoles: 'No role has been given to you yet. Ask your administrator.',
    notYet: 'not yet in force',
    over: 'over',
    changesBy: 'Name and roles are changed by your administrator.',
    password: 'Change password',
    passwordText: 'Afterwards every other place where this account is signed in is signed out.',
    current: 'Current password',
    oneTime: 'One-time password',
    next: 'New password',
    nextHint: 'At least 12 characters, without the user name. A sentence of a few words is best.',
    again: 'New password again',
    change: 'Change password',
    changed: 'The password is changed. Other places have been signed out.',
    tooShort: 'A password needs at least 12 characters. A sentence of a few words is best.',
    sameAsCurrent: 'The new password must differ from the old one.',
    hasUserName: 'The password must not contain the user name.',
    notSame: 'The two are not the same.',
    wrongCurrent: 'The current password is not right.',
    notAccepted: 'This password is too easy to guess. Choose another sentence.',
    factor: 'Second step at sign-in',
    factorOn: 'On: besides the password every sign-in needs a code from your phone.',
    factorOff:
      'Off. When it is on, somebody who knows your password still cannot sign in without your phone. You need an authenticator app (TOTP) on the phone; it works without a network.',
    factorBegin: 'Turn the second step on',
    factorEnd: 'Turn the second step off',
    factorEndText: 'Afterwards the password alone is enough to sign in; the backup codes stop working.',
    factorPassword: 'Your password',
    factorScan: 'Scan this picture with the authenticator app on your phone.',
    factorSecret: 'Cannot scan? Enter this key in the app:',
    factorBackup: 'Keep the ten backup codes',
    factorBackupText:
      'If you lose the phone, each code below replaces one code of the app. Print them or write them down now and keep them safe: they are not shown again.',
    factorCopy: 'Copy the codes',
    factorCopied: 'Copied',
    factorCode: 'The six digits the phone shows now',
    factorConfirm: 'Confirm and turn on',
    factorDone: 'The second step is on.',
    factorEnded: 'The second step is off.',
    factorPicture: 'QR code with the key for the authenticator app',
    wrongPassword: 'The password is not right.',
    wrongCode: 'The code is not right. Enter the newest one; the clocks of computer and phone must agree.',
    goOn: 'Go on',
    sessions: 'Where you are signed in',
    sessionsText: 'A place you do not know? End that session, then change your password.',
    thisSession: 'This browser',
    device: 'Device',
    address: 'Network address',
    lastUsed: 'Last used',
    started: 'Signed in',
    unknownDevice: 'Another program',
    end: 'End',
    endOf: (device) => `End the session on ${device}`,
    everywhere: 'Sign out everywhere',
    everywhereText: 'This browser too; you will have to sign in again.',
  },
}
