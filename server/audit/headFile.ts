import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The last event that was known outside the database. */
export interface Head {
  readonly number: number
  /** Hexadecimal. */
  readonly hash: string
}

export type KeptHead =
  | { readonly state: 'kept'; readonly head: Head }
  | { readonly state: 'missing' }
  /** The file was changed, or the secret was. */
  | { readonly state: 'forged' }

export const headFile = (dataFolder: string): string => join(dataFolder, 'audit-head')

/** Reads the head kept in a file and its seal by a secret. */
export const readHead = (file: string, secret: string): KeptHead => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'missing' }
    throw error
  }
  const [number = '', hash = '', seal = ''] = text.trim().split(' ')
  const head = { number: Number(number), hash }
  return isSame(seal, sealOf(head, secret)) ? { state: 'kept', head } : { state: 'forged' }
}

/** Replaces the file as a whole; whoever reads it meets the old or the new one. */
export const writeHead = (file: string, head: Head, secret: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  const next = `${file}.${process.pid}`
  writeFileSync(next, `${head.number} ${head.hash} ${sealOf(head, secret)}\n`, { mode: 0o600 })
  renameSync(next, file)
}

const sealOf = ({ number, hash }: Head, secret: string): string =>
  createHmac('sha256', `audit-head ${secret}`).update(`${number} ${hash}`).digest('hex')

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
