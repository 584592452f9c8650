import { ABOUT, HOME_CACHE, listCacheName } from '@/lib/stage/cache-names'
import { copier, forEach } from '@/lib/stage/copy'
import { KeepProblem } from '@/lib/stage/keep-problem'
import { canKeep, findKept, forget, type Kept } from '@/lib/stage/kept'
import type { KeptAbout, StageList } from '@/lib/stage/stage-list'

export type Progress = { done: number; of: number }
type KeepOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void }
type StoreOptions = KeepOptions & { instead?: Kept }

/**
 * Keeps the list that stands at `address` on this device: all or nothing, and only then goes what was kept of it before.
 * Throws a `KeepProblem`, or what the browser throws.
 */
export async function keepList(address: string, { signal, onProgress }: KeepOptions = {}): Promise<Kept> {
  if (!canKeep()) throw new KeepProblem('unsupported')
  await navigator.serviceWorker.register('/sw.js', { scope: '/' })
  void navigator.storage?.persist?.()
  const list = await askFor(address, signal)
  await requireRoom(list)
  return (await store(list, address, { signal, onProgress }))!
}

/** The list as the server has it now. */
export async function askFor(address: string, signal?: AbortSignal): Promise<StageList> {
  const answer = await fetch(address, { signal, cache: 'no-store', redirect: 'manual' })
  if (answer.ok) return answer.json()
  if (answer.status === 401) throw new KeepProblem('signed out')
  const said: unknown = await answer.json().catch(() => null)
  const { state, owner } = Object(said) as { state?: unknown; owner?: unknown }
  if (state !== 'gone' && state !== 'closed') throw new KeepProblem('server')
  throw new KeepProblem(state, typeof owner === 'string' ? owner : null)
}

/**
 * Keeps what has been asked for already; `owner` stays that of the copy it takes the place of. With `instead` only in the
 * place of that one: undefined where it was removed meanwhile.
 */
export async function store(
  list: StageList,
  address: string,
  { signal, onProgress, instead }: StoreOptions,
): Promise<Kept | undefined> {
  const before = (await findKept()).find(({ id }) => id === list.id)
  const owner = list.owner ?? before?.owner ?? null
  const keptAt = Date.now()
  const cacheName = listCacheName({ owner, id: list.id }, keptAt)
  const cache = await caches.open(cacheName)
  const of = list.pages.length + list.files.length + 1
  let [done, bytes] = [0, 0]
  const count = (more: number) => {
    bytes += more
    done++
    onProgress?.({ done, of })
  }
  try {
    onProgress?.({ done, of })
    const known = before && (await caches.open(before.cache))
    const same = new Set(before?.files.map(({ href, sha256 }) => `${href} ${sha256}`))
    const copy = copier({ cache, signal })
    await forEach(list.pages, async (href) => count(await copy.copyPage(href)))
    await forEach(list.files, async ({ href, sha256 }) =>
      count(await copy.copyFile(href, same.has(`${href} ${sha256}`) ? known : undefined)),
    )
    await keepHome(signal)
    count(0)
    signal?.throwIfAborted()
    const about: KeptAbout = { ...list, owner, address, keptAt, checkedAt: Date.now(), bytes, closed: false }
    if (instead && !(await caches.has(instead.cache))) return void (await caches.delete(cacheName))
    await cache.put(ABOUT, Response.json(about))
    await forget(list.id, cacheName)
    return { ...about, cache: cacheName }
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
}

/** Keeps the page that lists what is kept, as nobody in particular sees it. */
async function keepHome(signal?: AbortSignal): Promise<void> {
  await copier({ cache: await caches.open(HOME_CACHE), signal, credentials: 'omit' }).copyPage('/stage')
}

/** Says so before anything is fetched where it cannot fit. */
async function requireRoom({ files }: StageList): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  const wanted = files.reduce((sum, { size }) => sum + size, 0)
  if (quota !== undefined && usage + wanted > quota) throw new KeepProblem('full')
}
