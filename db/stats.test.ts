import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import { POSITION_KEYS } from '@/lib/music/keys'
import type { Musician } from '@/lib/musician'
import type { SongFilter } from '@/lib/song-filter'
import { CHART_TYPES, READINESS } from '@/lib/songs'
import { db } from './client'
import { ownRepertoire, sharedRepertoire } from './repertoires'
import { songs } from './schema'
import { removeSongs } from './song-changes'
import { countSongs } from './songs'
import { countStats, findStats } from './stats'

const SONGS = 400

let musician: Musician
let other: Musician

beforeAll(async () => {
  ;[musician, other] = [await createMusician(), await createMusician()]
  await createSongs(
    musician,
    Array.from({ length: SONGS }, (_, at) => song(at)),
  )
  await createSongs(
    other,
    Array.from({ length: 50 }, (_, at) => ({ ...song(at), genre: 'Theirs', artist: 'Them' })),
  )
  // Many of them fall into the first and the last hour of a month.
  await db()
    .update(songs)
    .set({
      createdAt: sql`timestamptz '2024-01-31 23:30:00+00' + (substring(${songs.title} from '[0-9]+')::int % 25) * interval '1 month'
        + (substring(${songs.title} from '[0-9]+')::int % 3) * interval '40 minutes'`,
    })
})

test('every number is what counting song by song gives', async () => {
  const stats = await countStats(ownRepertoire(musician))
  const mine = await db().select().from(songs).where(eq(songs.repertoireId, musician.repertoireId))
  const genres = most(counted(mine.map(({ genre }) => genre)))
  const artists = most(counted(mine.map(({ artistSort }) => artistSort || null)))
  const keys = counted(mine.map(({ keyPos }) => keyPos))
  expect(stats).toEqual({
    songs: SONGS,
    artists: artists.length,
    genres: genres.length,
    keys: Array.from({ length: 24 }, (_, position) => keys.get(position) ?? 0),
    tempos: [...counted(mine.map(({ tempo }) => tempo && Math.floor(tempo / 20) * 20))]
      .flatMap(([from, songs]) => (from === null ? [] : [{ from, songs }]))
      .sort((one, next) => one.from - next.from),
    topGenres: genres.slice(0, 12),
    chartTypes: most(counted(mine.flatMap(({ chartTypes }) => chartTypes))),
    readiness: most(counted(mine.map(({ readiness }) => readiness))),
    months: most(counted(mine.map(({ createdAt }) => createdAt.toISOString().slice(0, 7)))).sort(byValue),
    topArtists: artists.slice(0, 15).map((artist) => ({ ...artist, name: NAMES[artist.value] ?? expect.any(String) })),
    unknown: {
      key: keys.get(null),
      tempo: mine.filter(({ tempo }) => tempo === null).length,
      genre: mine.filter(({ genre }) => genre === null).length,
      chartType: mine.filter(({ chartTypes }) => chartTypes.length === 0).length,
      readiness: mine.filter(({ readiness }) => readiness === null).length,
      artist: mine.filter(({ artist }) => artist === null).length,
    },
  })
  expect(stats.topGenres).toHaveLength(12)
  expect(stats.topArtists).toHaveLength(15)
  expect(stats.months.length).toBeGreaterThan(20)
})

test('they agree with the head line of the list', async () => {
  const { songs, artists, genres } = await countStats(ownRepertoire(musician))
  expect(await countSongs(ownRepertoire(musician), {})).toMatchObject({ songs, artists, genres })
})

test('every number is how many songs the filter of its link lets through', async () => {
  const from = ownRepertoire(musician)
  const stats = await countStats(from)
  const links: [SongFilter, number][] = [
    ...stats.keys.map((songs, position): [SongFilter, number] => [{ keys: [position] }, songs]),
    ...stats.tempos.map(({ from, songs }): [SongFilter, number] => [{ tempo: { from, to: from + 19 } }, songs]),
    ...stats.topGenres.map(({ value, songs }): [SongFilter, number] => [{ genre: value }, songs]),
    ...stats.chartTypes.map(({ value, songs }): [SongFilter, number] => [{ chart: value }, songs]),
    ...stats.months.map(({ value, songs }): [SongFilter, number] => [{ added: value }, songs]),
    ...stats.topArtists.map(({ value, songs }): [SongFilter, number] => [{ artist: value }, songs]),
    ...READINESS.map((readiness): [SongFilter, number] => [
      { readiness },
      stats.readiness.find(({ value }) => value === readiness)!.songs,
    ]),
    [{ keys: ['none'] }, stats.unknown.key],
    [{ chart: 'none' }, stats.unknown.chartType],
    [{ readiness: 'none' }, stats.unknown.readiness],
  ]
  for (const [filter, songs] of links) expect([filter, (await countSongs(from, filter)).found]).toEqual([filter, songs])
})

