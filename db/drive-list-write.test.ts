import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { findCharts } from './charts'
import { db } from './client'
import { changeListFile } from './drive-list-answers'
import { ANSWER, bringFiles, chartsThere, fileId, filesOfList, songsThere, writeAsSeen } from './drive-list-factories'
import { countDriveListFiles } from './drive-list-files'
import { undoDriveList } from './drive-list-undo'
import { writeDriveList } from './drive-list-write'
import { ownRepertoire, repertoireVersion, type Writable } from './repertoires'
import { auditLog, driveFiles, songs } from './schema'
import { findSong } from './songs'

let musician: Musician
let own: Writable
beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

const id = fileId
const bring = (text: string) => bringFiles(own, text)
const filesOf = (list: string) => filesOfList(own, list)
const write = (list: string) => writeAsSeen(own, list)
const songsOf = () => songsThere(own)
const chartsOf = () => chartsThere(own)
const version = () => repertoireVersion(own)

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
