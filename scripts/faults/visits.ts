import { setTimeout as pause } from 'node:timers/promises'

const PATHS = ['/repertoire', '/songs/new', '/stats', '/settings', '/repertoire?q=a']
const EVERY_MS = 50
const PATIENCE_MS = 15_000
/** As many as are open when each takes the three seconds a 503 may take. Opening more would only measure how slow a busy machine is. */
const MOST_OPEN = 60

export type Visit = { began: number; ms: number; status: number; signedOut: boolean; path: string }

/** Somebody signed in who opens 20 pages a second, also while those before are not answered yet. */
export function startVisiting(address: string, token: string) {
  const visits: Visit[] = []
  const open = new Set<Promise<void>>()
  let turn = 0
  const timer = setInterval(() => {
    if (open.size >= MOST_OPEN) return
    const path = PATHS[turn++ % PATHS.length]!
    const one = visit(address, path, token).then((answered) => void visits.push(answered))
    open.add(one)
    one.finally(() => open.delete(one))
  }, EVERY_MS)
  return {
    since: (moment: number) => visits.filter(({ began }) => began >= moment),
    stop: () => clearInterval(timer),
    done: () => Promise.all(open),
  }
}

/** One page, as a browser with this session asks for it. */
export async function visit(address: string, path: string, token: string): Promise<Visit> {
  const began = performance.now()
  const patience = new AbortController()
  const answered = await Promise.race([
    ask(address + path, token, patience.signal).catch(() => undefined),
    // A fetch whose connection broke under it may never end.
    pause(PATIENCE_MS, undefined, patience),
  ])
  patience.abort()
  return { began, ms: performance.now() - began, path, ...(answered ?? { status: 0, signedOut: false }) }
}

async function ask(url: string, token: string, signal: AbortSignal) {
  const answer = await fetch(url, { headers: { cookie: `soleil=${token}` }, redirect: 'manual', signal })
  await answer.arrayBuffer()
  return { status: answer.status, signedOut: saysGoodbye(answer) }
}

function saysGoodbye({ status, headers }: Response): boolean {
  const forgotten = headers.getSetCookie().some((cookie) => /^soleil=;/.test(cookie))
  return status === 401 || forgotten || (headers.get('location') ?? '').includes('/sign-in')
}

/** What was neither the page nor the promised 503. */
export function isFailed({ status }: Visit): boolean {
  return status !== 503 && (status < 200 || status >= 400)
}
