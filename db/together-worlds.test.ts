import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { SURENESS, TOGETHER_SORTS, type TogetherQuery } from '@/lib/together'
import { createBand, createMember } from './band-factories'
import type { Member } from './band-membership'
import { markPlayed } from './band-plays'
import { db } from './client'
import { findPlayers, type Player } from './line-up'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from './repertoires'
import { answerSameSong, findSameSongAnswers, worksOf } from './same-songs'
import { bandGuests, bandPlays, shareLinks, songs } from './schema'
import { addShareLink } from './share-link-changes'
import { changeSong, removeSongs } from './song-changes'
import { findTogether } from './together'

const TITLES = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Oak']
const GENRES = ['Jazz', 'Rock', null] as const
const LATER = new Date(Date.now() + 86_400_000)

const title = fc.constantFrom(...TITLES)
const known = fc.record({
  title,
  readiness: fc.constantFrom('ready', 'learning', 'wish', null),
  genre: fc.constantFrom(...GENRES),
  tempo: fc.constantFrom(60, 120, null),
  key: fc.constantFrom('C', 'Bb', null),
  chartTypes: fc.subarray(['guitar', 'bass'] as const),
  tags: fc.subarray(['band', 'home']),
})
const held = fc.array(known, { maxLength: 12 })
const shares = fc.constantFrom('all', 'tags', 'nothing' as const)
const world = fc.record({
  members: fc.array(fc.record({ held, shares }), { minLength: 1, maxLength: 4 }),
  listed: fc.option(fc.uniqueArray(title, { minLength: 1 })),
  linked: fc.option(held),
  same: fc.array(fc.tuple(title, title), { maxLength: 3 }),
  played: fc.array(fc.tuple(title, fc.constantFrom('2026-01-01', '2026-02-02')), { maxLength: 3 }),
})
type World = typeof world extends fc.Arbitrary<infer Drawn> ? Drawn : never
const QUERIES = [{}, { genre: 'Jazz' }, { tempo: { from: 100 } }].flatMap((filter) =>
  TOGETHER_SORTS.flatMap((sort) => [false, true].map((butOne): TogetherQuery => ({ filter, sort, butOne, page: 0 }))),
)

test('what a line-up can play is what counting song by song says, before and after a change', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const band = await settle(drawn)
      await agree(band)
      const [one] = await db().select({ id: songs.id }).from(songs).where(own(band)).orderBy(songs.id).limit(1)
      if (one) await removeSongs(ownRepertoire(band.musician), [one.id])
      await agree(band)
      const [two] = await db().select().from(songs).where(own(band)).orderBy(songs.id).limit(1)
      if (two)
        await changeSong(ownRepertoire(band.musician), two, { ...two, key: 'Em', tempo: 99, readiness: 'learning' })
      await agree(band)
    }),
    { numRuns: 6 },
  )
})

async function agree(band: Member) {
  const players = await findPlayers(band)
  for (const line of [players, players.slice(1), players.slice(0, 2)])
    for (const query of QUERIES) {
      expect(await answer(band, line, query)).toEqual(await counted(band, line, query))
      if (query.sort === 'ready') await agreeInDetail(band, line, query)
    }
}

async function answer(band: Member, players: Player[], query: TogetherQuery) {
  const { all, butOne, songs } = await findTogether(band, players, query)
  return {
    all,
    butOne,
    songs: songs.map(({ work, missing, weakest, playedOn }) => ({ work, missing, weakest, playedOn })),
  }
}

/** What a row shows of each player is one of their surest copies as it stands; of nobody else, and of no wish but one's own. */
async function agreeInDetail(band: Member, players: Player[], query: TogetherQuery) {
  const works = worksOf(await findSameSongAnswers(bandRepertoire(band)))
  const copies = await Promise.all(players.map((player) => shownOf(player)))
  for (const { work, held } of (await findTogether(band, players, query)).songs)
    for (const [place, { id }] of players.entries()) {
      const theirs = copies[place]!.filter(({ songKey }) => (works.get(songKey) ?? songKey) === work)
      const surest = Math.min(...theirs.map(({ sure }) => sure))
      const may = theirs.filter(({ sure }) => sure === surest).map(({ shown }) => shown)
      if (held[id]) expect(may).toContainEqual(held[id])
      else expect(may).toEqual([])
    }
}

async function shownOf({ kind, shares, list, from, me }: Player) {
  const unknown = { tempo: null, readiness: null, chartTypes: [] as string[] }
  if (list) return list.map(({ songKey, key }) => ({ songKey, sure: 1, shown: { key, ...unknown } }))
  if (!from) return []
  const rows = await db()
    .select()
    .from(songs)
    .where(and(eq(songs.repertoireId, from.id), isNull(songs.deletedAt)))
  return rows
    .filter(({ tags }) => shares === 'all' || tags.includes('band'))
    .filter(({ genre }) => kind !== 'guest' || genre === 'Jazz')
    .filter(({ readiness }) => kind === 'guest' || me || readiness !== 'wish')
    .map(({ songKey, key, tempo, chartTypes, ...song }) => {
      const readiness = kind === 'guest' ? null : song.readiness
      return { songKey, sure: SUREST.indexOf(readiness), shown: { key, tempo, readiness, chartTypes } }
    })
}
const SUREST = ['ready', null, 'learning', 'wish']

