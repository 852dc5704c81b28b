import type { Language } from '../../data/model/codedValue.ts'

/** Words of the frame, the gate and the account menu. */
export interface AccountWords {
  readonly product: string
  readonly toMap: string
  readonly map: string
  readonly account: string
  readonly signOut: string
  readonly signOutFailed: string
  readonly noRoles: string
  readonly noRolesText: string
  readonly noMap: string
  readonly noMapText: string
  readonly notFound: string
  readonly notFoundText: string
  readonly notAllowed: string
  readonly notAllowedText: string
  readonly loadFailed: string
}

export const ACCOUNT_WORDS: Readonly<Record<Language, AccountWords>> = {
  vi: {
    product: 'Điểm Nóng',
    toMap: 'Về bản đồ',
    map: 'Bản đồ',
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
    signOutFailed: 'Chưa đăng xuất được',
    noRoles: 'Bạn chưa có vai trò nào đang hiệu lực',
    noRolesText:
      'Bạn đã đăng nhập đúng, nhưng chưa được giao vai trò và địa bàn nên chưa có gì để xem. Hãy nhờ người quản trị của đơn vị giao vai trò; trang này tự mở khi có.',
    noMap: 'Vai trò của bạn không gồm việc xem bản đồ',
    noMapText: 'Những trang bạn dùng được nằm trong danh mục tài khoản ở góc trên.',
    notFound: 'Không có trang này',
    notFoundText: 'Địa chỉ có thể đã gõ nhầm hoặc đã cũ.',
    notAllowed: 'Vai trò của bạn không mở được trang này',
    notAllowedText: 'Nếu công việc cần đến, hãy nhờ người quản trị giao thêm vai trò.',
    loadFailed: 'Chưa biết được bạn là ai',
  },
  en: {
    product: 'Điểm Nóng',
    toMap: 'Back to the map',
    map: 'Map',
    account: 'Account',
    signOut: 'Sign out',
    signOutFailed: 'Could not sign out',
    noRoles: 'You have no role in force yet',
    noRolesText:
      'You are signed in, but no role and area have been given to you, so there is nothing to see yet. Ask your administrator for a role; this page opens by itself once you have one.',
    noMap: 'Your roles do not include the map',
    noMapText: 'The pages you can use are in the account menu in the upper corner.',
    notFound: 'There is no such page',
    notFoundText: 'The address may be mistyped or old.',
    notAllowed: 'Your roles do not open this page',
    notAllowedText: 'If your work needs it, ask the administrator for a further role.',
    loadFailed: 'It could not be found out who you are',
  },
}
