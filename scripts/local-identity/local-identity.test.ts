import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { freePort } from '../steps/port.mjs'
import { serveIdentity } from './server.mjs'
import { visitor } from './visitor'

const SITE = 'http://localhost:3999'
const CLIENT = { client: 'soleil', clientSecret: 'only-for-this-test' }
const CALLBACK = `${SITE}/api/auth/callback/google`

let folder: string
let issuer: string
let server: Server
let browser: ReturnType<typeof visitor>

beforeEach(async () => {
  // It warns of what is wanted here: an old Node, and nothing kept.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  folder = mkdtempSync(join(tmpdir(), 'soleil-identity-'))
  await start()
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

describe('signing in', () => {
  test('as a sample musician tells the site who it is', async () => {
    expect(await signIn({ musician: 'soleil-sample-trumpet' })).toMatchObject({
      sub: 'soleil-sample-trumpet',
      name: 'Tomás Rey',
      email: 'tomas.rey@example.test',
      email_verified: true,
      iss: issuer,
      aud: 'soleil',
      nonce: 'once',
    })
  })

  test('as someone else, the same name is the same person', async () => {
    const first = await signIn({ name: '  Zoë   <b>Quinn</b> ' })
    const again = await signIn({ name: 'zoë <b>quinn</b>' })
    const other = await signIn({ name: 'Zoe' })
    expect(first).toMatchObject({ name: 'Zoë <b>Quinn</b>', email_verified: true })
    expect(again.sub).toBe(first.sub)
    expect(other.sub).not.toBe(first.sub)
  })

  test('goes on after a restart, and asks again each time', async () => {
    await signIn({ musician: 'soleil-sample-alto' })
    await stop()
    await start(Number(new URL(issuer).port))
    expect(await signIn({ musician: 'soleil-sample-guitar' })).toMatchObject({ name: 'June Okafor' })
  })

  test.each([
    ['', 'Write a name'],
    ['   ', 'Write a name'],
    ['"'.repeat(81), '80 fit'],
  ])('with no proper name (%j) says so and keeps what was typed', async (name, problem) => {
    const page = await browser.open(authorization().url)
    const answer = await browser.post(page.url, { name })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(problem)
    expect(answer.text).toContain(`value="${name.replaceAll('"', '&quot;')}"`)
  })
})

describe('the provider refuses', () => {
  test('a request without PKCE', async () => {
    const page = await browser.open(authorization().url.replace(/&code_challenge=[^&]*/, ''))
    expect(page.url).toContain('error=invalid_request')
  })

  test('any address of the site but its own', async () => {
    const page = await browser.open(
      authorization().url.replace(encodeURIComponent(CALLBACK), 'http%3A%2F%2Fevil.example'),
    )
    expect(page.status).toBe(400)
    expect(page.text).toContain('That sign-in is over')
  })

  test('a sign-in that nobody began', async () => {
    const page = await browser.open(`${issuer}/sign-in/abc`)
    expect(page.status).toBe(400)
    expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  })

  test('a chosen identity, unless it was started for tests', async () => {
    const written = { sub: 'anybody', name: 'Any', email: 'any@example.test', unverified: 'yes' }
    expect((await signIn(written)).sub).not.toBe('anybody')
    await stop()
    await start(undefined, true)
    expect(await signIn(written)).toMatchObject({ sub: 'anybody', email: 'any@example.test', email_verified: false })
  })
})

async function start(port?: number, testing = false) {
  const chosen = port ?? (await freePort())
  issuer = `http://127.0.0.1:${chosen}`
  server = await serveIdentity({ port: chosen, site: SITE, ...CLIENT, keysFile: join(folder, 'keys.json'), testing })
  browser = visitor(issuer)
}

async function stop() {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

function authorization() {
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    client_id: CLIENT.client,
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid email profile',
    state: 'state',
    nonce: 'once',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return { url: `${issuer}/auth?${asked}`, verifier }
}

/** The whole way: page, choice, back to the site, code for token. Answers what the ID token says. */
async function signIn(form: Record<string, string>): Promise<Record<string, unknown>> {
  const { url, verifier } = authorization()
  const page = await browser.open(url)
  const back = await browser.post(page.url, form)
  const code = new URL(back.url).searchParams.get('code') ?? ''
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${CLIENT.client}:${CLIENT.clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  })
  const { id_token } = await answer.json()
  return JSON.parse(Buffer.from(id_token.split('.')[1], 'base64url').toString())
}
