import { randomUUID } from 'node:crypto'
import type { TogetherQuery } from '@/lib/together'
import { startTestServers } from './testing/servers.mjs'
import { copyTemplate, createTemplate } from './testing/template'

// npm run bench:together: "what can we all play?" against a search of one repertoire of 10,000 songs, in turns, nothing kept in Redis.

const ROUNDS = 5
const EACH = Number(process.env.EACH ?? 200)
const CATALOGUE = 6_000

const servers = await startTestServers()
await createTemplate(servers.databaseUrl)
Object.assign(process.env, {
  ...{ DATABASE_URL: await copyTemplate(servers.databaseUrl, 'bench'), AUTH_URL: 'http://localhost:3000' },
  ...{ AUTH_SECRET: randomUUID(), AUTH_GOOGLE_ID: 'bench', AUTH_GOOGLE_SECRET: 'bench' },
})
delete process.env.REDIS_URL

const { createMusician, createSongs } = await import('@/e2e/factories')
const { createBand, createMember } = await import('@/db/band-factories')
const { findPlayers } = await import('@/db/line-up')
const { readTogether } = await import('@/db/together')
const { countSongs, findSongs } = await import('@/db/songs')
const { countFacets } = await import('@/db/song-facets')
const { bandRepertoire, ownRepertoire, repertoireVersion } = await import('@/db/repertoires')
const { db, disconnect, rowsOf } = await import('@/db/client')
const { sql } = await import('drizzle-orm')

const chance = chances(20_261_122)
const words = Array.from({ length: 900 }, () => word())
const catalogue = Array.from({ length: CATALOGUE }, (_, n) => ({
  ...{ title: `${pick(words)} ${pick(words)} ${pick(words)}`, artist: `${pick(words)} ${n % 700}` },
  ...{ key: pick(['C', 'F', 'Bb', 'Am', 'Em']), tempo: 60 + (n % 140), genre: pick(['Jazz', 'Rock', 'Soul']) },
}))
const READINESS = ['ready', 'ready', 'learning', null] as const

try {
  const searcher = await createMusician('Searcher')
  await createSongs(
    searcher,
    Array.from({ length: 10_000 }, (_, n) => ({
      ...catalogue[n % CATALOGUE]!,
      title: `${pick(words)} ${pick(words)} ${n}`,
    })),
  )
  // Each its own: what is kept of one is not lost because another changes.
  const [line, oneChanging, allChanging] = [await lineUp(10, 2_000), await lineUp(10, 2_000), await lineUp(10, 2_000)]
  await rowsOf(db(), sql`vacuum analyze songs`)
  const players = await findPlayers(line)
  const [theOne, theOthers] = [await findPlayers(oneChanging), await findPlayers(allChanging)]
  const query: TogetherQuery = { butOne: false, filter: {}, sort: 'ready', page: 0 }
  const own = ownRepertoire(searcher)
  const wanted = () => ({ search: pick(words).slice(0, 4) })
  const search = () => findSongs(own, { filter: wanted(), sort: 'title' })
  const page = (filter = wanted()) =>
    Promise.all([findSongs(own, { filter, sort: 'title' }), countSongs(own, filter), countFacets(own, filter)])
  let changes = 0
  const changed = (player: (typeof players)[number]) => ({ ...player, songsVersion: 1_000_000 + changes++ })
  const ask = async (who: typeof players, asked = query, of = line) =>
    readTogether(of, who, asked, await repertoireVersion(bandRepertoire(of)))
  const some = () => players.filter(() => chance() < 0.7)
  const any = (): TogetherQuery => ({ ...query, butOne: chance() < 0.5, page: Math.floor(chance() * 3) })
  const asked = {
    'search in 10,000 songs': search,
    'the same with its counts': () => page(),
    '5 members × 2,000': () => ask(players.slice(0, 5)),
    '10 members × 2,000': () => ask(players),
    '10 members, all but one': () => ask(players, { ...query, butOne: true }),
    '10 members, in one genre': () => ask(players, { ...query, filter: { genre: 'Jazz' } }),
    'any of the 10, any page': () => ask(some(), any()),
    '10, one of them changed': () =>
      ask(
        theOne.map((player, n) => (n ? player : changed(player))),
        query,
        oneChanging,
      ),
    '10, nothing kept': () => ask(theOthers.map(changed), query, allChanging),
  }
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(asked).map((name) => [name, []]))
  for (const ask of Object.values(asked)) for (let n = 0; n < 30; n++) await timed(ask, [])
  for (let round = 0; round < ROUNDS * EACH; round++)
    for (const [name, ask] of Object.entries(asked)) await timed(ask, times[name]!)
  const base = times['search in 10,000 songs']!
  for (const [name, list] of Object.entries(times))
    console.log(
      `${name.padEnd(26)} p50 ${at(list, 0.5).toFixed(1)} ms  p99 ${at(list, 0.99).toFixed(1)} ms  ÷ search: p50 ${(at(list, 0.5) / at(base, 0.5)).toFixed(2)}, p99 ${(at(list, 0.99) / at(base, 0.99)).toFixed(2)}`,
    )
  const { all, butOne } = await ask(players)
  console.log(`All ten know ${all} songs, all but one know ${butOne}.`)
} finally {
  await disconnect()
  await servers.stop()
}

async function timed(ask: () => Promise<unknown>, into: number[]) {
  const from = performance.now()
  await ask()
  into.push(performance.now() - from)
}

async function lineUp(members: number, songs: number) {
  const owner = await createMusician('Player 0')
  const { bandId } = await createBand(owner)
  for (let n = 0; n < members; n++) {
    const musician = n ? await createMusician(`Player ${n}`) : owner
    // What everybody plays is played by more people: the first third of the catalogue comes more often.
    const known = new Set<number>()
    while (known.size < songs) known.add(Math.floor(chance() ** 2.2 * CATALOGUE))
    await createSongs(
      musician,
      [...known].map((n) => ({ ...catalogue[n]!, readiness: pick(READINESS) })),
    )
    await createMember(bandId, musician, { role: n ? 'member' : 'owner' })
  }
  const { memberIn } = await import('@/db/band-factories')
  return memberIn(bandId, owner)
}

function at(list: number[], part: number): number {
  return [...list].sort((one, other) => one - other)[Math.min(list.length - 1, Math.floor(list.length * part))]!
}

function pick<Value>(from: readonly Value[]): Value {
  return from[Math.floor(chance() * from.length)]!
}

function word(): string {
  return Array.from({ length: 2 + Math.floor(chance() * 2) }, () =>
    pick(['ba', 'lo', 'mi', 'ner', 'sto', 'ka', 'vi', 'rou']),
  ).join('')
}

/** The same chances in every run. */
function chances(seed: number) {
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return seed / 4_294_967_296
  }
}
