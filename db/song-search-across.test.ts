import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong, createSongs } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import { removeMember } from './band-member-changes'
import type { Member } from './band-membership'
import { deleteBand } from './band-trash'
import { db } from './client'
import { ownRepertoire, writableBandRepertoire } from './repertoires'
import { songs } from './schema'
import { addSong, removeSongs } from './song-changes'
import { copySongs } from './song-copies'
import { searchAcross } from './song-search-across'

let nina: Musician
let band: Member
let other: Member

beforeEach(async () => {
  nina = await createMusician('Nina')
  band = await createBand(nina, 'The Firsts')
  other = await createBand(await createMusician('Otto'), 'The Others')
})

const give = (member: Member, title: string, more = {}) =>
  addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, title, ...more }, randomUUID())
const titles = async (search: string) => (await searchAcross(nina, search)).songs.map(({ title }) => title)

test('a song is one row with every place it lives in, each with its own key', async () => {
  const id = await createSong(nina, { title: 'So What', artist: 'Miles Davis', key: 'Dm' })
  await copySongs(ownRepertoire(nina), writableBandRepertoire(band)!, [id], randomUUID())
  await give(band, 'So Near', { key: 'C' })
  const { songs, found } = await searchAcross(nina, 'so')
  expect(found).toBe(2)
  expect(songs.map(({ title, places }) => [title, places.map(({ member }) => member?.bandName ?? 'mine')])).toEqual([
    ['So Near', ['The Firsts']],
    ['So What', ['mine', 'The Firsts']],
  ])
  expect(songs[1]!.places[0]).toMatchObject({ songId: id, key: 'Dm' })
})

test('nothing of a band one is not in, has left, or that is deleted, nor of anybody else', async () => {
  await give(other, 'Secret One')
  await createSong(other.musician, { title: 'Secret Two' })
  const left = await createMember(other.bandId, nina)
  expect(await titles('secret')).toEqual(['Secret One'])
  await removeMember(other, left.musician.id)
  expect(await titles('secret')).toEqual([])
  // A slip of the finger leads nowhere either.
  expect((await searchAcross(nina, 'secrat')).close).toEqual([])
  await give(band, 'Secret Three')
  expect(await titles('secret')).toEqual(['Secret Three'])
  await deleteBand(band)
  expect(await titles('secret')).toEqual([])
})

test('a sub finds the songs of the band until their time is over', async () => {
  await give(other, 'Depping')
  await createMember(other.bandId, nina, { role: 'sub', endsAt: new Date(Date.now() + 60_000) })
  expect(await titles('depping')).toEqual(['Depping'])
  const over = createMember(other.bandId, nina, { role: 'sub', endsAt: new Date(Date.now() - 1_000) })
  await expect(over).rejects.toThrow('not in the band')
  expect(await titles('depping')).toEqual([])
})

test('what is in the trash is not found, and nothing is found by nothing', async () => {
  await removeSongs(ownRepertoire(nina), [await createSong(nina, { title: 'Gone' })])
  expect(await titles('gone')).toEqual([])
  await createSong(nina, { title: 'Here' })
  expect((await searchAcross(nina, ' ')).songs).toEqual([])
})

test('slips are forgiven by the words of each repertoire', async () => {
  await give(band, 'Autumn Leaves')
  await createSong(nina, { title: 'Misty' })
  expect((await searchAcross(nina, 'atumn leavs')).close.map(({ title }) => title)).toEqual(['Autumn Leaves'])
})

test('a slip leads neither to a song that is gone since its words were kept nor to anybody else’s', async () => {
  const gone = await createSong(nina, { title: 'Autumn Leaves' })
  await give(band, 'Autumn Nocturne')
  await createSong(other.musician, { title: 'Autumn in Secret' })
  const close = async () => (await searchAcross(nina, 'atumn')).close.map(({ title }) => title)
  expect(await close()).toEqual(['Autumn Leaves', 'Autumn Nocturne'])
  // Without a new version, as if it happened between the two statements of a search.
  await db().update(songs).set({ deletedAt: new Date() }).where(eq(songs.id, gone))
  expect(await close()).toEqual(['Autumn Nocturne'])
})

