import { KeepProblem } from '@/lib/stage/keep-problem'
import { assetsOfPage, assetsOfScript, assetsOfStyle, inOrder, isEngraved } from '@/lib/stage/parts-of-page'

const AT_ONCE = 4
/** What a page without notes never loads is larger than this: the programs that engrave. */
const LARGEST_LATER = 150_000
/** Headers that say how bytes travelled, or for whom a copy is: none of it holds for a kept one. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'vary', 'set-cookie', 'clear-site-data', 'transfer-encoding']

type Copying = { cache: Cache; signal?: AbortSignal; credentials?: RequestCredentials }

/** What copies pages and files into a cache. Both answer how many bytes that took; what several pages need is fetched once. */
export function copier({ cache, signal, credentials = 'same-origin' }: Copying) {
  const taken = new Map<string, Promise<number>>()
  return { copyPage, copyFile }

  /** A page and everything it needs to be read. */
  async function copyPage(href: string): Promise<number> {
    const page = await fetched(href)
    const html = await page.text()
    const largest = isEngraved(html) ? Number.POSITIVE_INFINITY : LARGEST_LATER
    let bytes = await put(href, html, page)
    for (const asset of assetsOfPage(html)) bytes += await once(asset, largest, false)
    return bytes
  }

  /** A file, or what is kept of the same bytes already. */
  async function copyFile(href: string, known?: Cache): Promise<number> {
    const file = (await known?.match(inOrder(href))) ?? (await fetched(href))
    return put(href, await file.blob(), file)
  }

  function once(href: string, largest: number, later: boolean): Promise<number> {
    const name = `${href} ${largest}`
    const known = taken.get(name)
    if (known) return known.then(() => 0)
    const copied = copyAsset(href, largest, later)
    taken.set(name, copied)
    return copied
  }

  async function copyAsset(href: string, largest: number, later: boolean): Promise<number> {
    const asset = (await caches.match(href)) ?? (await fetch(href, { signal }))
    // Data of a page may name what only development has; what is missing is missed by nobody.
    if (!asset.ok) return 0
    const body = await upTo(asset, later ? largest : Number.POSITIVE_INFINITY)
    if (!body) return 0
    let bytes = (await cache.match(href)) ? 0 : await put(href, body, asset)
    if (!/\.(?:css|js)$/.test(href)) return bytes
    const text = await body.text()
    const further = href.endsWith('.css') ? assetsOfStyle(text, href) : assetsOfScript(text)
    for (const one of further) bytes += await once(one, largest, true)
    return bytes
  }

  /** What the server has now; `reload` tells the service worker to stand aside. */
  async function fetched(href: string): Promise<Response> {
    const answer = await fetch(href, { signal, credentials, redirect: 'manual', cache: 'reload' })
    if (answer.type === 'opaqueredirect' || answer.status === 401) throw new KeepProblem('signed out')
    if (!answer.ok) throw new KeepProblem('server')
    return answer
  }

  async function put(href: string, body: string | Blob, { status, headers }: Response): Promise<number> {
    const kept = new Headers(headers)
    for (const name of OF_THE_WAY) kept.delete(name)
    await cache.put(inOrder(href), new Response(body, { status, headers: kept }))
    return typeof body === 'string' ? body.length : body.size
  }
}

/** Runs a job for each, a few at once; the first failure ends it. */
export async function forEach<One>(all: readonly One[], run: (one: One) => Promise<void>): Promise<void> {
  const left = [...all]
  const work = async () => {
    try {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next)
    } finally {
      left.length = 0
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** The body of an answer, or null as soon as it is larger. */
async function upTo(answer: Response, largest: number): Promise<Blob | null> {
  const reader = answer.body?.getReader()
  const parts: BlobPart[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > largest) {
      void reader?.cancel()
      return null
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>)
  }
  return new Blob(parts)
}
