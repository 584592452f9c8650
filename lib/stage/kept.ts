import { ABOUT, HOME_CACHE, type ListCache, NOTICES, readListCacheName, SEALED } from '@/lib/stage/cache-names'
import type { KeptAbout } from '@/lib/stage/stage-list'

/** A list that is kept here, and the cache it is in. */
export type Kept = KeptAbout & { cache: string }
export type Notice = { title: string; at: number }

const UNFINISHED_MS = 60 * 60 * 1000
const SAYS = 'soleil-stage'

/** Whether this browser can keep pages at all. */
export function canKeep(): boolean {
  return typeof window !== 'undefined' && 'serviceWorker' in navigator && 'caches' in window
}

/** The lists that are kept on this device, the last kept first. */
export async function findKept(): Promise<Kept[]> {
  const sealed = await caches.match(SEALED, { cacheName: HOME_CACHE })
  const shown = (await listCaches()).filter(({ owner }) => owner === null || !sealed)
  const found = await Promise.all(shown.map(({ name }) => aboutOf(name)))
  return found.filter((kept) => kept !== null).sort((one, other) => other.keptAt - one.keptAt)
}

/** Says something else of a list that is kept; of one that was removed meanwhile nothing. */
export async function writeAbout({ cache, ...about }: Kept): Promise<void> {
  const kept = await caches.open(cache)
  // Opening makes one anew where it was removed: by another page, or by who signs out.
  if (!(await kept.match(ABOUT))) await caches.delete(cache)
  else await kept.put(ABOUT, Response.json(about))
  say()
}

/** Removes every copy of a list, or with `but` all that are older than that one. */
export async function forget(id: string, but?: string): Promise<void> {
  for (const one of await listCaches()) if (one.id === id && one.name !== but) await caches.delete(one.name)
  say()
}

/** Removes what anybody else kept here. */
export async function forgetOthers(owner: string): Promise<void> {
  for (const one of await listCaches()) if (one.owner !== null && one.owner !== owner) await caches.delete(one.name)
}

/** Removes everything that was kept here. */
export async function forgetAll(): Promise<void> {
  for (const { name } of await listCaches()) await caches.delete(name)
  say()
}

/** Removes what a page left behind that was closed while it kept something. */
export async function forgetUnfinished(now = Date.now()): Promise<void> {
  for (const { name, made } of await listCaches())
    if (made < now - UNFINISHED_MS && !(await aboutOf(name))) await caches.delete(name)
}

/** Keeps saying that a list was removed because it is not shared any more, until somebody has read it. */
export async function addNotice(title: string): Promise<void> {
  const home = await caches.open(HOME_CACHE)
  await home.put(NOTICES, Response.json([...(await findNotices()), { title, at: Date.now() }].slice(-5)))
  say()
}

export async function findNotices(): Promise<Notice[]> {
  const kept = await caches.match(NOTICES, { cacheName: HOME_CACHE })
  return kept ? kept.json() : []
}

export async function forgetNotices(): Promise<void> {
  await (await caches.open(HOME_CACHE)).delete(NOTICES)
  say()
}

/** Calls back when something was kept or removed, by this page or another; answers how to stop. */
export function onChange(run: () => void): () => void {
  const channel = new BroadcastChannel(SAYS)
  channel.onmessage = run
  return () => channel.close()
}

function say(): void {
  const channel = new BroadcastChannel(SAYS)
  channel.postMessage('changed')
  channel.close()
}

async function listCaches(): Promise<ListCache[]> {
  return (await caches.keys()).map(readListCacheName).filter((one) => one !== null)
}

async function aboutOf(cache: string): Promise<Kept | null> {
  // Not by opening it, which would make one anew that was removed meanwhile.
  const about = await caches.match(ABOUT, { cacheName: cache })
  return about ? { ...((await about.json()) as KeptAbout), cache } : null
}
