import type { PGlite } from '@electric-sql/pglite'

/** What PostgreSQL throws on its way to its error handler; the library knows how to go on from it. */
const ORDINARY_ERROR = 'unwind'

/**
 * Mends what the library does when a statement leaves PostgreSQL's main loop by an exception.
 *
 * An ordinary error leaves the engine's stack pointer where it was thrown: a kilobyte lost each time, and after some
 * 1.900 errors every statement fails with "stack depth limit exceeded". It is put back here.
 *
 * Anything else (memory or stack exhausted, an address out of bounds, an abort, a fatal error) the library swallows, to
 * go on with a database whose locks, snapshots and memory are in no known state: what it would answer is garbage.
 *
 * @param onTrap must end the process: no instruction of the engine may run any more
 */
export const guardLoop = (database: PGlite, onTrap: (error: unknown) => never): void => {
  const engine = database.Module as PGlite['Module'] & { readonly ___stack_pointer: WebAssembly.Global }
  const stackPointer = engine.___stack_pointer
  let run = engine._PostgresMainLoopOnce
  const guarded = () => {
    const before: unknown = stackPointer.value
    try {
      run()
    } catch (error) {
      if (error !== ORDINARY_ERROR) onTrap(error)
      stackPointer.value = before
      throw error
    }
  }
  // The library's own wrapper replaces itself by the real function when it is first called.
  Object.defineProperty(engine, '_PostgresMainLoopOnce', {
    get: () => guarded,
    set: (real: () => void) => {
      run = real
    },
  })
}
