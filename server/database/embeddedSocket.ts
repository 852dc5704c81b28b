import { timingSafeEqual } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { EmbeddedAnswers } from './embeddedAnswers.ts'
import { FrontendMessages } from './frontendMessages.ts'
import { ENGINE_BUSY, IMPATIENT_CLIENT, MOST_HELD_MS } from './engineBusy.ts'
import { type Session, Turns } from './turns.ts'

/** What the socket needs of the engine: one protocol message in, raw answer bytes out. */
export interface ProtocolEngine {
  execProtocolRawStream(message: Uint8Array, options: { onRawData(bytes: Uint8Array): void }): Promise<void>
}

export interface EngineSocket {
  readonly port: number
  stop(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const ASK_PASSWORD = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const SYNC = Buffer.from([0x53, 0, 0, 0, 4])

/**
 * Serves one engine, which knows a single session, to several clients of the PostgreSQL protocol on loopback.
 *
 * A client keeps the engine from its first message until the engine says "ready for query, no transaction": messages of
 * two clients are never mixed, or one would execute what the other has bound. Every client shows the password first:
 * other people of this machine can reach loopback too.
 *
 * Clients wait for each other as long as it takes. One that calls itself `IMPATIENT_CLIENT` does not: while another holds
 * the engine for longer than `MOST_HELD_MS`, what it sends is answered by the error `ENGINE_BUSY`, and not executed.
 *
 * @param onBroken called when the engine throws or gives a broken answer; it cannot be trusted any more
 */
export const serveEngine = async (
  engine: ProtocolEngine,
  { port, password, onBroken }: { port: number; password: string; onBroken: (error: unknown) => void },
): Promise<EngineSocket> => {
  const turns = new Turns()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    serveClient(socket, engine, turns, password).catch((error) => {
      socket.destroy()
      onBroken(error)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  const address = server.address()
  return {
    port: address && typeof address === 'object' ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Answers one client until it leaves; what it left behind in the session is cleaned up. */
const serveClient = async (socket: Socket, engine: ProtocolEngine, turns: Turns, password: string): Promise<void> => {
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  const session = turns.join()
  const answers = new EmbeddedAnswers()
  const statements = new Set<string>()
  let startup: Buffer | null = null
  let isAllowed = false
  let mostHeldMs: number | undefined
  let isRefusing = false
  try {
    for await (const message of new FrontendMessages(socket)) {
      if (message.kind === 'ssl') socket.write('N')
      else if (message.kind === 'startup') {
        startup = message.bytes
        if (startup.includes(`application_name\0${IMPATIENT_CLIENT}\0`)) mostHeldMs = MOST_HELD_MS
        socket.write(ASK_PASSWORD)
      } else if (!isAllowed) {
        if (message.kind !== 'p' || !startup || !isSame(passwordIn(message.bytes), password)) return
        isAllowed = true
        if (!(await session.take(mostHeldMs))) {
          socket.end(BUSY)
          return
        }
        await execute(engine, startup, answers, session, socket)
      } else if (message.kind === 'X') return
      else if (isRefusing && message.kind !== 'S') continue
      else if (isRefusing || !(await session.take(mostHeldMs))) {
        // As PostgreSQL does after an error: everything up to the next Sync is passed over.
        if (!isRefusing) socket.write(BUSY)
        isRefusing = message.kind !== 'S' && message.kind !== 'Q'
        if (!isRefusing) socket.write(READY)
      } else {
        if (message.kind === 'P') rememberStatement(statements, message.bytes)
        await execute(engine, message.bytes, answers, session, socket)
      }
    }
  } finally {
    socket.destroy()
    if (isAllowed) await cleanUp(engine, answers, session, statements)
    session.leave()
  }
}

/** Runs one message; when the answer ends with "ready, outside a transaction" the turn goes to the next client. */
const execute = async (
  engine: ProtocolEngine,
  message: Buffer,
  answers: EmbeddedAnswers,
  session: Session,
  socket: Socket | null,
): Promise<string> => {
  answers.begin(message)
  await engine.execProtocolRawStream(new Uint8Array(message), {
    onRawData(bytes) {
      // The engine's bytes are a view into its memory, which moves when it grows: copy now.
      const answer = answers.take(Buffer.from(bytes))
      if (socket?.writable && answer.length > 0) socket.write(answer)
    },
  })
  const state = answers.end()
  if (state === 'I') session.give()
  return state
}

const cleanUp = async (
  engine: ProtocolEngine,
  answers: EmbeddedAnswers,
  session: Session,
  statements: ReadonlySet<string>,
): Promise<void> => {
  const wasInside = session.hasTurn
  if (!wasInside && statements.size === 0) return
  await session.take()
  if (wasInside && (await execute(engine, SYNC, answers, session, null)) !== 'I') {
    await execute(engine, simpleQuery('rollback'), answers, session, null)
  }
  await session.take()
  for (const name of statements) await execute(engine, closeStatement(name), answers, session, null)
  await execute(engine, SYNC, answers, session, null)
}

const rememberStatement = (statements: Set<string>, parse: Buffer): void => {
  const name = parse.toString('utf8', 5, parse.indexOf(0, 5))
  if (name) statements.add(name)
}

const typed = (type: string, body: string): Buffer => {
  const text = Buffer.from(body, 'utf8')
  const bytes = Buffer.alloc(5 + text.length)
  bytes.write(type, 0, 'latin1')
  bytes.writeUInt32BE(4 + text.length, 1)
  text.copy(bytes, 5)
  return bytes
}
const BUSY = typed('E', `SERROR\0VERROR\0C${ENGINE_BUSY}\0MAnother client holds the engine.\0\0`)
const simpleQuery = (text: string): Buffer => typed('Q', `${text}\0`)
const closeStatement = (name: string): Buffer => typed('C', `S${name}\0`)

const passwordIn = (message: Buffer): string => message.toString('utf8', 5, message.length - 1)

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
