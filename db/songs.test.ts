import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import type { SongFilter, SongSort } from '@/lib/song-filter'
import { EMPTY_SONG } from '@/lib/songs'
import { db } from './client'
import { ownRepertoire, sharedRepertoire } from './repertoires'
import { repertoires, songs } from './schema'
import { addSong, removeSongs } from './song-changes'
import { countFacets } from './song-facets'
import { PAGE, type SongQuery } from './song-pages'
import { countSongs, findSameSongs, findSong, findSongs } from './songs'

let musician: Musician
let other: Musician

beforeAll(async () => {
  ;[musician, other] = [await createMusician(), await createMusician()]
  await createSongs(musician, [
    { title: 'Back in Black', artist: 'AC/DC', key: 'E', tempo: 94, genre: 'Rock', readiness: 'ready', tags: ['loud'] },
    { title: 'P.Y.T.', artist: 'Michael Jackson', key: 'Bm', tempo: 127, genre: 'Pop', chartTypes: ['chords'] },
    { title: 'Straße der Sehnsucht', artist: null, key: 'A#', tempo: null },
    { title: 'Pociąg do Łodzi, Łódź', artist: 'Kapela', key: 'Bb', tempo: 100 },
    { title: '上を向いて歩こう', artist: '坂本九', key: null, tempo: 132 },
    { title: 'รักเธอ', artist: 'Tattoo Colour' },
    { title: '!!!', artist: '!!!' },
    { title: 'Halo', artist: 'Beyoncé', key: 'A', tempo: 80, genre: 'Pop', tags: ['wedding', 'loud'] },
    { title: "Don't Stop Believin'", artist: 'Journey', key: 'E', tempo: 119, genre: 'Rock', readiness: 'learning' },
    { title: '100% Pure Love', artist: 'Crystal Waters', genre: 'House' },
    { title: 'Under_score \\ back', artist: 'Sign' },
  ])
  await createSong(other, { title: 'Back in Black (theirs)', artist: 'AC/DC' })
})

const raiseVersion = ({ repertoireId }: Musician) =>
  db()
    .update(repertoires)
    .set({ version: sql`${repertoires.version} + 1` })
    .where(eq(repertoires.id, repertoireId))

const nextByReading = async (of: Musician, query: SongQuery, after: string) => {
  await raiseVersion(of)
  return findSongs(ownRepertoire(of), { ...query, after })
}

const titles = async (filter: SongFilter, sort: SongSort = 'title') =>
  (await findSongs(ownRepertoire(musician), { filter, sort })).songs.map(({ title }) => title)

test.each([
  ['acdc', 'Back in Black'],
  ['ac/dc', 'Back in Black'],
  ['black acdc', 'Back in Black'],
  ['pyt', 'P.Y.T.'],
  ['strasse', 'Straße der Sehnsucht'],
  ['lodz', 'Pociąg do Łodzi, Łódź'],
  ['歩こう', '上を向いて歩こう'],
  ['เธอ', 'รักเธอ'],
  ['!!!', '!!!'],
  ['beyonce', 'Halo'],
  ['dont stop', "Don't Stop Believin'"],
  ['100%', '100% Pure Love'],
])('%s finds %s', async (search, title) => expect(await titles({ search })).toContain(title))

test('a sign that means something to SQL means only itself', async () => {
  expect(await titles({ search: '%' })).not.toHaveLength(11)
  expect(await titles({ search: "'; drop table songs; --" })).toEqual([])
})

test('a slip of the finger is forgiven, and said to be one', async () => {
  for (const slip of ['beyocne', 'beyonc', 'veyonce', 'jorney', 'beleivin']) {
    const { songs, close } = await findSongs(ownRepertoire(musician), { filter: { search: slip }, sort: 'title' })
    expect([...songs, ...close].map(({ title }) => title)).toEqual(
      expect.arrayContaining([/^.?eyo/.test(slip) ? 'Halo' : "Don't Stop Believin'"]),
    )
  }
  const { songs, close } = await findSongs(ownRepertoire(musician), { filter: { search: 'beyocne' }, sort: 'title' })
  expect([songs.length, close.length]).toEqual([0, 1])
})