test('without songs there is nothing to count', async () => {
  const stats = await countStats(ownRepertoire(await createMusician()))
  expect(stats).toMatchObject({ songs: 0, artists: 0, genres: 0, keys: Array(24).fill(0), months: [], topArtists: [] })
})

const whole = () => ({ repertoireId: musician.repertoireId, songId: null, setlistId: null })

test('only what the scope lets through is counted, artists and their spelling included', async () => {
  const shared = sharedRepertoire({ ...whole(), filter: { genre: 'Genre 1', keys: ['none'] } })
  const visible = Array.from({ length: SONGS }, (_, at) => song(at)).filter(
    ({ genre, key }) => genre === 'Genre 1' && key === null,
  )
  const stats = await countStats(shared)
  expect(visible.length).toBeGreaterThan(0)
  expect(stats).toMatchObject({ songs: visible.length, genres: 1, unknown: { key: visible.length, genre: 0 } })
  const spellings = visible.map(({ artist }) => artist)
  for (const { name } of stats.topArtists) expect(spellings).toContain(name)
})

test('what is kept is told apart by scope and by repertoire', async () => {
  const genreOf = async (from: Parameters<typeof findStats>[0]) => (await keptStats(from)).topGenres[0]?.value
  const shared = (genre: string) => sharedRepertoire({ ...whole(), filter: { genre } })
  expect(await genreOf(shared('Genre 2'))).toBe('Genre 2')
  expect(await genreOf(shared('Genre 3'))).toBe('Genre 3')
  expect(await genreOf(ownRepertoire(other))).toBe('Theirs')
})

test('a change is seen at once: it raises the version', async () => {
  const changing = await createMusician()
  const from = ownRepertoire(changing)
  await createSong(changing, { title: 'First', key: 'C' })
  expect((await keptStats(from)).keys[0]).toBe(1)
  // A write past the version is not seen, which shows that the answer was kept.
  await db().update(songs).set({ key: 'G', keyPos: 1 }).where(eq(songs.repertoireId, changing.repertoireId))
  expect((await findStats(from)).keys.slice(0, 2)).toEqual([1, 0])
  const second = await createSong(changing, { title: 'Second', key: 'G' })
  expect((await findStats(from)).keys.slice(0, 2)).toEqual([0, 2])
  await removeSongs(from, [second])
  expect((await findStats(from)).songs).toBe(1)
})

/** The stats once they are kept: nobody waits for Redis to take them. */
async function keptStats(from: Parameters<typeof findStats>[0]) {
  const { redis } = await import('@/lib/redis')
  await vi.waitFor(() => redis()?.ping())
  const stats = await findStats(from)
  await vi.waitFor(async () => expect(await redis()?.keys(`cached:stats:*${from.id}*`)).not.toEqual([]))
  return stats
}

/** Spellings of one artist: the most frequent one is shown. */
const NAMES: Record<string, string> = { beatles: 'The Beatles' }

function song(at: number) {
  return {
    title: `Song ${at}`,
    artist:
      at % 11 === 0 ? null : at % 4 === 0 ? (at % 3 ? 'The Beatles' : 'Beatles') : `Artist ${at % 7 ? at % 23 : at}`,
    key: at % 5 === 0 ? null : POSITION_KEYS[(at * at) % 24]!,
    tempo: at % 6 === 0 ? null : 20 + ((at * 37) % 381),
    genre: at % 13 === 0 ? null : `Genre ${at % 17}`,
    chartTypes: CHART_TYPES.filter((_, place) => (at + place) % 5 === 0 && at % 3 !== 0),
    readiness: READINESS[at % 4] ?? null,
  }
}

function counted<Value>(values: Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function most(counts: Map<string | null, number>) {
  return [...counts]
    .flatMap(([value, songs]) => (value === null ? [] : [{ value, songs }]))
    .sort((one, next) => next.songs - one.songs || byValue(one, next))
}

function byValue(one: { value: string }, next: { value: string }): number {
  return one.value < next.value ? -1 : 1
}
