import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand } from './band-factories'
import type { Member } from './band-membership'
import { removeChart } from './chart-changes'
import { findCharts } from './charts'
import { db } from './client'
import { bringFiles, fileId, filesOfList, writeAsSeen } from './drive-list-factories'
import { askForPart } from './part-ask-changes'
import { findAsks } from './part-asks'
import { ownRepertoire, type Writable, writableBandRepertoire } from './repertoires'
import { charts, driveListFiles, songs } from './schema'
import { addSong } from './song-changes'

let musician: Musician
let own: Writable
beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
})

async function fill(of: Writable, songId: string): Promise<void> {
  const full = Array.from({ length: CHART_LIMITS.charts }, (_, at) => ({
    ...{ repertoireId: of.id, songId, position: at },
    ...{ kind: 'lyrics' as const, text: `words ${at}` },
  }))
  await db().insert(charts).values(full)
}

test('a chart in the trash takes no room: another one comes in its place', async () => {
  const songId = await createSong(musician, { title: 'So What' })
  await fill(own, songId)
  await removeChart(own, { songId, id: (await findCharts(own, songId))[7]!.id })
  const list = await bringFiles(own, `So What_Bb.pdf\t${fileId(1)}\nSo What_Eb.pdf\t${fileId(2)}`)
  expect(await writeAsSeen(own, list)).toMatchObject({ charts: 1, left: 1 })
  expect((await filesOfList(own, list)).map(({ name, fate }) => [name, fate])).toEqual([
    ['So What_Bb.pdf', 'write'],
    ['So What_Eb.pdf', 'left'],
  ])
})

describe('a list that names a song of another band', () => {
  let band: Member
  let theirs: Writable
  let song: string
  beforeEach(async () => {
    band = await createBand(await createMusician())
    theirs = writableBandRepertoire(band)!
    song = await addSong(theirs, { ...EMPTY_SONG, title: 'Theirs' }, randomUUID())
  })

  async function namingTheirs(line: string): Promise<string> {
    const list = await bringFiles(own, line)
    await db()
      .update(driveListFiles)
      .set({ songId: song })
      .where(and(eq(driveListFiles.listId, list), eq(driveListFiles.place, 0)))
    return list
  }

  test('does not tell how many charts it carries', async () => {
    await fill(theirs, song)
    const list = await namingTheirs(`Theirs_Bb.pdf\t${fileId(1)}`)
    await Promise.allSettled([writeAsSeen(own, list)])
    expect((await filesOfList(own, list)).map(({ fate, problem }) => [fate, problem])).toEqual([['write', null]])
  })

  test('brings no part that is asked for there', async () => {
    const asked = { songId: song, instrument: 'alto-sax', whom: band.musician.id }
    expect(await askForPart(band, asked, randomUUID())).toBe('done')
    await db()
      .update(songs)
      .set({ chartTypes: ['Eb'] })
      .where(eq(songs.id, song))
    await writeAsSeen(own, await namingTheirs('Theirs_Eb.pdf'))
    expect(await findAsks(band)).toMatchObject([{ songId: song, instrument: 'alto-sax', state: 'open' }])
  })
})