test('a search is answered the same by the words that are kept as by reading all songs', async () => {
  const mine = await createMusician()
  const many = Array.from({ length: 130 }, (_, at) => ({
    title: `Blue ${at % 60} Bossa`,
    artist: at % 3 ? 'Kenny' : 'Ella',
  }))
  await createSongs(mine, many)
  const own = ownRepertoire(mine)
  const searches = ['b', 'bo', 'blue 1', 'kenn bos', 'bossa ella 5', 'nowhere', 'bosa', '5 7']
  const queries = searches.flatMap((search) => [
    { filter: { search }, sort: 'title' as const },
    { filter: { search }, sort: 'recent' as const },
    { filter: { search, artist: 'ella' }, sort: 'title' as const },
  ])
  for (const query of queries) {
    await raiseVersion(mine)
    const read = await findSongs(own, query)
    for (const known of [await findSongs(own, query), await findSongs(own, query)]) expect(known).toEqual(read)
    if (!read.next) continue
    expect(await findSongs(own, { ...query, after: read.next })).toEqual(await nextByReading(mine, query, read.next))
  }
})

test('a song that came, went or was renamed is found as it is now, whatever was kept', async () => {
  const own = ownRepertoire(await createMusician())
  const found = async (search: string) =>
    (await findSongs(own, { filter: { search }, sort: 'title' })).songs.map(({ title }) => title)
  const add = (title: string) => addSong(own, { ...EMPTY_SONG, title }, randomUUID())
  const first = await add('Night Train')
  for (let times = 0; times < 3; times++) expect(await found('night')).toEqual(['Night Train'])
  await add('Night and Day')
  for (let times = 0; times < 3; times++) expect(await found('night')).toEqual(['Night and Day', 'Night Train'])
  await removeSongs(own, [first])
  for (let times = 0; times < 3; times++) expect(await found('night')).toEqual(['Night and Day'])
})

test('a named song that is gone before it is read does not cut the list short', async () => {
  const mine = await createMusician()
  await createSongs(
    mine,
    Array.from({ length: 70 }, (_, at) => ({ title: `Waltz ${100 + at}` })),
  )
  const query = { filter: { search: 'waltz' }, sort: 'title' as const }
  const [own, ask] = [ownRepertoire(mine), () => findSongs(ownRepertoire(mine), query)]
  await ask()
  const [first] = (await ask()).songs
  // Without a new version, as if it happened between the two statements of a search.
  await db().update(songs).set({ deletedAt: new Date() }).where(eq(songs.id, first!.id))
  const after = await findSongs(own, query)
  expect(after.songs.map(({ title }) => title)).toEqual(Array.from({ length: 50 }, (_, at) => `Waltz ${101 + at}`))
  expect(after.next).not.toBeNull()
})

test('filters narrow, and A♯ and B♭ are one key', async () => {
  expect((await titles({ keys: [10] })).sort()).toEqual(['Pociąg do Łodzi, Łódź', 'Straße der Sehnsucht'])
  expect(await titles({ genre: 'Rock', readiness: 'ready' })).toEqual(['Back in Black'])
  expect(await titles({ tempo: { from: 100, to: 127 } })).toHaveLength(3)
  expect(await titles({ tag: 'wedding' })).toEqual(['Halo'])
  expect(await titles({ chart: 'chords' })).toEqual(['P.Y.T.'])
  expect(await titles({ chart: 'none', tag: 'loud', keys: [3] })).toEqual(['Halo'])
  expect(await titles({ artist: 'journey' })).toEqual(["Don't Stop Believin'"])
  expect(await titles({ added: '1999-01' })).toEqual([])
})

