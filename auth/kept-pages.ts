import 'server-only'
import { sessionCookie } from '@/auth/session-cookie'
import { findMusicianOf } from '@/auth/session-musician'
import { currentRequest } from '@/lib/current-request'
import { keeper } from '@/lib/kept'
import type { Musician } from '@/lib/musician'
import { tokenHash } from '@/lib/tokens'

/** A page as it was answered, cut where its nonce stood. */
type KeptPage = string[]
/** What the server asks before it has a page made: the page of before if it would be made the same, and where to leave the new one. */
type Asked = { page: KeptPage | undefined; keep: (page: KeptPage) => Promise<void> }
type MadeOf = (musician: Musician) => Promise<string>

/** Characters of all kept pages together. */
const MOST_KEPT = 30_000_000

/**
 * Lets the server answer pages again that were made before (`scripts/serve/kept-pages.mjs`). `pages` tells, by their paths, what
 * a musician's page is made of now; it is kept for as long as that says the same. Who asks is asked each time, as for a page
 * that is made: whoever is nobody any more is left to the page, which sends them away.
 */
export function keepPages(pages: Record<string, MadeOf>): void {
  const kept = keeper<KeptPage>(MOST_KEPT, (parts) => parts.reduce((sum, { length }) => sum + length, 0))
  const lookFor = async (path: string, cookies: string): Promise<Asked | undefined> => {
    const [token, madeOf] = [tokenOf(cookies), Object.hasOwn(pages, path) && pages[path]]
    const now = token && madeOf && (await standing(token, madeOf))
    if (!now) return undefined
    const [name, page] = [`${now.musician} ${path}`, kept.recall(`${now.musician} ${path}`, now.version)]
    const request = currentRequest()
    if (page && request) request.musician = now.musician
    // What changed while the page was made may change back, and would then be what the page was not made of.
    const keep = async (page: KeptPage) => {
      if ((await standing(token, madeOf))?.version === now.version) kept.keep(name, now.version, page)
    }
    return { page, keep }
  }
  const everywhere = globalThis as unknown as Record<symbol, typeof lookFor>
  everywhere[Symbol.for('soleil.pages')] = lookFor
}

async function standing(token: string, madeOf: MadeOf) {
  const musician = await findMusicianOf(tokenHash(token))
  return musician && { musician: musician.id, version: await madeOf(musician) }
}

/** The token of the session; undefined for none, for what is none, and for several. */
function tokenOf(cookies: string): string | undefined {
  const { name } = sessionCookie()
  const values = cookies
    .split('; ')
    .flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []))
  return values.length === 1 && /^[\w-]{43}$/.test(values[0]!) ? values[0] : undefined
}
