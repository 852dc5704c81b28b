import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now. */
export const useMediaQuery = (query: string): boolean =>
  useSyncExternalStore(
    useCallback(
      (notify: () => void) => {
        const list = matchMedia(query)
        list.addEventListener('change', notify)
        return () => list.removeEventListener('change', notify)
      },
      [query],
    ),
    () => matchMedia(query).matches,
  )
