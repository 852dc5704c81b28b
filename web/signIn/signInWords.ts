import type { Language } from '../../data/model/codedValue.ts'

/** Words of the sign-in page and of the first password. */
export interface SignInWords {
  readonly product: string
  readonly about: string
  readonly userName: string
  readonly password: string
  readonly signIn: string
  readonly wrong: string
  readonly forgotten: string
  readonly ended: string
  readonly factor: string
  readonly factorText: string
  readonly code: string
  readonly backupCode: string
  readonly backupText: string
  readonly goOn: string
  readonly useBackup: string
  readonly useCode: string
  readonly back: string
  readonly wrongCode: string
  readonly provider: (label: string) => string
  readonly providerFailed: string
  readonly samples: string
  readonly samplesText: string
  readonly language: string
  readonly firstPassword: string
  readonly firstPasswordText: string
}

export const SIGN_IN_WORDS: Readonly<Record<Language, SignInWords>> = {
  vi: {
    product: 'Điểm Nóng',
    about: 'Bản đồ vụ việc, điểm nóng và kiểm tra của tỉnh',
    userName: 'Tên đăng nhập',
    password: 'Mật khẩu',
    signIn: 'Đăng nhập',
    wrong: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy xem lại phím chữ hoa và bộ gõ tiếng Việt.',
    forgotten: 'Quên mật khẩu? Hãy nhờ người quản trị của đơn vị cấp mật khẩu dùng một lần.',
    ended: 'Đăng nhập để xem tiếp; trang vừa mở được giữ lại.',
    factor: 'Xác thực hai bước',
    factorText: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện.',
    code: 'Mã xác thực',
    backupCode: 'Mã dự phòng',
    backupText: 'Nhập một trong mười mã dự phòng đã cất khi bật xác thực hai bước. Mỗi mã chỉ dùng được một lần.',
    goOn: 'Tiếp tục',
    useBackup: 'Không có điện thoại? Dùng mã dự phòng',
    useCode: 'Dùng mã trên điện thoại',
    back: 'Đăng nhập bằng tài khoản khác',
    wrongCode: 'Mã không đúng hoặc đã hết hạn. Hãy nhập mã mới nhất trên điện thoại.',
    provider: (label) => `Đăng nhập bằng ${label}`,
    providerFailed:
      'Dịch vụ đăng nhập không nhận bạn, hoặc tài khoản của bạn ở đó chưa được thêm vào Điểm Nóng. Hãy thử lại, dùng mật khẩu, hoặc hỏi người quản trị.',
    samples: 'Tài khoản mẫu',
    samplesText:
      'Máy chủ này chỉ có dữ liệu mẫu, không có vụ việc thật. Chọn một vai trò để xem thử, không cần mật khẩu.',
    language: 'Ngôn ngữ',
    firstPassword: 'Đặt mật khẩu của riêng bạn',
    firstPasswordText:
      'Bạn vừa đăng nhập bằng mật khẩu dùng một lần. Hãy thay bằng mật khẩu chỉ mình bạn biết; sau đó mới vào được các trang khác.',
  },
  en: {
    product: 'Điểm Nóng',
    about: 'The map of cases, hot spots and inspections of the province',
    userName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    wrong: 'User name or password is wrong. Check caps lock and the Vietnamese input method.',
    forgotten: 'Password forgotten? Ask your administrator for a one-time password.',
    ended: 'Sign in to go on; the page you asked for is kept.',
    factor: 'Second step',
    factorText: 'Open the authenticator app on your phone and enter the six digits it shows now.',
    code: 'Code',
    backupCode: 'Backup code',
    backupText: 'Enter one of the ten backup codes you kept when you turned the second step on. Each works once.',
    goOn: 'Go on',
    useBackup: 'No phone at hand? Use a backup code',
    useCode: 'Use the code on the phone',
    back: 'Sign in as somebody else',
    wrongCode: 'The code is wrong or too old. Enter the newest one on the phone.',
    provider: (label) => `Sign in with ${label}`,
    providerFailed:
      'The sign-in service did not accept you, or your account there has not been added to Điểm Nóng. Try again, use a password, or ask the administrator.',
    samples: 'Sample accounts',
    samplesText: 'This server holds sample data only, no real case. Choose a role to look around; no password needed.',
    language: 'Language',
    firstPassword: 'Choose a password of your own',
    firstPasswordText:
      'You signed in with a one-time password. Replace it by one that only you know; the other pages open after that.',
  },
}
