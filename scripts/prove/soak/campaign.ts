import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '../../postgres/databases.mjs'
import type { How, Proven } from '../proof'
import { HARMS, type Served } from './harm'
import type { Resident } from './house'
import { ends, heldBy, type Sample, sample, slope, uncaught } from './samples'
import { startVisiting, type Visit } from './visiting'

type Course = { minutes: number; rate: number; faults: number; tell: How['tell'] }
/** When a fault was, until when its traces may be seen, and what it was. */
type Trouble = { name: string; from: number; until: number }

const MINUTE_MS = 60_000
const SAMPLE_MS = 5_000
const QUIET_MS = 20_000
/** After a fault pages may be a 503 for so long. */
const RECOVERS_MS = 5_000
/** A page that began before its fault may meet it. */
const BEFORE_MS = 4_000
const PROMISED_SLOPE = 5
/** The slope of less says nothing of hours, and is only told. */
const SLOPE_FROM_MINUTES = 240
/** What a page pool and a job pool keep. */
const STEADY_CONNECTIONS = 22
const SPARE_FILES = 8

/** A warm-up, then people at an even pace with faults spread over the time; silence before and after, to compare what is held. */
export async function soakFor(served: Served, residents: Resident[], course: Course): Promise<Proven> {
  const { minutes, rate, faults, tell } = course
  const address = served.site.settings.AUTH_URL
  const warmUp = Math.min(60, Math.max(0.5, minutes / 5)) * MINUTE_MS
  const samples: Sample[] = []
  const timer = setInterval(() => samples.push(sample(served.site.pid!)), SAMPLE_MS)
  const troubles: Trouble[] = []
  try {
    const warming = startVisiting(address, residents, rate)
    await pause(warmUp)
    await warming.stop()
    await pause(QUIET_MS)
    const before = await heldBy(served)
    tell(`after a warm-up of ${(warmUp / MINUTE_MS).toFixed(1)} min and silence: ${JSON.stringify(before)}`)
    const warm = performance.now()
    const visiting = startVisiting(address, residents, rate)
    const between = (minutes * MINUTE_MS - warmUp) / faults
    for (let fault = 0; fault < faults; fault++) {
      await pause(between / 2)
      troubles.push(await befall(served, fault))
      tell(`${troubles.at(-1)!.name}: ${visiting.visits.length} requests so far, ${memory(samples)}`)
      await pause(between / 2)
    }
    await visiting.stop()
    const steady = samples.filter(({ at }) => at >= warm)
    await pause(QUIET_MS)
    const after = await heldBy(served)
    tell(`silence again: ${JSON.stringify(after)}`)
    const compared = await compare(served, visiting.book)
    const visits = visiting.visits
    const unexpected = visits.filter((visit) => !isExpected(visit, troubles))
    for (const [what, count] of counted(visits)) tell(`${what}: ${count.toLocaleString('en')}`)
    const [first, last] = ends(steady)
    const perHour = slope(steady)
    tell(
      `memory: ${first.toFixed(0)} MB in the first tenth, ${last.toFixed(0)} MB in the last, ${perHour.toFixed(1)} MB/h`,
    )
    const complaints = uncaught(served.site.log)
    const failures = [
      ...unexpected
        .slice(0, 20)
        .map(({ kind, status, signedOut }) => `${kind}: ${status}${signedOut ? ', signed out' : ''}`),
      ...complaints.slice(0, 5),
    ]
    if (compared.lost) failures.push(`${compared.lost} songs are lost`)
    if (compared.doubled) failures.push(`${compared.doubled} songs are there twice`)
    if (after.connections > STEADY_CONNECTIONS) failures.push(`${after.connections} connections are open`)
    if (after.files - after.connections > before.files - before.connections + SPARE_FILES)
      failures.push(`${after.files} files are open, ${before.files} were`)
    if (minutes >= SLOPE_FROM_MINUTES && perHour > PROMISED_SLOPE)
      failures.push(`${perHour.toFixed(1)} MB more each hour`)
    return {
      counts: {
        minutes,
        requests: visits.length,
        faults: troubles.length,
        'answers 503': visits.filter(({ status }) => status === 503).length,
        'unexpected answers': unexpected.length,
        'songs acknowledged': visiting.book.promised.size,
        ...compared,
        'errors nobody caught': complaints.length,
      },
      failures,
    }
  } finally {
    clearInterval(timer)
  }
}

async function befall(served: Served, turn: number): Promise<Trouble> {
  const names = Object.keys(HARMS)
  const name = names[turn % names.length]!
  const from = performance.now() - BEFORE_MS
  await HARMS[name]!(served)
  return { name, from, until: performance.now() + RECOVERS_MS }
}

function isExpected({ kind, status, signedOut, began }: Visit, troubles: Trouble[]): boolean {
  if (signedOut) return false
  if (status === (kind.endsWith(', sent') ? 303 : 200)) return true
  const inTrouble = troubles.some(
    ({ name, from, until }) => !name.startsWith('Redis') && began >= from && began <= until,
  )
  return status === 503 && inTrouble
}

function counted(visits: Visit[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { kind, status } of visits) counts.set(`${kind} ${status}`, (counts.get(`${kind} ${status}`) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => one.localeCompare(other))
}

function memory(samples: Sample[]): string {
  return `${Math.round(samples.at(-1)?.megabytes ?? 0)} MB`
}

async function compare({ database }: Served, { asked, promised }: { asked: Set<string>; promised: Set<string> }) {
  const { rows } = await withClient(database.url, (client) =>
    client.query<{ title: string; times: number }>(
      "select title, count(*)::int as times from songs where title like 'Added %' group by title",
    ),
  )
  const times = new Map(rows.map(({ title, times }) => [title, times]))
  return {
    lost: [...promised].filter((title) => !times.has(title)).length,
    doubled: [...asked].filter((title) => (times.get(title) ?? 0) > 1).length,
  }
}