test('the counts of a filter ignore that filter itself and obey the others', async () => {
  const facets = await countFacets(ownRepertoire(musician), { genre: 'Rock', tag: 'loud' })
  expect(facets.genre).toEqual([
    { value: 'Pop', count: 1 },
    { value: 'Rock', count: 1 },
  ])
  expect(facets.tag).toEqual([{ value: 'loud', count: 1 }])
  expect(facets.keys).toEqual([{ value: '4', count: 1 }])
  const all = await countFacets(ownRepertoire(musician), {})
  expect(all.keys.reduce((sum, { count }) => sum + count, 0)).toBe(11)
  expect(all.tempo.find(({ value }) => value === '120')).toEqual({ value: '120', count: 2 })
})

test('counts are of this repertoire and of what the filter lets through', async () => {
  expect(await countSongs(ownRepertoire(musician), { genre: 'Rock' })).toEqual({
    songs: 11,
    artists: 10,
    genres: 3,
    found: 2,
  })
})

test.each(['title', 'artist', 'key', 'tempo', 'recent'] as const)(
  'paging by %s loses no row and shows none twice',
  async (sort) => {
    const many = await createMusician()
    await createSongs(
      many,
      Array.from({ length: PAGE * 2 + 7 }, (_, at) => ({
        title: `Song ${at % 40}`,
        artist: at % 7 ? `Artist ${at % 5}` : null,
        key: at % 3 ? 'F#m' : at % 2 ? 'Db' : null,
        tempo: at % 4 ? 60 + (at % 9) : null,
      })),
    )
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await findSongs(ownRepertoire(many), { filter: {}, sort, after })
      seen.push(...page.songs.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(PAGE * 2 + 7)
    expect(new Set(seen).size).toBe(seen.length)
  },
)

test.each([
  'nonsense',
  '',
  'W10',
  Buffer.from('["a","b","c"]').toString('base64url'),
  Buffer.from('{"__proto__":1}').toString('base64url'),
])('a cursor that is none begins the list anew: %s', async (after) => {
  const page = await findSongs(ownRepertoire(musician), { filter: {}, sort: 'title', after })
  expect(page.songs).toHaveLength(11)
})

test('another musician finds, counts and opens none of it', async () => {
  const [mine] = (await findSongs(ownRepertoire(musician), { filter: {}, sort: 'title' })).songs
  expect(await findSong(ownRepertoire(other), mine!.id)).toBeUndefined()
  expect((await findSongs(ownRepertoire(other), { filter: { search: 'halo' }, sort: 'title' })).songs).toEqual([])
  expect((await countSongs(ownRepertoire(other), {})).songs).toBe(1)
  expect((await countFacets(ownRepertoire(other), {})).genre).toEqual([])
  expect(await findSameSongs(ownRepertoire(other), songKey('Halo', 'Beyoncé'))).toEqual([])
})

test('a scope narrows everything that is read through it', async () => {
  const shared = sharedRepertoire({
    ...{ repertoireId: musician.repertoireId, songId: null, setlistId: null },
    filter: { genre: 'Pop' },
  })
  expect((await findSongs(shared, { filter: {}, sort: 'title' })).songs).toHaveLength(2)
  expect((await countSongs(shared, {})).songs).toBe(2)
  expect((await countFacets(shared, {})).genre).toEqual([{ value: 'Pop', count: 2 }])
  expect((await findSongs(shared, { filter: { genre: 'Rock' }, sort: 'title' })).songs).toEqual([])
  expect((await findSongs(shared, { filter: { search: 'jorney' }, sort: 'title' })).close).toEqual([])
})

test('a removed song is nowhere', async () => {
  const id = await createSong(other, { title: 'Gone tomorrow' })
  await removeSongs(ownRepertoire(other), [id])
  expect(await findSong(ownRepertoire(other), id)).toBeUndefined()
  expect((await findSongs(ownRepertoire(other), { filter: { search: 'gone' }, sort: 'title' })).songs).toEqual([])
})

test('an id that is none is not there', async () => {
  expect(await findSong(ownRepertoire(musician), "1' or '1'='1")).toBeUndefined()
})
