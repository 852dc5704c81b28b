import { useCallback, useRef, useSyncExternalStore } from 'react'

/**
 * Whether a media query holds on the screen. While a page is printed the answer stays: paper has another width, and what
 * is laid out anew for it would lose what it shows.
 */
export const useMediaQuery = (query: string): boolean => {
  const known = useRef<{ readonly query: string; readonly holds: boolean } | null>(null)
  return useSyncExternalStore(
    useCallback(
      (notify: () => void) => {
        const lists = [matchMedia(query), matchMedia('print')]
        for (const list of lists) list.addEventListener('change', notify)
        return () => {
          for (const list of lists) list.removeEventListener('change', notify)
        }
      },
      [query],
    ),
    () => {
      if (known.current?.query !== query || !matchMedia('print').matches) {
        known.current = { query, holds: matchMedia(query).matches }
      }
      return known.current.holds
    },
  )
}
