import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the next person says of themselves, and what is wrong with their token. */
export interface Next {
  sub: string
  userName: string
  audience?: string
  nonce?: string
  isForged?: boolean
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A small sign-in service (OpenID Connect 1.0, code with PKCE) on a free port of this machine, written from the standard. */
export const startProvider = async (clientId: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const codes = new Map<string, { nonce: string; challenge: string; who: Next }>()
  let next: Next = { sub: '', userName: '' }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    const answer = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return answer({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
        })
      case '/keys':
        return answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] })
      case '/token': {
        let body = ''
        request.on('data', (piece: Buffer) => (body += piece.toString()))
        request.on('end', () => {
          const given = new URLSearchParams(body)
          const code = codes.get(given.get('code') ?? '')
          codes.delete(given.get('code') ?? '')
          const proof = createHash('sha256')
            .update(given.get('code_verifier') ?? '')
            .digest('base64url')
          if (!code || proof !== code.challenge) return answer({ error: 'invalid_grant' }, 400)
          const now = Math.floor(Date.now() / 1000)
          const { sub, userName, audience = clientId, nonce = code.nonce, isForged = false } = code.who
          const claims = { iss: issuer, aud: audience, sub, nonce, iat: now, exp: now + 60 }
          const profile = { preferred_username: userName, email: `${userName}@tinh.example`, name: userName }
          const signed = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url({ ...claims, ...profile })}`
          const signature = sign('sha256', Buffer.from(signed), isForged ? other : privateKey).toString('base64url')
          return answer({
            access_token: randomUUID(),
            token_type: 'Bearer',
            expires_in: 60,
            id_token: `${signed}.${signature}`,
          })
        })
        return undefined
      }
      default:
        return answer({}, 404)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    /** A person who signs in there: the address they are sent back to. */
    visit(authorize: string, who: Next): URL {
      next = who
      const asked = new URL(authorize).searchParams
      const code = randomUUID()
      codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', who: next })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}
