import type { RepertoireCopy } from '@/lib/repertoire-copy/repertoire-copy'

type Known = { tag: string; copy: RepertoireCopy }
type Finder = typeof import('@/lib/repertoire-copy/repertoire-copy')

/** What the server said of a copy: it is as new as the server's; nobody answered; or there is none to be had. */
export type Confirmed = { state: 'new' | 'away'; copy?: RepertoireCopy; finder?: Finder } | { state: 'none' }

/** Asking whether a copy is still true is short; a first copy may be long on a slow network. */
const PATIENCE_MS = { again: 5_000, first: 30_000 }

/** Until the page is left: nothing is kept on the device. */
const known = new Map<string, Known>()
const asked = new Map<string, Promise<Confirmed>>()

/** Asks the address `from` whether the copy of its songs is still the newest, and fetches it where it is not. */
export function confirmCopy(from: string): Promise<Confirmed> {
  const asking = asked.get(from) ?? ask(from).finally(() => asked.delete(from))
  asked.set(from, asking)
  return asking
}

async function ask(from: string): Promise<Confirmed> {
  const had = known.get(from)
  const away: Confirmed = { state: 'away', copy: had?.copy, finder }
  const patience = new AbortController()
  const loading = load()
  const end = setTimeout(() => patience.abort(), had ? PATIENCE_MS.again : PATIENCE_MS.first)
  try {
    const headers: HeadersInit = had ? { 'If-None-Match': had.tag } : {}
    const answer = await fetch(from, { headers, signal: patience.signal, cache: had ? 'no-store' : 'no-cache' })
    clearTimeout(end)
    if (answer.status === 304 && had) return { state: 'new', copy: had.copy, finder }
    if (answer.status >= 500 || answer.status === 429) return away
    const copy = answer.status === 200 ? await read(answer, await loading) : undefined
    if (!copy) {
      known.delete(from)
      return { state: 'none' }
    }
    known.set(from, { tag: answer.headers.get('ETag') ?? '', copy })
    return { state: 'new', copy, finder }
  } catch {
    clearTimeout(end)
    return away
  }
}

let finder: Finder | undefined

/** What searches a copy, asked for together with it; undefined where it does not come. */
async function load(): Promise<Finder | undefined> {
  finder ??= await import('@/lib/repertoire-copy/repertoire-copy').catch(() => undefined)
  return finder
}

async function read(answer: Response, loaded: Finder | undefined): Promise<RepertoireCopy | undefined> {
  if (!loaded) throw new Error('What searches the songs did not come.')
  return loaded.unpackSongs(await answer.json(), () => new Promise((go) => setTimeout(go)))
}
