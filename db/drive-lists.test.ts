import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { readFileList } from '@/lib/drive-list/read-file-list'
import type { Musician } from '@/lib/musician'
import { findCharts } from './charts'
import { db } from './client'
import { answerAllFiles, changeListFile } from './drive-list-answers'
import { countDriveListFiles, findDriveListFiles } from './drive-list-files'
import { undoDriveList } from './drive-list-undo'
import { writeDriveList } from './drive-list-write'
import { addDriveList, discardDriveList, findDriveList, findDriveLists } from './drive-lists'
import { ownRepertoire, type Writable } from './repertoires'
import { auditLog, charts, driveFiles, repertoires, songs } from './schema'
import { findSong } from './songs'

const id = (n: number) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0${String(10_000 + n)}`

let musician: Musician
let own: Writable
beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

async function bring(text: string, to = own): Promise<string> {
  const read = readFileList(text)
  if ('problem' in read) throw new Error(read.problem)
  return addDriveList(to, { source: 'pasted', files: read.files }, randomUUID())
}
const filesOf = async (list: string, from = own) => findDriveListFiles(from, list, { page: 1 })
const write = async (list: string, to = own) => writeDriveList(to, list, (await countDriveListFiles(to, list)).seen)
const songsOf = (of = own) =>
  db()
    .select({ id: songs.id, title: songs.title, key: songs.key, chartTypes: songs.chartTypes, version: songs.version })
    .from(songs)
    .where(and(eq(songs.repertoireId, of.id), isNull(songs.deletedAt)))
    .orderBy(songs.title)
const chartsOf = (of = own) =>
  db()
    .select({ id: charts.id, file: charts.driveFileId, key: charts.key, transposition: charts.transposition })
    .from(charts)
    .where(and(eq(charts.repertoireId, of.id), isNull(charts.deletedAt)))
    .orderBy(charts.driveFileId)
const version = async () =>
  (await db().select({ version: repertoires.version }).from(repertoires).where(eq(repertoires.id, own.id)))[0]!.version

describe('the dry run', () => {
  test('parts of a song that is there go to it, others are a new song, and nothing is written', async () => {
    const there = await createSong(musician, { title: 'So What', artist: 'Miles Davis' })
    const list = await bring(
      `So What - Bb.pdf\t${id(1)}\nSo What - Miles Davis - Eb.pdf\t${id(2)}\nBlue in Green - Trumpet.pdf\t${id(3)}`,
    )
    expect((await filesOf(list)).map(({ songId, fate, asks }) => [songId, fate, asks])).toEqual([
      [there, 'write', null],
      [there, 'write', null],
      [null, 'write', null],
    ])
    expect(await songsOf()).toHaveLength(1)
    expect(await chartsOf()).toEqual([])
    expect(await version()).toBe(1)
  })

  test('a near title is asked about, and so are two songs of one name and a part that may be read otherwise', async () => {
    await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
    await createSong(musician, { title: 'Hallelujah', artist: 'Leonard Cohen' })
    await createSong(musician, { title: 'Hallelujah', artist: 'Handel' })
    const list = await bring(
      `Autumn Leavs_Bb.pdf\t${id(1)}\nHallelujah_Eb.pdf\t${id(2)}\nAmari_Szi_Amari_d.pdf\t${id(3)}`,
    )
    const files = await filesOf(list)
    expect(files.map(({ asks, candidates }) => [asks, candidates.length])).toEqual([
      ['song', 1],
      ['song', 2],
      ['part', 0],
    ])
    expect(await countDriveListFiles(own, list)).toMatchObject({ files: 3, asked: 3, write: 0 })
  })

  test('a name that says no song is asked about; folders and repeats stay out with their reason', async () => {
    const list = await bring(
      `Bb.pdf\t${id(1)}\n${`https://drive.google.com/file/d/${id(9)}/view`}\nCharts https://drive.google.com/drive/folders/${id(2)}\nSo What.pdf\t${id(1)}`,
    )
    const files = await filesOf(list)
    expect(files.filter(({ fate }) => fate === 'left').map(({ problem }) => problem)).toEqual([
      expect.stringContaining('folder'),
      expect.stringContaining('stands in the list before'),
    ])
    expect(files.filter(({ fate }) => fate === 'write').every(({ asks }) => asks === 'song' || asks === 'both')).toBe(
      true,
    )
  })

  test('the same form comes once, and lists of others are not there', async () => {
    const files = [{ name: 'A.pdf', fileId: id(1), resourceKey: null, md5: null, modifiedAt: null, problem: null }]
    const key = randomUUID()
    const one = await addDriveList(own, { source: 'pasted', files }, key)
    expect(await addDriveList(own, { source: 'pasted', files }, key)).toBe(one)
    const other = ownRepertoire(await createMusician())
    expect(await findDriveList(other, one)).toBeUndefined()
    expect(await filesOf(one, other)).toEqual([])
    expect(await writeDriveList(other, one, 1)).toBe('gone')
    expect(await discardDriveList(other, one)).toBe(false)
    expect(await answerAllFiles(other, one, 'new')).toBe(0)
    expect(await changeListFile(other, { list: one, place: 0, version: 1 }, ANSWER)).toBe('gone')
    expect(await findDriveLists(own)).toHaveLength(1)
  })
})

