import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { removeChart } from './chart-changes'
import { db } from './client'
import { findDriveStates } from './drive-known'
import { bringFiles, chartsThere, fileId, songsThere, writeAsSeen } from './drive-list-factories'
import { undoDriveList } from './drive-list-undo'
import { findDriveList } from './drive-lists'
import { ownRepertoire, type Writable } from './repertoires'
import { auditLog, charts, driveFiles, driveListFiles, songs } from './schema'
import { removeSongs } from './song-changes'
import { findTrash } from './trash'

const FILES = `So What_Bb.pdf\t${fileId(1)}\nNaima.pdf\t${fileId(2)}`

let own: Writable
let soWhat: string

beforeEach(start)

async function start() {
  const { of, song } = await withSong()
  ;[own, soWhat] = [of, song]
}

async function withSong() {
  const musician = await createMusician()
  return { of: ownRepertoire(musician), song: await createSong(musician, { title: 'So What' }) }
}

/** Brings a list and writes it; answers its id. */
async function written(text = FILES, to = own): Promise<string> {
  const list = await bringFiles(to, text)
  await writeAsSeen(to, list)
  return list
}

async function withSameFiles() {
  const { of, song } = await withSong()
  return { theirs: of, song, theirList: await written(FILES, of) }
}

describe('a list that names what is somebody else’s', () => {
  const logOf = (song: string) =>
    db().select({ by: auditLog.musicianId, verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, song))

  async function namingTheirs() {
    const { theirs, song, theirList } = await withSameFiles()
    const list = await written()
    const named = await db().select().from(driveListFiles).where(eq(driveListFiles.listId, theirList))
    for (const { place, chartId, addedSongId, songId } of named)
      await db()
        .update(driveListFiles)
        .set({ chartId, addedSongId, songId })
        .where(and(eq(driveListFiles.listId, list), eq(driveListFiles.place, place)))
    return { list, theirs, song }
  }

  test('changes no chart and no song of theirs when it is taken back', async () => {
    const { list, theirs } = await namingTheirs()
    const before = [await chartsThere(theirs), await songsThere(theirs)]
    expect(before).toMatchObject([
      [{}, {}],
      [{ title: 'Naima' }, { title: 'So What', chartTypes: ['Bb'] }],
    ])
    await undoDriveList(own, list)
    expect([await chartsThere(theirs), await songsThere(theirs)]).toEqual(before)
  })

  test('counts nothing of theirs as taken back, and logs no change of it', async () => {
    const { list, song } = await namingTheirs()
    const log = await logOf(song)
    expect(await undoDriveList(own, list)).toEqual({ charts: 0, songs: 0, kept: 3 })
    expect(await logOf(song)).toEqual(log)
  })

  test('does not tell whether a song of theirs carries charts', async () => {
    const told = async (list: string) => {
      const undone = await undoDriveList(own, list)
      const entry = { verb: auditLog.verb, subject: auditLog.subject, differences: auditLog.differences }
      const ofOwn = db().select(entry).from(auditLog).where(eq(auditLog.repertoireId, own.id))
      return { undone, log: await ofOwn.orderBy(auditLog.id) }
    }
    const ofCharted = await told((await namingTheirs()).list)
    await start()
    const { list, theirs } = await namingTheirs()
    await db().delete(charts).where(eq(charts.repertoireId, theirs.id))
    expect(await told(list)).toEqual(ofCharted)
  })
})

test('what other lists did is told as before', async () => {
  const { theirs, theirList } = await withSameFiles()
  const [list, later] = [await written(), await written(`Solar.pdf\t${fileId(3)}`)]
  const told = async () => [await findDriveList(own, later), await findDriveList(theirs, theirList)]
  const before = await told()
  expect(before).toMatchObject([{ counts: { charts: 1 } }, { counts: { charts: 2 } }])
  expect(await undoDriveList(own, list)).toEqual({ charts: 2, songs: 1, kept: 0 })
  expect(await told()).toEqual(before)
})

describe('what is in the trash already', () => {
  test('is not counted once more, and is there no longer for it', async () => {
    const list = await written(`${FILES}\nSolar.pdf\t${fileId(3)}`)
    const [bb] = await chartsThere(own)
    await removeChart(own, { songId: soWhat, id: bb!.id })
    const [naima] = await songsThere(own)
    await removeSongs(own, [naima!.id])
    await db().update(songs).set({ deletedAt: sql`now() - interval '10 days'` }).where(eq(songs.id, naima!.id))
    expect(await undoDriveList(own, list)).toEqual({ charts: 2, songs: 1, kept: 2 })
    expect((await findTrash(own)).map(({ title, daysLeft }) => [title, daysLeft])).toEqual([
      ['Solar', 30],
      ['Naima', 20],
    ])
  })

  test('stays as it is: a song there keeps the types that the list ticked', async () => {
    const list = await written()
    await removeSongs(own, [soWhat])
    const row = () => db().select().from(songs).where(eq(songs.id, soWhat))
    const before = await row()
    expect(before).toMatchObject([{ chartTypes: ['Bb'] }])
    expect(await undoDriveList(own, list)).toEqual({ charts: 2, songs: 1, kept: 0 })
    expect(await row()).toEqual(before)
  })
})

describe('of two who have the same files', () => {
  const ids = [fileId(1), fileId(2)]
  const knownBy = async (of: Writable) => [...(await findDriveStates(of, ids)).keys()]

  test('one forgets them, and the other knows them still, wherever they were seen', async () => {
    const { theirs } = await withSameFiles()
    const list = await written()
    await db().update(driveFiles).set({ listId: list }).where(eq(driveFiles.repertoireId, theirs.id))
    await undoDriveList(own, list)
    expect([await knownBy(own), await knownBy(theirs)]).toEqual([[], ids])
  })

  test('one forgets a new name that a list noted, and the other is told of it still', async () => {
    const renamed = FILES.replace('So What_Bb', 'So What_Eb')
    const { theirs } = await withSameFiles()
    await written()
    const lists = [await written(renamed), await written(renamed, theirs)]
    const notedBy = async (of: Writable) => {
      const found = { file: driveFiles.driveFileId, name: sql`${driveFiles.found} ->> 'name'` }
      return db().select(found).from(driveFiles).where(eq(driveFiles.repertoireId, of.id)).orderBy(found.file)
    }
    const noted = [
      { file: ids[0], name: 'So What_Eb.pdf' },
      { file: ids[1], name: null },
    ]
    expect([await notedBy(own), await notedBy(theirs)]).toEqual([noted, noted])
    await undoDriveList(own, lists[0]!)
    expect([await notedBy(own), await notedBy(theirs)]).toEqual([ids.map((file) => ({ file, name: null })), noted])
  })
})
