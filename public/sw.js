// Shows what a musician keeps for the stage (lib/stage). It keeps nothing by itself; pages that nobody keeps go to the
// network as if it were not there.

const HOME = 'soleil-stage'
const LIST = 'soleil-list'
const PATIENCE_MS = 2500
/** After a bad connection nobody waits that long again for a while. */
const HURRY_MS = 400
const HURRY_FOR_MS = 30_000
const FILE = /^\/(?:api\/charts|s\/[^/]+\/files)\/[^/]+$/

let badUntil = 0

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.method === 'POST' && url.pathname === '/sign-out') return event.respondWith(signOut(request))
  // What is being kept comes from the server.
  if (request.method !== 'GET' || request.cache === 'reload') return
  if (url.pathname.startsWith('/_next/static/')) return event.respondWith(asset(request))
  if (FILE.test(url.pathname) && !url.searchParams.has('download')) return event.respondWith(file(request, url))
  if (url.pathname.startsWith('/api/auth/callback/')) return event.respondWith(signIn(request))
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) return event.respondWith(page(request, url))
  if (request.headers.has('RSC')) return event.respondWith(payload(request, url))
})

/** A page: from the network, and where that does not answer in time, as it is kept. */
async function page(request, url) {
  await endLateSignOut()
  const kept = await keptPage(url)
  if (!kept && url.pathname !== '/stage') return fetch(request).catch(() => home(url))
  const answer = await soon(request)
  if (!kept) return typeof answer === 'string' || answer.status >= 500 ? home(url) : answer
  if (typeof answer === 'string') return shown(kept, answer)
  if (answer.type === 'opaqueredirect') return kept.about.href.startsWith('/s/') ? answer : shown(kept, 'signed-out')
  if (answer.status >= 500 || answer.status === 429) return shown(kept, 'server')
  if (answer.status === 404 || answer.status === 410) {
    const state = await stateOf(kept.about)
    return state === 'gone' || state === 'open' ? answer : shown(kept, state)
  }
  return (await isLocked(answer)) ? shown(kept, 'closed') : answer
}

/** What a page of the framework asks instead of another page. An answer that is none has it load the whole page. */
async function payload(request, url) {
  const kept = await keptPage(url)
  if (!kept) return fetch(request).catch(() => wholePage())
  const answer = await soon(new Request(request, { redirect: 'manual' }))
  return typeof answer === 'string' || answer.type === 'opaqueredirect' ? wholePage() : answer
}

function wholePage() {
  return new Response('', { status: 503, headers: { 'Content-Type': 'text/plain' } })
}

/** A script, style or font: their addresses change with their content. */
async function asset(request) {
  return (await caches.match(request.url)) ?? fetch(request)
}

/** A chart's file: the server is asked whether the kept one is still the same, and not waited for. */
async function file(request, url) {
  const kept = await keptPage(url)
  if (!kept) return fetch(request)
  const headers = { 'If-None-Match': kept.response.headers.get('ETag') ?? '""' }
  const asked = new Request(url, { headers, cache: 'no-store', redirect: 'manual', credentials: 'same-origin' })
  const answer = await within(fetch(asked))
  if (typeof answer === 'string' || answer.status === 304 || answer.status >= 500) return part(request, kept.response)
  if (answer.status === 401 || answer.status === 404) {
    const state = await stateOf(kept.about)
    return state === 'open' || state === 'gone' ? answer : part(request, kept.response)
  }
  return answer.status === 200 ? part(request, answer) : answer
}

