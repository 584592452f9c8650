import { askFor, store } from '@/lib/stage/keep'
import { KeepProblem, keepReason } from '@/lib/stage/keep-problem'
import { addNotice, findKept, forget, forgetUnfinished, type Kept, writeAbout } from '@/lib/stage/kept'

const HERE_MS = 30_000
const ELSEWHERE_MS = 10 * 60_000

/** Renews what is due: the list one is in when it was not looked after for half a minute, others after ten. */
export async function renewDue(path: string, now = Date.now()): Promise<void> {
  if (!navigator.onLine) return
  await forgetUnfinished(now)
  for (const kept of await findKept())
    if (now - kept.checkedAt > (isIn(kept, path) ? HERE_MS : ELSEWHERE_MS)) await renewQuietly(kept)
}

/** Has the copy as the server has it now; what is gone there goes here too. Throws what keeps it from being renewed. */
export async function renew(kept: Kept): Promise<void> {
  try {
    const list = await askFor(kept.address)
    // Somebody else's list of the same name is no newer version of this one.
    if (kept.owner !== null && list.owner !== null && list.owner !== kept.owner) return forget(kept.id)
    if (list.version !== kept.version) await store(list, kept.address, { instead: kept })
    else await writeAbout({ ...kept, checkedAt: Date.now(), closed: false })
  } catch (error) {
    const reason = keepReason(error)
    if (reason === 'closed') return writeAbout({ ...kept, closed: true })
    if (reason !== 'gone') throw error
    await forget(kept.id)
    const asker = error instanceof KeepProblem ? error.owner : null
    // Somebody else is told nothing of it.
    if (asker === null || kept.owner === null || asker === kept.owner) await addNotice(kept.title)
  }
}

/** Whether a page belongs to a list. */
export function isIn({ href, pages }: Pick<Kept, 'href' | 'pages'>, path: string): boolean {
  return [href, ...pages].some((page) => page.split('?', 1)[0] === path)
}

/** One that cannot be renewed now stays as it is. */
async function renewQuietly(kept: Kept): Promise<void> {
  await navigator.locks.request(`soleil-stage ${kept.id}`, { ifAvailable: true }, async (free) => {
    if (free) await renew(kept).catch(() => {})
  })
}
