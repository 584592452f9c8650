import { KeepProblem } from '@/lib/stage/keep-problem'
import { assetsOfPage, assetsOfScript, assetsOfStyle, inOrder } from '@/lib/stage/parts-of-page'

const AT_ONCE = 4
/** Headers that say how bytes travelled, or for whom a copy is: none of it holds for a kept one. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'vary', 'set-cookie', 'clear-site-data', 'transfer-encoding']

export type Copying = { cache: Cache; signal?: AbortSignal; credentials?: RequestCredentials }

/** Fetches a page and everything it needs to be read, and puts it into the cache. Answers how many bytes that took. */
export async function copyPage(href: string, copying: Copying): Promise<number> {
  const page = await fetched(href, copying)
  const html = await page.text()
  let bytes = await put(copying.cache, href, html, page)
  for (const asset of assetsOfPage(html)) bytes += await copyAsset(asset, copying)
  return bytes
}

/** Fetches a file, or takes it over from where the same bytes are kept already. */
export async function copyFile(href: string, { known, ...copying }: Copying & { known?: Cache }): Promise<number> {
  const before = await known?.match(inOrder(href))
  const file = before ?? (await fetched(href, copying))
  return put(copying.cache, href, await file.blob(), file)
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

async function copyAsset(href: string, copying: Copying): Promise<number> {
  if (await copying.cache.match(href)) return 0
  const known = await caches.match(href)
  const asset = known ?? (await fetch(href, { signal: copying.signal }))
  // Data of a page may name what only development has; what is missing is missed by nobody.
  if (!asset.ok) return 0
  if (!/\.(?:css|js)$/.test(href)) return put(copying.cache, href, await asset.blob(), asset)
  const text = await asset.text()
  let bytes = await put(copying.cache, href, text, asset)
  for (const further of href.endsWith('.css') ? assetsOfStyle(text, href) : assetsOfScript(text))
    bytes += await copyAsset(further, copying)
  return bytes
}

/** What the server has now; `reload` tells the service worker to stand aside. */
async function fetched(href: string, { signal, credentials = 'same-origin' }: Copying): Promise<Response> {
  const answer = await fetch(href, { signal, credentials, redirect: 'manual', cache: 'reload' })
  if (answer.type === 'opaqueredirect' || answer.status === 401) throw new KeepProblem('signed out')
  if (!answer.ok) throw new KeepProblem('server')
  return answer
}

async function put(cache: Cache, href: string, body: string | Blob, { status, headers }: Response): Promise<number> {
  const kept = new Headers(headers)
  for (const name of OF_THE_WAY) kept.delete(name)
  await cache.put(inOrder(href), new Response(body, { status, headers: kept }))
  return typeof body === 'string' ? body.length : body.size
}
