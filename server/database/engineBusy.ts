// The embedded engine has one session: while somebody writes for long (an import), whoever asks would wait to the end.

/** `application_name` of a client that would rather be refused than wait for long. */
export const IMPATIENT_CLIENT = 'diem-nong-requests'

/** Whoever waits for the engine is refused once another client has held it for so long: what is short is waited for. */
export const MOST_HELD_MS = 4000

/** Code of that refusal, of no class that PostgreSQL knows. What was asked has not been done. */
export const ENGINE_BUSY = 'DN001'

export const isEngineBusy = (error: unknown): boolean => (error as { code?: string } | null)?.code === ENGINE_BUSY