const ANSWER = {
  ...{ leave: false, songId: null, title: 'Mine', artist: null, kind: 'part' as const },
  ...{ instrument: null, transposition: 'Eb' as const, key: 'G' },
}

describe('answers', () => {
  test('a file goes to the song that was said, to a new one, or stays out; only from the version that was seen', async () => {
    const there = await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
    const list = await bring(`Autumn Leavs_Bb.pdf\t${id(1)}\nXyz.pdf\t${id(2)}\nNo.pdf\t${id(3)}`)
    const at = (place: number) => ({ list, place, version: 1 })
    expect(await changeListFile(own, at(0), { ...ANSWER, songId: there })).toBe('done')
    expect(await changeListFile(own, at(0), { ...ANSWER, songId: there })).toBe('overtaken')
    expect(await changeListFile(own, at(1), { ...ANSWER, title: 'autumn leaves', artist: 'Joseph Kosma' })).toBe('done')
    expect(await changeListFile(own, at(2), { ...ANSWER, leave: true })).toBe('done')
    expect(await changeListFile(own, at(2), { ...ANSWER, songId: randomUUID() })).toBe('gone')
    expect((await filesOf(list)).map(({ songId, fate, asks, title }) => [songId, fate, asks, title])).toEqual([
      [there, 'write', null, 'Autumn Leaves'],
      [there, 'write', null, 'Autumn Leaves'],
      [null, 'left', null, 'Mine'],
    ])
  })

  test('a song of somebody else is none', async () => {
    const theirs = await createSong(await createMusician(), { title: 'Theirs' })
    const list = await bring(`A.pdf\t${id(1)}`)
    expect(await changeListFile(own, { list, place: 0, version: 1 }, { ...ANSWER, songId: theirs })).toBe('gone')
  })

  test('all questions at once', async () => {
    const there = await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
    const text = `Autumn Leavs_Bb.pdf\t${id(1)}\nAmari_Szi_Amari_d.pdf\t${id(2)}`
    const [likely, fresh] = [await bring(text), await bring(text)]
    expect([await answerAllFiles(own, likely, 'likely'), await answerAllFiles(own, fresh, 'new')]).toEqual([2, 2])
    expect((await filesOf(likely)).map(({ songId }) => songId)).toEqual([there, null])
    expect((await filesOf(fresh)).map(({ songId }) => songId)).toEqual([null, null])
  })
})

