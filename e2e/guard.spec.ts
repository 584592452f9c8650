import { randomBytes, randomUUID } from 'node:crypto'
import { request as raw } from 'node:http'
import { createBand, createMember } from '@/db/band-factories'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSetlist } from '@/db/setlist-changes'
import { addSong } from '@/db/song-changes'
import { EMPTY_SONG } from '@/lib/songs'
import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'

type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer }

/** A request as no browser would send it. */
function send(baseURL: string, { method = 'GET', path, headers = {}, body }: Sent) {
  const { hostname, port } = new URL(baseURL)
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const call = raw({ hostname, port, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

test('every script of every page carries the nonce of its policy', async ({ page, guest, musician }) => {
  const id = await createSong(musician, { title: 'So What' })
  const member = await createBand(musician)
  await createMember(member.bandId, musician, { role: 'owner' })
  const setlist = { title: 'Friday', lineUp: [musician.id], songs: [] }
  const ours = writableBandRepertoire(member)!
  const setlistId = await addSetlist(ours, setlist, randomUUID())
  const bandSong = await addSong(ours, { ...EMPTY_SONG, title: 'So What' }, randomUUID())
  const band = `/bands/${member.bandId}`
  const forGuests = ['/', '/sign-in', '/stage', '/s/none']
  for (const path of [
    ...forGuests,
    '/repertoire',
    `/songs/${id}`,
    '/songs/new',
    '/songs/from-drive',
    `/songs/${id}/charts/new`,
    `/songs/${id}/share`,
    '/stats',
    '/bands',
    ...[
      '',
      '/songs',
      '/songs/new',
      '/songs/from-drive',
      '/parts',
      `/parts/${bandSong}`,
      '/setlists',
      '/stats',
      '/log',
      '/settings',
      '/invitations',
    ].map((page) => band + page),
    ...['', '/guests', '/learn', '/answers'].map((page) => `${band}/together${page}`),
    `${band}/setlists/${setlistId}`,
    `${band}/setlists/${setlistId}/share`,
    '/join',
    '/share',
    '/import',
    '/import/answers',
    '/export',
    '/export/print',
    '/settings',
    '/settings/delete',
    '/search?q=a',
    '/trash',
    '/nowhere',
  ]) {
    const answer = await (forGuests.includes(path) ? guest : page).request.get(path)
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(nonce, path).toBeTruthy()
    expect(policy, path).not.toContain('unsafe')
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length, path).toBeGreaterThan(0)
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
    const headers = answer.headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('same-origin')
    expect(headers['cross-origin-opener-policy'], path).toBe('same-origin')
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('what comes from another site, without a length, too large or by an unknown method is refused', async ({
  baseURL,
}) => {
  const origin = new URL(baseURL!).origin
  const post = { method: 'POST', path: '/repertoire', body: 'a=b' }
  const length = { 'Content-Length': '3' }
  expect((await send(baseURL!, { ...post, headers: { ...length, Origin: 'https://evil.example' } })).status).toBe(403)
  expect((await send(baseURL!, { ...post, headers: { ...length, Origin: 'null' } })).status).toBe(403)
  expect((await send(baseURL!, { ...post, headers: length })).status).toBe(403)
  const spoofed = { ...length, Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }
  expect((await send(baseURL!, { ...post, headers: spoofed })).status).toBe(403)
  expect((await send(baseURL!, { ...post, headers: { Origin: origin, 'Transfer-Encoding': 'chunked' } })).status).toBe(
    411,
  )
  const large = { Origin: origin, 'Content-Length': String(2 ** 21) }
  expect((await send(baseURL!, { ...post, headers: large, body: Buffer.alloc(2 ** 21) })).status).toBe(413)
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
    expect(
      (await send(baseURL!, { method, path: '/repertoire', headers: { Origin: origin, 'Content-Length': '0' } }))
        .status,
      method,
    ).toBe(405)
  }
})

test('malformed cookies, addresses and queries never bring the server down and tell nothing', async ({ baseURL }) => {
  const cookies = [
    'soleil=',
    'soleil=%',
    `soleil=${'x'.repeat(43)}`,
    `soleil=${randomBytes(32).toString('base64url')}`,
    'a=b; ;=',
    'soleil=\u00ff',
  ]
  for (const cookie of cookies) {
    const { status, body } = await send(baseURL!, { path: '/repertoire', headers: { Cookie: cookie } })
    expect([307, 400]).toContain(status)
    expect(body).not.toMatch(/node_modules|at .*\.[jt]s:\d|select .* from/i)
  }
  for (const path of [
    '/%',
    '/%00',
    '/%E0%A4%A',
    '/songs/%2e%2e%2f',
    '/repertoire?after=%00',
    '/_next/image?url=http://127.0.0.1/&w=64&q=75',
    '/s/%00',
    '/api/auth/session',
    '/api/auth/signout',
    '/api/auth/providers',
  ]) {
    const { status } = await send(baseURL!, { path })
    expect(status, path).toBeGreaterThanOrEqual(300)
    expect(status, path).toBeLessThan(500)
  }
})

test('every odd parameter of the list is an answer, not an error', async ({ page, musician }) => {
  await createSong(musician, { title: 'So What' })
  for (const query of [
    'q=%00',
    'q=%F0%9F%8E%B7',
    'key=H,none,zz',
    'tempo=a-b',
    'tempo=-',
    'sort=__proto__',
    'after=AAAA',
    'added=2026-99',
    'ready=x',
    'genre=%00',
    'tag=%ED%A0%80',
    `q=${'%25_'.repeat(60)}`,
    'q=a&q=b',
    'removed=x',
    'chart=none',
  ]) {
    const answer = await page.request.get(`/repertoire?${query}`)
    expect(answer.status(), query).toBe(200)
  }
})

test("an action asked for another's song changes nothing", async ({ page, musician, baseURL }) => {
  const other = await createMusician()
  const theirs = await createSong(other, { title: 'Theirs' })
  const mine = await createSong(musician, { title: 'Mine' })
  await page.goto(`/songs/${mine}`)
  await page.locator('form input[name=id]').evaluateAll((inputs, id) => {
    for (const input of inputs) (input as HTMLInputElement).value = id
  }, theirs)
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page).toHaveURL(/\/repertoire/)
  await expect(page.getByText(/Removed/)).toHaveCount(0)
  const context = await page.context().browser()!.newContext()
  await context.addCookies([{ name: 'soleil', value: await createSession(other), url: baseURL! }])
  expect((await context.request.get(`${baseURL}/songs/${theirs}`)).status()).toBe(200)
  await context.close()
})

test('nobody gets anything of a musician without a session', async ({ guest }) => {
  const id = await createSong(await createMusician(), { title: 'Private' })
  for (const path of [
    '/repertoire',
    `/songs/${id}`,
    `/songs/${id}/edit`,
    '/songs/new',
    '/songs/from-drive',
    `/songs/${id}/charts/new`,
    '/stats',
    '/bands',
    '/join',
    '/share',
    '/import',
    '/import/answers',
    '/export',
    '/export/print',
    '/settings',
    '/settings/delete',
    '/search',
    '/trash',
  ]) {
    const answer = await guest.request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(307)
    expect(answer.headers().location, path).toMatch(/^\/sign-in/)
  }
  expect((await guest.request.get('/api/songs')).status()).toBe(401)
  expect((await guest.request.get('/api/songs/all')).status()).toBe(401)
  expect((await guest.request.get(`/api/stage/songs/${id}`)).status()).toBe(401)
  for (const path of ['/api/export?format=csv', '/api/export/everything']) {
    const answer = await guest.request.get(path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], path).toEqual([303, '/sign-in?from=/export'])
  }
})
