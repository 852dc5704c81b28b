import type { Sql } from '../database/connect.ts'
import { readHead, writeHead } from './headFile.ts'
import { findHash, findHead } from './queries.ts'

export interface HeadPlace {
  readonly file: string
  readonly secret: string
}

/** How far the file may be behind the database. */
const PAUSE_MS = 3000

/**
 * Moves the head kept outside the database to the last event. It moves only along the chain: while the event it names
 * is missing or another, and while its seal does not fit, the file stays, so that later events cannot cover what was
 * removed. Returns whether it is in order.
 */
export const moveHead = async (sql: Sql, { file, secret }: HeadPlace): Promise<boolean> => {
  const kept = readHead(file, secret)
  if (kept.state === 'forged') return false
  const head = await findHead(sql)
  if (kept.state === 'kept') {
    if (kept.head.number === head?.number && kept.head.hash === head.hash) return true
    if ((await findHash(sql, kept.head.number)) !== kept.head.hash) return false
  }
  if (head) writeHead(file, head, secret)
  return true
}

export interface HeadKeeper {
  stop(): Promise<void>
}

/** Keeps the head up to date while the server runs, whoever adds events. Says once when the record was tampered with. */
export const keepHead = (sql: Sql, place: HeadPlace, onBroken: () => void): HeadKeeper => {
  let timer: NodeJS.Timeout | undefined
  let isBroken = false
  let isStopped = false
  let work: Promise<void> = Promise.resolve()
  const move = async () => {
    // A database that does not answer is told elsewhere.
    const isInOrder = await moveHead(sql, place).catch(() => true)
    if (!isInOrder && !isBroken) onBroken()
    isBroken = !isInOrder
  }
  const turn = () => {
    work = move().then(() => {
      if (!isStopped) timer = setTimeout(turn, PAUSE_MS).unref()
    })
  }
  turn()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await work
      await move()
    },
  }
}
