import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createBand } from '@/db/band-factories'
import { addChartFile } from '@/db/chart-files'
import { addInvitation } from '@/db/invitation-changes'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { invitationToken } from '@/lib/invitation-address'
import { securityHeaders } from '@/lib/security-headers.mjs'
import { sharePath, shareToken } from '@/lib/share-address'
import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'
import { createOwnCharted } from './stage-world'

type Kind = { path: string; status: number; page?: true; file?: true; method?: string; signedOut?: true }

test('every kind of answer carries the whole set of headers', async ({ baseURL }) => {
  const musician = await createMusician()
  const cookie = `soleil=${await createSession(musician)}`
  const songId = await createSong(musician, { title: 'One' })
  const [link, formKey] = [randomUUID(), randomUUID()]
  await addShareLink(
    ownRepertoire(musician),
    { title: 'All', filter: {}, ending: null, passcode: null, charts: true, downloads: true },
    link,
  )
  await addInvitation(await createBand(musician), { role: 'member', days: 7, mostUses: 5, memberEndsAt: null }, formKey)
  const shared = sharePath(shareToken(musician.id, link))
  const kinds: Kind[] = [
    ...['/', '/sign-in', '/stage', shared].map((path) => ({ path, status: 200, page: true, signedOut: true }) as const),
    { path: `/join/${invitationToken(musician.id, formKey)}`, status: 200, page: true },
    ...['/repertoire', '/stats', `/songs/${songId}`].map((path) => ({ path, status: 200, page: true }) as const),
    ...['/nowhere', '/s/nonsense', '/join/nonsense', `/songs/${randomUUID()}`].map(
      (path) => ({ path, status: 404, page: true }) as const,
    ),
    { path: '/repertoire', status: 307, signedOut: true },
    { path: '/api/songs', status: 200 },
    { path: '/api/songs', status: 401, signedOut: true },
    { path: '/api/songs/all', status: 200 },
    { path: '/api/songs/all', status: 401, signedOut: true },
    { path: `${shared}/songs`, status: 200 },
    { path: `${shared}/picture`, status: 200 },
    { path: '/api/export?format=csv', status: 200 },
    { path: `/api/charts/${randomUUID()}`, status: 404, file: true },
    { path: '/api/ready', status: 200 },
    { path: '/api/health', status: 200 },
    { path: scriptOfThePages(), status: 200 },
    { path: '/_next/static/nothing.js', status: 404 },
    { path: '/songs/%E0%A4%A', status: 400 },
    { path: '/', method: 'PUT', status: 405 },
    { path: '/', method: 'TRACE', status: 405 },
    { path: '/songs/new', method: 'POST', status: 403 },
  ]
  for (const { path, status, page, file, method = 'GET', signedOut } of kinds) {
    const answer = await asked(baseURL + path, method, signedOut ? {} : { cookie })
    const name = `${method} ${path} ${status}`
    expect(answer.status, name).toBe(status)
    const wanted = { ...securityHeaders(false), ...(file && { 'X-Frame-Options': 'SAMEORIGIN' }) }
    for (const [header, value] of Object.entries(wanted))
      expect(answer.headers[header.toLowerCase()], `${name}: ${header}`).toBe(value)
    expect(answer.headers['x-powered-by'], name).toBeUndefined()
    expectPolicy(String(answer.headers['content-security-policy'] ?? ''), { name, page, file, status })
    for (const line of answer.headers['set-cookie'] ?? []) expect(line, name).toMatch(/; HttpOnly.*; SameSite=lax/i)
  }
})

test('an uploaded file carries its own policy: no script runs in it, and all but a PDF stands in a sandbox', async ({
  baseURL,
  musician,
}) => {
  const cookie = `soleil=${await createSession(musician)}`
  const link = randomUUID()
  const { id, file: pdf } = await createOwnCharted(musician)
  const png = { name: 'part.png', type: 'image/png' as const, pages: null, bytes: Buffer.from(PNG, 'base64') }
  const about = { kind: 'part' as const, label: null, instrument: null, transposition: null, key: null }
  const picture = await addChartFile(ownRepertoire(musician), id, { about, file: png, formKey: randomUUID() })
  if (typeof picture === 'string') throw new Error(picture)
  const all = { title: 'All', filter: {}, ending: null, passcode: null, charts: true, downloads: true, songId: id }
  await addShareLink(ownRepertoire(musician), all, link)
  const shared = `${sharePath(shareToken(musician.id, link))}/files/`
  for (const [of, sandboxed] of [
    [pdf, false],
    [`/api/charts/${picture.id}`, true],
  ] as const)
    for (const path of [of, of.replace('/api/charts/', shared)]) {
      const { status, headers } = await asked(baseURL + path, 'GET', { cookie })
      expect([status, headers['x-frame-options']], path).toEqual([200, 'SAMEORIGIN'])
      const rules = String(headers['content-security-policy']).split('; ')
      const wanted = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"]
      expect(rules, path).toEqual(expect.arrayContaining(wanted))
      expect(rules.includes('sandbox'), path).toBe(sandboxed)
    }
})

/** One grey point. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

test('the scripts that every page begins with run only if they are what was built', async ({ guest, baseURL }) => {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] }
  expect(rootMainFiles.length).toBeGreaterThan(2)
  for (const path of ['/', '/sign-in', '/stage', '/nowhere', '/s/nonsense']) {
    const page = await (await fetch(baseURL + path)).text()
    for (const file of rootMainFiles) {
      const [, attributes = ''] = page.split(`src="/_next/${file}"`)[1]?.match(/^([^>]*)>/) ?? []
      const sum = createHash('sha256')
        .update(readFileSync(`.next/${file}`))
        .digest('base64')
      expect(attributes, `${file} on ${path}`).toContain(`integrity="sha256-${sum}"`)
    }
  }
  await guest.goto('/sign-in')
  await expect(guest.getByRole('button', { name: /Google/ })).toBeEnabled()
})

test('every cookie of signing in is out of the reach of scripts and other sites', async ({ guest, baseURL }) => {
  await guest.goto('/sign-in')
  await guest.getByRole('button', { name: /Google/ }).click()
  await guest.waitForURL((url) => url.origin !== new URL(baseURL!).origin)
  const cookies = await guest.context().cookies(`${baseURL}/api/auth/callback/google`)
  expect(cookies.length).toBeGreaterThan(1)
  for (const cookie of cookies) expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

function expectPolicy(policy: string, { name, page, file, status }: Partial<Kind> & { name: string }): void {
  // A script is nothing that a policy could be about, unless it is refused.
  if (name.includes('/_next/static/') && status === 200) return
  expect(policy, name).not.toContain('unsafe-')
  expect(policy, name).toContain(`frame-ancestors ${file ? "'self'" : "'none'"}`)
  if (!page) return
  expect(policy, name).toMatch(/script-src 'self' 'nonce-[\w-]{20,}' 'strict-dynamic';/)
  for (const rule of ["default-src 'none'", "base-uri 'none'", "object-src 'none'"])
    expect(policy, name).toContain(rule)
}

function scriptOfThePages(): string {
  const [script] = readdirSync('.next/static/chunks').filter((name) => name.endsWith('.js'))
  return `/_next/static/chunks/${script}`
}

/** As it comes, with a method that `fetch` would not send. */
function asked(url: string, method: string, headers: Record<string, string>) {
  type Answer = { status: number; headers: IncomingHttpHeaders }
  return new Promise<Answer>((resolve, reject) => {
    const call = request(url, { method, headers }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode!, headers: answer.headers })
    })
    call.on('error', reject)
    call.end()
  })
}
