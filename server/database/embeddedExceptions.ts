import type { Extension } from '@electric-sql/pglite'

/** What the module of the database exports and this file calls; addresses and codes are 32-bit numbers. */
interface DatabaseExports {
  errstart(level: number, domain: number): number
  errcode(sqlState: number): number
  errmsg_internal(format: number, values: number): number
  errfinish(file: number, line: number, routine: number): void
  _emscripten_stack_alloc(bytes: number): number
}

interface EngineOptions {
  readonly wasmMemory: WebAssembly.Memory
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: unknown) => void,
  ): unknown
}

/** Level of an error that ends the statement, in PostgreSQL's elog.h. */
const ERROR = 21

/**
 * Turns each C++ exception of PostGIS (GEOS, PROJ) into an error of PostgreSQL.
 *
 * The PostGIS of the embedded engine is compiled without a single catch. A GEOS exception leaves PostGIS, is taken by
 * the next setjmp of PostgreSQL for an ordinary return of 0, and the statement goes on without its rows: a select
 * answered "portal suspended", a `create table as` reported success and made no table. Here the throw itself becomes
 * `ereport(ERROR)`, which jumps to where PostgreSQL waits for it. What GEOS had allocated stays allocated until the
 * engine ends. What GEOS would have mended after its own catch (an overlay tried again with snapped points) is an error
 * too, where a PostgreSQL server answers: overlays of coordinates that other people drew take a grid size.
 *
 * To be removed when the extension can catch: its modules then import `__cxa_begin_catch`.
 */
export const raiseExceptions: Extension = {
  name: 'raise_exceptions',
  async setup(_database, given: EngineOptions) {
    return {
      emscriptenOpts: {
        ...given,
        instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: unknown) => void) {
          let database: DatabaseExports | null = null
          const shared = imports.env as Record<string, unknown>
          // The modules of extensions are loaded later and take their imports from this same object.
          if (typeof shared.__cxa_throw !== 'function') throw new Error('The engine has no __cxa_throw to replace.')
          shared.__cxa_throw = (exception: number, type: number) => {
            if (!database) throw new Error('A C++ exception came before the database.')
            raise(database, given.wasmMemory, describe(given.wasmMemory, exception, type))
          }
          return given.instantiateWasm(imports, (instance, module) => {
            database = instance.exports as unknown as DatabaseExports
            done(instance, module)
          })
        },
      },
    }
  },
}

interface Thrown {
  readonly sqlState: string
  readonly text: string
}

/** Does not return: PostgreSQL jumps to its error handler. */
const raise = (database: DatabaseExports, memory: WebAssembly.Memory, { sqlState, text }: Thrown): void => {
  const bytes = new TextEncoder().encode(`${text.replaceAll('%', '%%')}\0`)
  const address = database._emscripten_stack_alloc(bytes.length)
  new Uint8Array(memory.buffer).set(bytes, address)
  database.errstart(ERROR, 0)
  database.errcode(sqlStateNumber(sqlState))
  database.errmsg_internal(address, 0)
  database.errfinish(0, 0, 0)
}

/** PostgreSQL's MAKE_SQLSTATE: six bits a character, the first lowest. */
const sqlStateNumber = (code: string): number =>
  Array.from(code).reduce((sum, character, index) => sum | (((character.charCodeAt(0) - 48) & 63) << (6 * index)), 0)

const OUT_OF_MEMORY = '53200'
const INTERNAL_ERROR = 'XX000'
const LONGEST_TEXT = 1000

/**
 * What a C++ exception says. Layouts of the Itanium ABI with 4-byte pointers: a type is (vtable, name, base type), and
 * everything derived from std::runtime_error or std::logic_error is (vtable, text).
 */
const describe = (memory: WebAssembly.Memory, exception: number, type: number): Thrown => {
  const view = new DataView(memory.buffer)
  const word = (address: number) => (address > 0 && address + 4 <= view.byteLength ? view.getUint32(address, true) : 0)
  const textAt = (address: number): string => {
    const bytes = new Uint8Array(memory.buffer, Math.min(address, view.byteLength))
    const end = address > 0 ? bytes.subarray(0, LONGEST_TEXT).indexOf(0) : 0
    return new TextDecoder().decode(bytes.subarray(0, end < 0 ? LONGEST_TEXT : end))
  }
  const name = textAt(word(type + 4))
  for (let at = type, depth = 0; at && depth < 8; at = word(at + 8), depth++) {
    const base = textAt(word(at + 4))
    if (base === 'St9bad_alloc') return { sqlState: OUT_OF_MEMORY, text: 'out of memory' }
    if (base === 'St13runtime_error' || base === 'St11logic_error') {
      return { sqlState: INTERNAL_ERROR, text: textAt(word(exception + 4)) || name }
    }
    if (!/^(N?St|N)?[\w]+$/.test(base)) break
  }
  return { sqlState: INTERNAL_ERROR, text: `C++ exception ${name}` }
}
