import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { removeSongs } from '@/db/song-changes'
import { type Answer, ask, filledForm } from '../several/ask'
import { type Resident, word } from './house'

export type Visit = { kind: string; began: number; ms: number; status: number; signedOut: boolean }
type Asks = (path: string, form?: FormData) => Promise<Answer | null>

const TRIES = 60
/** So many of the songs that were added stay; a server that is compared with itself must not be given more and more. */
const ADDED_STAY = 10

/** What people do, each as often as it stands here; what is sent is a page and then its form. */
const KINDS: Record<string, (resident: Resident, at: number) => string> = {
  repertoire: () => '/repertoire',
  'repertoire, searched': (_, at) => `/repertoire?q=${word(at)}`,
  search: (_, at) => `/search?q=${word(at + 3)}`,
  song: ({ song }) => `/songs/${song}`,
  'share link': ({ share }) => share,
  together: ({ band }) => `/bands/${band}/together`,
  band: ({ band }) => `/bands/${band}`,
  stats: () => '/stats',
  settings: () => '/settings',
  'add a song': () => '/songs/new',
  'change a song': ({ song }) => `/songs/${song}/edit`,
}

/** So many requests a second over all kinds of page, whatever becomes of the ones before. */
export function startVisiting(address: string, residents: Resident[], rate: number) {
  const visits: Visit[] = []
  const book = { asked: new Set<string>(), promised: new Set<string>() }
  const open = new Set<Promise<void>>()
  const changing = new Set<Resident>()
  const added = new Map<Resident, string[]>()
  let turn = 0
  /** A form is a request too, which the next turn is left out for. */
  let owed = 0
  const timer = setInterval(() => {
    if (owed > 0) return owed--
    const kinds = Object.keys(KINDS)
    const kind = kinds[turn % kinds.length]!
    const resident = residents[Math.floor(turn / kinds.length) % residents.length]!
    const one = go(kind, resident, turn++).finally(() => open.delete(one))
    open.add(one)
  }, 1000 / rate)

  async function go(kind: string, resident: Resident, at: number): Promise<void> {
    const asks: Asks = async (path, form) => {
      const began = performance.now()
      const answer = await ask(address, path, { token: resident.token, form })
      const { status = 0, signedOut = false } = answer ?? {}
      visits.push({ kind: form ? `${kind}, sent` : kind, began, ms: performance.now() - began, status, signedOut })
      return answer
    }
    const page = await asks(KINDS[kind]!(resident, at))
    if (page?.status !== 200) return
    if (kind === 'add a song') {
      const title = `Added ${randomUUID()}`
      book.asked.add(title)
      const made = await sent(asks, '/songs/new', filledForm(page.body, { title }))
      const [, id] = /\/songs\/([\w-]+)/.exec(made ?? '') ?? []
      if (!id) return
      book.promised.add(title)
      await removeOldest(resident, id)
    }
    if (kind === 'change a song' && !changing.has(resident)) {
      changing.add(resident)
      const form = filledForm(page.body, { title: 'The one that is changed', tempo: String(40 + (at % 300)) })
      await sent(asks, `/songs/${resident.song}/edit`, form)
      changing.delete(resident)
    }
  }

  /** Where a form led to, null for nowhere. It is pressed again while the answer is that the database is away, as the page says. */
  async function sent(asks: Asks, path: string, form: FormData): Promise<string | null> {
    for (let tries = 0; tries < TRIES; tries++) {
      owed++
      const answer = await asks(path, form)
      if (answer && answer.status !== 503) return answer.status === 303 ? answer.location : null
      await pause(500)
    }
    return null
  }

  async function removeOldest(resident: Resident, newest: string): Promise<void> {
    const ids = added.get(resident) ?? []
    added.set(resident, ids)
    ids.push(newest)
    if (ids.length <= ADDED_STAY) return
    const oldest = ids.shift()!
    // Where the database is away it stays one longer.
    await removeSongs(resident.to, [oldest]).catch(() => ids.unshift(oldest))
  }

  return {
    visits,
    book,
    async stop() {
      clearInterval(timer)
      await Promise.all(open)
    },
  }
}