/** All of a file, or the part of it that a player asks for. */
async function part(request, whole) {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '')
  if (!asked) return whole
  const blob = await whole.blob()
  const first = Number(asked[1])
  const last = asked[2] ? Math.min(Number(asked[2]), blob.size - 1) : blob.size - 1
  const headers = new Headers(whole.headers)
  if (first >= blob.size) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${blob.size}` } })
  headers.set('Content-Range', `bytes ${first}-${last}/${blob.size}`)
  headers.set('Content-Length', String(last - first + 1))
  return new Response(blob.slice(first, last + 1), { status: 206, headers })
}

/** Where there is no network: the page that says what is kept here. */
async function home(url) {
  const kept = await caches.match('/stage', { cacheName: HOME })
  if (!kept) return Response.error()
  const missing = `/stage?missing=${encodeURIComponent(url.pathname + url.search)}`
  if (url.pathname !== '/stage') return Response.redirect(new URL(missing, url))
  return shown({ response: kept, about: { checkedAt: '' } }, 'offline')
}

/** The kept page, with a word for its scripts on how old it is and why it is shown. */
async function shown({ response, about }, why) {
  const html = await response.text()
  const told = html.replace('<html', `<html data-kept="${about.checkedAt}" data-kept-because="${why}"`)
  return new Response(told, { status: 200, headers: response.headers })
}

/** The whole answer of the server; `offline` or `slow` where there is none in time. */
async function soon(request) {
  return within(
    fetch(request).then(async (answer) => {
      if (answer.type === 'opaqueredirect') return answer
      const headers = new Headers(answer.headers)
      headers.delete('Content-Encoding')
      headers.delete('Content-Length')
      const empty = [204, 205, 304].includes(answer.status)
      return new Response(empty ? null : await answer.blob(), { status: answer.status, headers })
    }),
  )
}

async function within(answer) {
  const patience = Date.now() < badUntil ? HURRY_MS : PATIENCE_MS
  const late = new Promise((resolve) => setTimeout(resolve, patience, 'slow'))
  const first = await Promise.race([answer.catch(() => 'offline'), late])
  badUntil = first === 'slow' ? Date.now() + HURRY_FOR_MS : 0
  return first
}

/** The newest copy of what stands at an address, of whoever is not hidden here now. */
async function keptPage(url) {
  const asked = new URL(url)
  asked.searchParams.delete('_rsc')
  asked.searchParams.sort()
  const personal = !(await isSealed())
  for (const name of await listCaches()) {
    if (!personal && !name.startsWith(`${LIST} - `)) continue
    const cache = await caches.open(name)
    const about = await cache.match('/stage/about')
    if (!about) continue
    const response = (await cache.match(asked.href)) ?? (await alike(cache, asked))
    if (response) return { response, about: await about.json(), name }
  }
  return null
}

/** The same page for the same instrument, whatever else its address says. */
async function alike(cache, asked) {
  const same = (await cache.keys()).find((request) => {
    const { pathname, searchParams } = new URL(request.url)
    return pathname === asked.pathname && searchParams.get('for') === asked.searchParams.get('for')
  })
  return same && cache.match(same)
}

async function listCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${LIST} `))
  return names.sort((one, other) => madeAt(other) - madeAt(one))
}

function madeAt(name) {
  return Number(name.split(' ')[3])
}

/** What has become of a list: `open`, `closed` to new readers, `gone`, or why that cannot be known. */
async function stateOf(about) {
  const answer = await within(fetch(about.address, { cache: 'no-store', redirect: 'manual' }))
  if (typeof answer === 'string') return answer
  if (answer.ok) return 'open'
  if (answer.status === 401) return 'signed-out'
  const said = await answer.json().catch(() => null)
  if (said?.state !== 'gone') return said?.state === 'closed' ? 'closed' : 'server'
  // Somebody else is told nothing of it.
  await remove(about, !said.owner || !about.owner || said.owner === about.owner)
  return 'gone'
}

async function remove(about, told) {
  const id = encodeURIComponent(about.id)
  for (const name of await listCaches()) if (name.split(' ')[2] === id) await caches.delete(name)
  if (!told) return
  const cache = await caches.open(HOME)
  const before = await (await cache.match('/stage/notices'))?.json()
  await cache.put('/stage/notices', Response.json([...(before ?? []), { title: about.title, at: Date.now() }].slice(-5)))
}

async function isLocked(answer) {
  return answer.status === 200 && (await answer.clone().text()).includes('data-locked-link')
}

/** Nobody's copies are left here, with a network or without; where there is none the server is told as soon as there is. */
async function signOut(request) {
  const late = request.clone()
  for (const name of await listCaches()) await caches.delete(name)
  try {
    return await fetch(request)
  } catch {
    await (await caches.open(HOME)).put('/stage/sign-out', new Response(await late.text()))
    return new Response(SIGNED_OUT, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  }
}

async function endLateSignOut() {
  const late = await caches.match('/stage/sign-out', { cacheName: HOME })
  if (!late) return
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const told = fetch('/sign-out', { method: 'POST', body: await late.text(), headers, redirect: 'manual' })
  await told.then(
    async () => (await caches.open(HOME)).delete('/stage/sign-out'),
    () => {},
  )
}

/** Between somebody's return from signing in and knowing who that is, nobody's own copies are shown. */
async function signIn(request) {
  const cache = await caches.open(HOME)
  await cache.put('/stage/sealed', new Response(''))
  const answer = await fetch(request)
  await isSealed()
  return answer
}

async function isSealed() {
  if (!(await caches.match('/stage/sealed', { cacheName: HOME }))) return false
  const answer = await within(fetch('/api/stage/who', { cache: 'no-store' }))
  if (typeof answer === 'string' || !answer.ok) return true
  const { owner } = await answer.json()
  for (const name of await listCaches()) {
    const whose = name.split(' ')[1]
    if (owner && whose !== '-' && whose !== owner) await caches.delete(name)
  }
  await (await caches.open(HOME)).delete('/stage/sealed')
  return false
}

const SIGNED_OUT = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Signed out · SOLEil</title><body><main><h1>Nothing is kept here any more</h1><p>There is no network, so the server
could not be told yet that you signed out. That happens by itself the next time SOLEil is opened here with a network.</p></main>`
