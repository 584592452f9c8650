import 'server-only'
import { sessionCookie } from '@/auth/session-cookie'
import { findMusicianOf } from '@/auth/session-musician'
import { currentRequest } from '@/lib/current-request'
import { keeper } from '@/lib/kept'
import type { Musician } from '@/lib/musician'
import { tokenHash } from '@/lib/tokens'

/** A page as it was answered, cut where its nonce stood. */
type KeptPage = string[]
/** What the server asks before it has a page made: the page of before if it would be made the same, and where to leave the new one, with the frame it has. */
type Asked = { page: KeptPage | undefined; keep: (page: KeptPage, frame: string | undefined) => void }
type MadeOf = (musician: Musician) => Promise<{ frame: string; version: number }>

/** Characters of all kept pages together. */
const MOST_KEPT = 30_000_000

/**
 * Lets the server answer pages again that were made before (`scripts/serve/kept-pages.mjs`). `pages` tells, by their paths, what
 * a musician's page is made of now: its frame, and the version of what is in it, which never comes back. It is kept for as long
 * as both are the same. Who asks is asked each time, as for a page that is made: whoever is nobody any more is left to the
 * page, which sends them away.
 */
export function keepPages(pages: Record<string, MadeOf>): void {
  const kept = keeper<{ page: KeptPage; characters: number }>(MOST_KEPT, ({ characters }) => characters)
  const lookFor = async (path: string, cookies: string): Promise<Asked | undefined> => {
    const [token, madeOf] = [tokenOf(cookies), Object.hasOwn(pages, path) && pages[path]]
    const musician = token && madeOf && (await findMusicianOf(tokenHash(token)))
    if (!musician) return undefined
    const { frame, version } = await madeOf(musician)
    const [name, state] = [`${musician.id} ${path}`, `${version} ${frame}`]
    const page = kept.recall(name, state)?.page
    const request = currentRequest()
    if (page && request) request.musician = musician.id
    const keep = (page: KeptPage, shown: string | undefined) => {
      // A frame that changed meanwhile may change back, and would then bring a page that had another.
      if (shown !== frame) return
      const characters = page.reduce((sum, { length }) => sum + length, name.length + state.length)
      kept.keep(name, state, { page, characters })
    }
    return { page, keep }
  }
  const everywhere = globalThis as unknown as Record<symbol, typeof lookFor>
  everywhere[Symbol.for('soleil.pages')] = lookFor
}

/** The token of the session, as the pages read it; undefined for none, for what is none, and for several. */
function tokenOf(cookies: string): string | undefined {
  const { name } = sessionCookie()
  const values = cookies
    .split(/; */)
    .flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []))
  return values.length === 1 && /^[\w-]{43}$/.test(values[0]!) ? values[0] : undefined
}
