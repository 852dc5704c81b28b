import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Who gave a tip, as far as they said. */
export interface Identity {
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  /** How and when they may be reached, what to beware of. */
  readonly contact: string | null
}

/** What is stored: unreadable without the key, and useless under another tip. */
export interface SealedIdentity {
  /** Tells keys apart without telling anything of them. */
  readonly keyName: string
  readonly nonce: Buffer
  /** Ciphertext, and the 16 bytes that prove it whole. */
  readonly ciphertext: Buffer
}

const TAG_BYTES = 16

/** The key that sealed an identity is not the one of the configuration. */
export class OtherKeyError extends Error {}

/** Seals identities with AES-256-GCM (NIST SP 800-38D), each with a random nonce of its own and bound to its tip. */
export const identityCipher = (key: Buffer) => {
  const keyName = createHash('sha256').update('diem-nong identity key ').update(key).digest('hex').slice(0, 12)
  return {
    seal(tipId: string, identity: Identity): SealedIdentity {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(tipId))
      // The length of a name tells something too.
      const text = JSON.stringify(identity)
      const padded = text + ' '.repeat(Math.ceil((Buffer.byteLength(text) + 1) / 512) * 512 - Buffer.byteLength(text))
      const ciphertext = Buffer.concat([cipher.update(padded, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return { keyName, nonce, ciphertext }
    },
    /** Throws `OtherKeyError`, and an error without any content when what is stored was changed. */
    open(tipId: string, { keyName: sealedBy, nonce, ciphertext }: SealedIdentity): Identity {
      if (sealedBy !== keyName) throw new OtherKeyError('The identity was sealed with another key.')
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(tipId))
      decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES))
      const text = Buffer.concat([decipher.update(ciphertext.subarray(0, -TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as Identity
    },
  }
}

export type IdentityCipher = ReturnType<typeof identityCipher>