describe('writing', () => {
  test('songs and charts come at once, keys as they stand on the paper, types ticked, one entry and one version', async () => {
    const there = await createSong(musician, { title: 'So What', artist: 'Miles Davis' })
    const list = await bring(
      `So What_Bb.pdf\t${id(1)}\nBb/Amari_Szi_Amari_d_Bb.pdf\t${id(2)}\nAmari Szi Amari - Bass.pdf\t${id(3)}\nSo What - Lyrics.pdf`,
    )
    expect(await write(list)).toEqual({ charts: 3, songs: 1, ticked: 1, noted: 0, left: 0 })
    expect(await chartsOf()).toMatchObject([
      { file: id(1), key: null, transposition: 'Bb' },
      { file: id(2), key: 'Em', transposition: 'Bb' },
      { file: id(3), key: null, transposition: 'bass clef' },
    ])
    expect(await songsOf()).toMatchObject([
      { title: 'Amari Szi Amari', key: 'Dm', chartTypes: ['Bb', 'bass', 'bass clef'], version: 1 },
      { id: there, chartTypes: ['Bb', 'lyrics'], version: 2 },
    ])
    expect(await version()).toBe(2)
    const log = await db().select({ verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, list))
    expect(log).toEqual([{ verb: 'write' }])
  })

  test('again changes nothing: the same list, and the same files in another one', async () => {
    const text = `So What_Bb.pdf\t${id(1)}\nBlue in Green.pdf\t${id(2)}\nNaima - Lyrics.pdf`
    const list = await bring(text)
    const seen = (await countDriveListFiles(own, list)).seen
    const first = await writeDriveList(own, list, seen)
    const [before, raised] = [[await songsOf(), await chartsOf()], await version()]
    expect(await writeDriveList(own, list, seen)).toEqual(first)
    const second = await bring(text)
    expect((await filesOf(second)).map(({ fate }) => fate)).toEqual(['there', 'there', 'there'])
    expect(await write(second)).toEqual({ charts: 0, songs: 0, ticked: 0, noted: 0, left: 0 })
    expect([await songsOf(), await chartsOf()]).toEqual(before)
    expect(await version()).toBe(raised + 1)
  })

  test('two lists with one song at once add it once', async () => {
    const lists = [await bring(`Naima_Bb.pdf\t${id(1)}`), await bring(`Naima_Bb.pdf\t${id(1)}`)]
    await Promise.all(lists.map((list) => write(list)))
    expect(await songsOf()).toHaveLength(1)
    expect(await chartsOf()).toHaveLength(1)
  })

  test('open questions stay out, and a file that was changed since stops all of it', async () => {
    await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
    const list = await bring(`Autumn Leavs_Bb.pdf\t${id(1)}\nNaima.pdf\t${id(2)}`)
    const { seen } = await countDriveListFiles(own, list)
    await changeListFile(own, { list, place: 1, version: 1 }, { ...ANSWER, title: 'Naima!' })
    expect(await writeDriveList(own, list, seen)).toBe('overtaken')
    expect(await chartsOf()).toEqual([])
    expect(await write(list)).toMatchObject({ charts: 1, songs: 1, left: 1 })
  })

  test('a song that went meanwhile stops all of it, and says which files', async () => {
    const there = await createSong(musician, { title: 'So What' })
    const list = await bring(`So What_Bb.pdf\t${id(1)}\nNaima.pdf\t${id(2)}`)
    await db().update(songs).set({ deletedAt: new Date() }).where(eq(songs.id, there))
    expect(await write(list)).toEqual({ removed: ['So What_Bb.pdf'] })
    expect(await songsOf()).toEqual([])
  })

  test('a song carries 40 charts and no more; alike parts keep their names', async () => {
    const lines = Array.from({ length: 42 }, (_, at) => `${at}/Naima - Trumpet.pdf\t${id(at)}`)
    expect(await write(await bring(lines.join('\n')))).toMatchObject({ charts: 40, left: 2 })
    const [naima] = await songsOf()
    expect((await findCharts(own, naima!.id))[0]!.label).toBe('Naima - Trumpet')
  })
})