test('what is kept of the words changes no answer, and follows every change', async () => {
  await createSongs(nina, [{ title: 'Blue Bossa', artist: 'Kenny' }, { title: 'Blue in Green' }, { title: 'Green' }])
  await give(band, 'Blue Train')
  const searches = ['bl', 'blue', 'green b', 'bossa kenny', 'nowhere', 'blu trian']
  const all = async () => {
    const answers = []
    for (const search of searches) answers.push(await searchAcross(nina, search))
    return answers
  }
  const first = await all()
  expect(await all()).toEqual(first)
  expect(await all()).toEqual(first)
  await give(band, 'Blue Monk')
  expect(await titles('blue')).toEqual(['Blue Bossa', 'Blue in Green', 'Blue Monk', 'Blue Train'])
  expect(await titles('blue')).toEqual(['Blue Bossa', 'Blue in Green', 'Blue Monk', 'Blue Train'])
})

test('what is put together in memory is what the database puts together', async () => {
  const titles = [
    'Blue Moon',
    'Blue Moon (Live)',
    'BLUE MOON',
    'Blue 🎷 Moon',
    'Blue \ufb20 Moon',
    'Blue 月 Moon',
    'Blue in Green',
  ]
  await createSongs(
    nina,
    [...titles, ...Array.from({ length: 60 }, (_, at) => `Blue ${at % 40}`)].map((title) => ({
      title,
      artist: 'Ensemble',
    })),
  )
  // By code points the first is before the second, by UTF-16 units behind it.
  await createSongs(nina, [
    { title: '\ue000', artist: 'Blue' },
    { title: '🎷', artist: 'Blue' },
  ])
  for (const title of [...titles.toReversed(), 'Blue 7', 'Blues']) await give(band, title, { artist: 'Ensemble' })
  const everything = async (search: string) => {
    const pages = []
    let next: string | null | undefined
    do {
      const page = await searchAcross(nina, search, next ?? undefined)
      pages.push(page)
      next = page.next
    } while (next)
    return pages
  }
  const searches = ['blue', 'moon b', 'bleu moon', 'bluemoon', '月', 'in green ensemble', 'b e m']
  // One at a time after a change: the first search of a version reads the database, and the words are kept from the second on.
  const fromDatabase = []
  for (const search of searches) {
    await give(band, `Something Else ${search.length}`)
    fromDatabase.push(...(await searchAcross(nina, search)).songs)
  }
  await everything('blue')
  await everything('blue')
  const fromMemory = []
  for (const search of searches) fromMemory.push(...(await searchAcross(nina, search)).songs)
  expect(fromMemory).toEqual(fromDatabase)
  const pages = await everything('blue')
  const works = pages.flatMap(({ songs }) => songs.map(({ work }) => work))
  expect(works.length).toBe(pages[0]!.found)
  expect(new Set(works).size).toBe(works.length)
})

test('every page comes once and whole, and a cursor that is none begins anew', async () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ title: `Tune ${at}`, artist: at % 2 ? 'A' : null }))
  await createSongs(nina, many)
  for (const title of ['Tune 3', 'Tune of ours']) await give(band, title)
  const seen: string[] = []
  let next: string | null | undefined
  do {
    const page = await searchAcross(nina, 'tune', next ?? undefined)
    expect(page.found).toBe(122)
    seen.push(...page.songs.map(({ work }) => work))
    next = page.next
  } while (next)
  expect([seen.length, new Set(seen).size]).toEqual([122, 122])
  for (const cursor of ['x', '%00', Buffer.from('{"search":"\\u0000","work":"a"}').toString('base64url')])
    expect((await searchAcross(nina, 'tune', cursor)).songs).toHaveLength(50)
})
