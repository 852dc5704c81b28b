/** The sign-in page; `next` is where to go on afterwards. */
export const SIGN_IN_PATH = '/dang-nhap'
const NEXT = 'next'

/** The address of the sign-in page that leads back to where someone was. `address` is path and query. */
export const signInAddress = (address: string): string =>
  address === '/' || isSignIn(address)
    ? SIGN_IN_PATH
    : `${SIGN_IN_PATH}?${new URLSearchParams({ [NEXT]: address }).toString()}`

/**
 * Where to go after signing in: a path of this site and nothing else, whoever wrote the link.
 * @param search query of the sign-in page
 * @param origin of this site
 */
export const continuation = (search: string, origin: string): string => {
  const wanted = new URLSearchParams(search).get(NEXT) ?? '/'
  if (!wanted.startsWith('/') || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  // "//elsewhere" and "/\elsewhere" are paths to the eye only, and "/.//elsewhere" becomes one of them.
  if (url.origin !== origin || url.pathname.startsWith('//') || isSignIn(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}

const isSignIn = (address: string): boolean => new URL(address, 'http://here').pathname === SIGN_IN_PATH
