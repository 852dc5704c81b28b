import type { Language } from '../../data/model/codedValue.ts'

/** Words that every form of the account pages uses. */
export interface FormWords {
  readonly showPassword: string
  readonly hidePassword: string
  readonly needed: string
  readonly cancel: string
  readonly save: string
  readonly busy: string
  /** By status of the answer, for languages that the server does not speak. */
  readonly refusals: Readonly<Record<number, string>>
}

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = {
  vi: {
    showPassword: 'Hiện mật khẩu',
    hidePassword: 'Ẩn mật khẩu',
    needed: 'Cần ghi mục này.',
    cancel: 'Thôi',
    save: 'Lưu',
    busy: 'Đang gửi…',
    refusals: {},
  },
  en: {
    showPassword: 'Show the password',
    hidePassword: 'Hide the password',
    needed: 'Fill this in.',
    cancel: 'Cancel',
    save: 'Save',
    busy: 'Sending…',
    refusals: {
      400: 'Something in the form is not accepted; nothing was changed.',
      403: 'Your roles do not allow this; nothing was changed.',
      404: 'It is no longer there. Load the page again.',
      409: 'Somebody else has changed it meanwhile, or it does not fit any more; nothing was changed. Load it again.',
      429: 'Too many wrong tries. Wait a few minutes and try again, or ask the administrator to reset your password.',
    },
  },
}
