import { useMemo, useSyncExternalStore } from 'react'
import type { Language } from '../../data/model/codedValue.ts'

export type ThemeChoice = 'auto' | 'light' | 'dark'

/** What belongs to a person and not to a link. */
export interface Preferences {
  readonly language: Language
  readonly theme: ThemeChoice
  readonly isLeftOpen: boolean
  readonly isRightOpen: boolean
}

const KEY = 'diem-nong'
const DEFAULTS: Preferences = { language: 'vi', theme: 'auto', isLeftOpen: true, isRightOpen: true }

const listeners = new Set<() => void>()
/** Kept here too: the storage may be full or forbidden. */
let text = readText()

function readText(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Reads what was kept; anything not understood is the default. */
export const parsePreferences = (kept: string): Preferences => {
  let value: Partial<Record<keyof Preferences, unknown>> = {}
  try {
    value = (JSON.parse(kept) as typeof value | null) ?? {}
  } catch {
    // Empty or damaged: the defaults.
  }
  return {
    language: value.language === 'en' ? 'en' : 'vi',
    theme: value.theme === 'light' || value.theme === 'dark' ? value.theme : 'auto',
    isLeftOpen: value.isLeftOpen !== false,
    isRightOpen: value.isRightOpen !== false,
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

const setPreferences = (change: Partial<Preferences>): void => {
  text = JSON.stringify({ ...DEFAULTS, ...parsePreferences(text), ...change })
  try {
    localStorage.setItem(KEY, text)
  } catch {
    // Holds for this page only.
  }
  for (const listener of listeners) listener()
}

export const usePreferences = (): [Preferences, (change: Partial<Preferences>) => void] => {
  const kept = useSyncExternalStore(subscribe, () => text)
  return [useMemo(() => parsePreferences(kept), [kept]), setPreferences]
}

export const useLanguage = (): Language => usePreferences()[0].language

const darkScheme = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null
const subscribeScheme = (listener: () => void) => {
  darkScheme?.addEventListener('change', listener)
  return () => darkScheme?.removeEventListener('change', listener)
}

/** Whether the page is dark: as chosen, else as the machine is set. */
export const useIsDark = (): boolean => {
  const [{ theme }] = usePreferences()
  const isMachineDark = useSyncExternalStore(subscribeScheme, () => darkScheme?.matches ?? false)
  return theme === 'auto' ? isMachineDark : theme === 'dark'
}
