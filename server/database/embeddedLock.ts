import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who serves a data folder. Two engines on one folder would destroy it. */
export interface EmbeddedLock {
  /** The engine's process. */
  readonly pid: number
  /** The process that started the engine. */
  readonly ownerPid: number
  /** Address with password; null while the engine is opening. */
  readonly url: string | null
}

/** The lock lies beside the folder, which belongs to the engine alone. */
const lockFile = (folder: string) => `${folder}.lock.json`

const ownIdentity = () => ({ pid: process.pid, ownerPid: process.ppid })

const read = (file: string): EmbeddedLock | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EmbeddedLock
  } catch {
    return null
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a process runs and is an engine on this folder: numbers of processes are used again. */
const isServing = (pid: number, folder: string): boolean => {
  if (!isRunning(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  } catch {
    return false
  }
}

/** Whether the server that started an engine is gone. Such an engine ends as soon as its running query is done. */
export const isAbandoned = (lock: EmbeddedLock): boolean => !isRunning(lock.ownerPid)

/** The engine that now serves a data folder, if one is running. */
export const runningEmbedded = (folder: string): EmbeddedLock | null => {
  const lock = read(lockFile(folder))
  return lock && isServing(lock.pid, folder) ? lock : null
}

/** Takes the folder for this process. Returns the engine that has it, or null when it is ours now. */
export const takeEmbeddedLock = (folder: string): EmbeddedLock | null => {
  const file = lockFile(folder)
  mkdirSync(dirname(file), { recursive: true })
  // Written apart and linked into place whole: a lock read while it is still empty would pass for a stale one.
  const own = `${file}.${process.pid}.own`
  writeFileSync(own, JSON.stringify({ ...ownIdentity(), url: null }), { mode: 0o600 })
  try {
    for (;;) {
      try {
        linkSync(own, file)
        return null
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const running = runningEmbedded(folder)
      if (running) return running
      removeStale(file, folder)
    }
  } finally {
    rmSync(own, { force: true })
  }
}

/** Moves a dead engine's lock away. When another process was quicker and the lock is a new one, puts it back. */
const removeStale = (file: string, folder: string): void => {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved && isServing(moved.pid, folder)) linkSync(aside, file)
  rmSync(aside, { force: true })
}

/** Tells others how to reach the engine of this process. */
export const publishEmbedded = (folder: string, url: string): void => {
  const file = lockFile(folder)
  writeFileSync(`${file}.new`, JSON.stringify({ ...ownIdentity(), url }), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Gives the folder back. Does nothing when the lock is not this process's. */
export const releaseEmbeddedLock = (folder: string): void => {
  if (read(lockFile(folder))?.pid === process.pid) rmSync(lockFile(folder), { force: true })
}