describe('taking back', () => {
  test('what came goes, what was ticked is as before, and it can be brought again', async () => {
    const there = await createSong(musician, { title: 'So What', chartTypes: ['lyrics'] })
    const text = `So What_Bb.pdf\t${id(1)}\nSo What - Lyrics.pdf\t${id(2)}\nNaima.pdf\t${id(3)}`
    const list = await bring(text)
    await write(list)
    expect(await undoDriveList(ownRepertoire(await createMusician()), list)).toBeUndefined()
    expect(await undoDriveList(own, list)).toEqual({ charts: 3, songs: 1, kept: 0 })
    expect(await chartsOf()).toEqual([])
    expect(await songsOf()).toMatchObject([{ id: there, chartTypes: ['lyrics'] }])
    expect(await undoDriveList(own, list)).toBeUndefined()
    expect(await write(await bring(text))).toMatchObject({ charts: 3, songs: 1 })
  })

  test('what somebody worked on since stays', async () => {
    const list = await bring(`So What.pdf\t${id(1)}\nNaima.pdf\t${id(2)}`)
    await write(list)
    const [naima] = await songsOf()
    await db().update(songs).set({ key: 'Eb', keyPos: 9, version: 2 }).where(eq(songs.id, naima!.id))
    expect(await undoDriveList(own, list)).toEqual({ charts: 2, songs: 1, kept: 1 })
    expect(await findSong(own, naima!.id)).toMatchObject({ key: 'Eb' })
  })
})

describe('the same folder pasted again', () => {
  test('shows renamed and missing files, and notes them when it is written', async () => {
    await write(await bring(`So What.pdf\t${id(1)}\nNaima.pdf\t${id(2)}\nAfro Blue.pdf\t${id(3)}`))
    const again = await bring(`So What (new).pdf\t${id(1)}\nNaima.pdf\t${id(2)}\nNew One.pdf\t${id(4)}`)
    expect((await filesOf(again)).map(({ name, fate }) => [name, fate])).toEqual([
      ['So What (new).pdf', 'renamed'],
      ['Naima.pdf', 'there'],
      ['New One.pdf', 'write'],
      ['Afro Blue.pdf', 'missing'],
    ])
    expect(await write(again)).toMatchObject({ charts: 1, noted: 2 })
    const found = await db()
      .select({ file: driveFiles.driveFileId, found: driveFiles.found })
      .from(driveFiles)
      .where(eq(driveFiles.repertoireId, own.id))
      .orderBy(driveFiles.driveFileId)
    expect(found).toEqual([
      { file: id(1), found: { name: 'So What (new).pdf' } },
      { file: id(2), found: null },
      { file: id(3), found: { name: 'Afro Blue.pdf', gone: true } },
      { file: id(4), found: null },
    ])
  })

  test('a list of other files says nothing of those before', async () => {
    await write(await bring(`So What.pdf\t${id(1)}\nNaima.pdf\t${id(2)}`))
    expect((await filesOf(await bring(`Afro Blue.pdf\t${id(3)}`))).map(({ fate }) => fate)).toEqual(['write'])
  })
})

test('5,000 files, with names from right to left and of emoji alone', async () => {
  const lines = Array.from(
    { length: 5_000 },
    (_, at) =>
      `${at % 2 ? 'שיר' : '🎷'} ${Math.floor(at / 5)} - ${['Bb', 'Eb', 'Bass', 'Lyrics', 'Drums'][at % 5]}.pdf\t${id(at)}`,
  )
  const list = await bring(lines.join('\n'))
  expect(await write(list)).toMatchObject({ charts: 5_000 })
  expect(await undoDriveList(own, list)).toMatchObject({ charts: 5_000, kept: 0 })
})