/** The same, the slow way: every song of everybody against everybody. */
async function counted(band: Member, players: Player[], query: TogetherQuery) {
  const works = worksOf(await findSameSongAnswers(bandRepertoire(band)))
  const workOf = (key: string) => works.get(key) ?? key
  const plays = await db().select().from(bandPlays).where(eq(bandPlays.bandId, band.bandId))
  const all = await Promise.all(players.map(seenOf))
  const found = [...new Set(all.flat().map(({ songKey }) => workOf(songKey)))].flatMap((work) => {
    const copies = all.map((songs) => songs.filter(({ songKey }) => workOf(songKey) === work))
    const without = players.filter((_, place) => !copies[place]!.length)
    const fits = copies.flat().some((song) => fitting(song, query))
    if (!fits || without.length > 1 || without.length === players.length) return []
    const surest = copies.filter(({ length }) => length).map((songs) => Math.min(...songs.map(({ sure }) => sure)))
    const days = plays.filter(({ songKey }) => workOf(songKey) === work).map(({ playedOn }) => playedOn)
    const weakest = Math.max(...surest)
    return [{ work, missing: without[0]?.id ?? null, weakest, playedOn: days.sort().at(-1) ?? null }]
  })
  const rows = found.filter(({ missing }) => (missing !== null) === query.butOne)
  const day = (row: (typeof rows)[number]) =>
    (query.sort === 'ready' ? -1 : 1) * Date.parse(row.playedOn ?? '1970-01-01')
  const order = (row: (typeof rows)[number]) =>
    query.sort === 'ready' ? [row.weakest, day(row)] : [day(row), row.weakest]
  rows.sort((one, other) => {
    const [a, b] = [order(one), order(other)]
    return a[0]! - b[0]! || a[1]! - b[1]! || (one.work < other.work ? -1 : 1)
  })
  return {
    all: found.filter(({ missing }) => missing === null).length,
    butOne: found.filter(({ missing }) => missing !== null).length,
    songs: rows.map((row) => ({ ...row, weakest: SURENESS[row.weakest]! })),
  }
}

type Seen = { songKey: string; sure: number; genre: string | null; tempo: number | null; listed?: true }

/** What the band may see of one player: of a guest by link, nothing of how ready it is. */
async function seenOf({ kind, shares, list, from }: Player): Promise<Seen[]> {
  if (list) return list.map(({ songKey }) => ({ songKey, sure: 1, genre: null, tempo: null, listed: true }))
  const rows = from
    ? await db()
        .select()
        .from(songs)
        .where(and(eq(songs.repertoireId, from.id), isNull(songs.deletedAt)))
    : []
  return rows
    .filter(({ tags }) => shares === 'all' || (shares === 'tags' && tags.includes('band')))
    .filter(({ genre }) => kind !== 'guest' || genre === 'Jazz')
    .filter(({ readiness }) => kind === 'guest' || readiness !== 'wish')
    .map(({ songKey, readiness, genre, tempo }) => {
      const sure = kind === 'guest' || readiness === null ? 1 : readiness === 'ready' ? 0 : 2
      return { songKey, sure, genre, tempo }
    })
}

function fitting({ genre, tempo, listed }: Seen, { filter }: TogetherQuery): boolean {
  if (listed) return !Object.keys(filter).length
  return (!filter.genre || genre === filter.genre) && (!filter.tempo || (tempo ?? 0) >= filter.tempo.from!)
}

function own(band: Member) {
  return and(eq(songs.repertoireId, band.musician.repertoireId), isNull(songs.deletedAt))
}

async function settle({ members, listed, linked, same, played }: World): Promise<Member> {
  const people = await Promise.all(members.map((_, n) => createMusician(`Player ${n}`)))
  const band = await createBand(people[0]!)
  for (const [n, { held, shares }] of members.entries()) {
    for (const song of held) await createSong(people[n]!, { ...song, artist: 'A' })
    await createMember(band.bandId, people[n]!, {
      shares,
      shareTags: shares === 'tags' ? ['band'] : [],
      role: n ? 'member' : 'owner',
    })
  }
  const guest = { bandId: band.bandId, addedBy: people[0]!.id, expiresAt: LATER }
  if (listed)
    await db()
      .insert(bandGuests)
      .values({
        ...guest,
        name: 'Listed',
        songs: listed.map((title) => ({ title, artist: 'A', songKey: keyOf(title), key: null })),
      })
  if (linked)
    await db()
      .insert(bandGuests)
      .values({ ...guest, name: 'Linked', shareLinkId: await linkTo(linked) })
  const to = writableBandRepertoire(band)!
  for (const [one, other] of same) if (one !== other) await answerSameSong(to, [asked(one), asked(other)], 'same')
  for (const [title, day] of played) await markPlayed(to, band, { songKeys: [keyOf(title)], title }, day, [])
  return band
}

async function linkTo(held: { title: string }[]): Promise<string> {
  const sub = await createMusician('Sub')
  for (const song of held) await createSong(sub, { ...song, artist: 'A' })
  await addShareLink(
    ownRepertoire(sub),
    { title: 'Jazz', filter: { genre: 'Jazz' }, ending: null, passcode: null },
    randomUUID(),
  )
  const [link] = await db().select({ id: shareLinks.id }).from(shareLinks).where(eq(shareLinks.createdBy, sub.id))
  return link!.id
}

const keyOf = (title: string) => songKey(title, 'A')
const asked = (title: string) => ({ title, artist: 'A', songKey: keyOf(title) })
