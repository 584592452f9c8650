import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Musician } from '@/lib/musician'
import { songFields } from '@/lib/song-fields'
import { SAMPLE_MUSICIANS } from '@/scripts/local-identity/people.mjs'
import { BAND, sampleMusicians } from '@/scripts/sample-world/world'
import { findMemberships, memberOf } from './band-membership'
import { db } from './client'
import { addUser, findBandsOf, findProfile, findUserByGoogleId } from './musicians'
import { bandRepertoire, ownRepertoire } from './repertoires'
import { addSampleWorld } from './sample-world'
import { repertoires, songs } from './schema'
import { removeSongs } from './song-changes'
import { findLineage } from './song-origins'
import { countSongs, findSong, findSongs } from './songs'

const players: Musician[] = []

beforeAll(async () => {
  expect(await addSampleWorld(BAND, sampleMusicians())).toBe(true)
  for (const { sub, name } of SAMPLE_MUSICIANS) {
    const id = (await findUserByGoogleId(sub))!.id
    const [own] = await db().select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.userId, id))
    players.push({ id, name, repertoireId: own!.id })
  }
})

test('every song of it is one that the form would take', () => {
  for (const { songs } of sampleMusicians()) for (const song of songs) expect(songFields.parse(song)).toEqual(song)
})

test('three musicians with about 40 songs each, found by the search, in one band', async () => {
  for (const player of players) {
    const counts = await countSongs(ownRepertoire(player), {})
    expect(counts.songs).toBeGreaterThanOrEqual(40)
    expect(counts.songs).toBeLessThanOrEqual(50)
    const found = await findSongs(ownRepertoire(player), { filter: { search: 'autum leav' }, sort: 'title' })
    expect([...found.songs, ...found.close].map(({ title }) => title)).toContain('Autumn Leaves')
    const [band] = await findBandsOf(player)
    expect(band).toMatchObject({ name: BAND, members: ['Amara Diallo', 'June Okafor', 'Tomás Rey'] })
    expect((await findProfile(player))?.profile.instruments).toBeDefined()
  }
  const titles = new Set(sampleMusicians().flatMap(({ songs }) => songs.map(({ title }) => title)))
  expect(titles.size).toBeGreaterThanOrEqual(60)
})

test('the band is alive: songs that came from each of them, and what one of them changed since', async () => {
  const [{ bandId } = { bandId: '' }] = await findMemberships(players[0]!)
  const titles = sampleMusicians().flatMap(({ brings }) => brings.titles)
  const since = sampleMusicians().flatMap(({ brings }) => Object.keys(brings.since))
  for (const player of players) {
    const member = (await memberOf(player, bandId))!
    const { songs: ours } = await findSongs(bandRepertoire(member), { filter: {}, sort: 'title' })
    expect(ours.map(({ title }) => title).sort()).toEqual(titles.toSorted())
    const later = []
    for (const { id, title } of ours) {
      const song = (await findSong(bandRepertoire(member), id))!
      if ((await findLineage(player, song, member))?.theirs?.changes.length) later.push(title)
    }
    expect(later.sort()).toEqual(since.toSorted())
  }
})

test('“recently added” is the order in which they came', async () => {
  const rows = await db()
    .select({ at: songs.createdAt })
    .from(songs)
    .where(eq(songs.repertoireId, players[0]!.repertoireId))
    .orderBy(songs.id)
  const times = rows.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((one, other) => one - other))
  expect(times.at(-1)! - times[0]!).toBeGreaterThan(300 * 24 * 3600 * 1000)
})

test('it is made once, and what somebody changed or removed stays so', async () => {
  const own = ownRepertoire(players[0]!)
  const before = await countSongs(own, {})
  const { songs: some } = await findSongs(own, { filter: {}, sort: 'title' })
  await removeSongs(own, some.map(({ id }) => id).slice(0, 3))
  expect(await addSampleWorld(BAND, sampleMusicians())).toBe(false)
  expect((await countSongs(own, {})).songs).toBe(before.songs - 3)
})

test('somebody else starts with nothing', async () => {
  const id = await addUser({ googleId: 'soleil-local-somebody', email: null, name: 'Somebody' })
  const [own] = await db().select({ id: repertoires.id }).from(repertoires).where(eq(repertoires.userId, id))
  expect((await countSongs(ownRepertoire({ id, name: '', repertoireId: own!.id }), {})).songs).toBe(0)
})
