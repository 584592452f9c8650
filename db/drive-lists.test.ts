import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { answerAllFiles, changeListFile } from './drive-list-answers'
import { ANSWER, bringFiles, chartsThere, fileId, filesOfList, songsThere } from './drive-list-factories'
import { countDriveListFiles } from './drive-list-files'
import { writeDriveList } from './drive-list-write'
import { addDriveList, discardDriveList, findDriveList, findDriveLists } from './drive-lists'
import { ownRepertoire, repertoireVersion, type Writable } from './repertoires'

let musician: Musician
let own: Writable
beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

const id = fileId
const bring = (text: string) => bringFiles(own, text)
const filesOf = (list: string) => filesOfList(own, list)

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
    expect(await songsThere(own)).toHaveLength(1)
    expect(await chartsThere(own)).toEqual([])
    expect(await repertoireVersion(own)).toBe(1)
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

  test('a letter that is missing is asked about where one song alone may be meant, and not where two may be', async () => {
    const kosma = await createSong(musician, { title: 'Autumn Leaves', artist: 'Joseph Kosma' })
    const text = `Autum Leaves_Bb.pdf\t${id(1)}`
    const list = await bring(text)
    expect((await filesOf(list)).map(({ asks, candidates }) => [asks, candidates.map((one) => one.id)])).toEqual([
      ['song', [kosma]],
    ])
    await createSong(musician, { title: 'Autumn Leaves', artist: 'Somebody Else' })
    expect((await filesOf(await bring(text))).map(({ asks, candidates }) => [asks, candidates])).toEqual([[null, []]])
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
    expect(await filesOfList(other, one)).toEqual([])
    expect(await writeDriveList(other, one, 1)).toBe('gone')
    expect(await discardDriveList(other, one)).toBe(false)
    expect(await answerAllFiles(other, one, 'new')).toBe(0)
    expect(await changeListFile(other, { list: one, place: 0, version: 1 }, ANSWER)).toBe('gone')
    expect(await findDriveLists(own)).toHaveLength(1)
  })
})

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
