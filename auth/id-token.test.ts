import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isSignedBy } from './id-token'

type SignIn = (signingIn: { account: object; profile: object }) => Promise<boolean | string>
const made = vi.hoisted(() => ({ settings: () => ({ callbacks: {} as { signIn: SignIn } }) }))
// What next-auth is given, which nothing else tells.
vi.mock('next-auth', () => ({
  default: (settings: typeof made.settings) => {
    made.settings = settings
    return {}
  },
}))

const [own, another] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
const server = createServer(async (request, response) => {
  const keys = request.url === '/keys' ? [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256' }] : undefined
  response.end(JSON.stringify(keys ? { keys } : { jwks_uri: `${issuer}/keys` }))
})
let issuer = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

type Said = { by?: string; to?: string; key?: typeof own; ends?: string }

function token({ by = issuer, to = 'the site', key = own, ends = '10m' }: Said = {}) {
  return new SignJWT({ email_verified: true })
    .setProtectedHeader({ alg: 'RS256', kid: 'own' })
    .setIssuer(by)
    .setAudience(to)
    .setSubject('somebody')
    .setIssuedAt()
    .setExpirationTime(ends)
    .sign(key.privateKey)
}
const isTaken = (idToken: string) => isSignedBy({ issuer, audience: 'the site' }, idToken)

test('what the issuer signed for this site is taken', async () => {
  expect(await isTaken(await token())).toBe(true)
})

test.each<[string, Said]>([
  ['by another key', { key: another }],
  ['by somebody else', { by: 'https://accounts.example' }],
  ['to another site', { to: 'another site' }],
  ['and no longer holds', { ends: '-1m' }],
])('what is said %s is not', async (_, said) => {
  expect(await isTaken(await token(said))).toBe(false)
})

test('what nobody signed is not, nor what was changed, nor what is no token', async () => {
  const claims = { iss: issuer, aud: 'the site', sub: 'somebody' }
  expect(await isTaken(new UnsecuredJWT(claims).setExpirationTime('10m').encode())).toBe(false)
  const [header, , signature] = (await token()).split('.')
  const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'another' })).toString('base64url')
  expect(await isTaken([header, changed, signature].join('.'))).toBe(false)
  expect(await isTaken('no token')).toBe(false)
})

test('nobody comes in by a token that the issuer has not signed', async () => {
  process.env.AUTH_GOOGLE_ISSUER = issuer
  await import('./google')
  const { signIn } = made.settings().callbacks
  const profile = { email_verified: true }
  const by = async (said: Said) =>
    signIn({ account: { provider: 'google', providerAccountId: 'new', id_token: await token(said) }, profile })
  expect(await by({ to: 'test-client' })).toBe(true)
  expect(await by({ to: 'test-client', key: another })).toBe(false)
  expect(await signIn({ account: { provider: 'google', providerAccountId: 'new' }, profile })).toBe(false)
})

test('keys that cannot be read are no word about the token', async () => {
  const away = { issuer: 'http://127.0.0.1:9', audience: 'the site' }
  await expect(isSignedBy(away, await token())).rejects.toThrow()
})
