import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { db } from '@/db/client'
import { keepDriveConnection } from '@/db/drive-connections'
import { createImportOf } from '@/db/import-factories'
import { changeProfile } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import * as tables from '@/db/schema'
import { newId } from '@/db/schema/columns'
import { addShareLink } from '@/db/share-link-changes'
import { addSong, changeSong } from '@/db/song-changes'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'
import type { Canary, Mark } from './canary'
import { PDF } from './stage-world'

const ABOUT = { kind: 'part' as const, label: null, instrument: null, transposition: null, key: null }
const LATER = new Date('2100-01-01')

/** The musician's words in every table of their own. Answers what their addresses hold, and the tokens of what they share. */
export async function writeOwn(writer: Musician, canary: Canary) {
  const { word } = canary
  const own = ownRepertoire(writer)
  await db()
    .update(tables.users)
    .set({ email: `${word('a', 'email')}@example.test`, googleId: word('s', 'google') })
    .where(eq(tables.users.id, writer.id))
  await changeProfile(writer, 1, { name: word('n', 'name'), profile: { instruments: [word('a', 'plays')] } })
  const song = {
    ...{ ...EMPTY_SONG, title: word('a', 'title'), artist: word('a', 'artist'), genre: word('a', 'genre') },
    ...{ notes: word('a', 'notes'), tags: [word('a', 'tag')] },
    ...{ driveFileId: word('a', 'drive'), driveResourceKey: word('a', 'resource') },
  }
  const songId = await addSong(own, song, randomUUID())
  await changeSong(own, { id: songId, version: 1 }, { ...song, notes: word('a', 'later') })
  const chartId = await writeCharts(canary, { writer, songId, mark: 'a' })
  await writeStoredFile(writer, canary)
  await db()
    .insert(tables.songOrigins)
    .values({
      songId,
      originSongId: newId(),
      originRepertoireId: newId(),
      taken: { title: word('a', 'taken'), notes: word('a', 'takennotes') },
    })
  await writeAnswers(writer, canary)
  const { importId } = await writeImport(writer, canary, songId)
  const listId = await writeDrive(writer, canary, chartId.drive)
  const tokens = { access: word('s', 'access'), refresh: word('s', 'refresh'), expiresAt: LATER.getTime() }
  await keepDriveConnection(writer, tokens)
  return { songId, chartId: chartId.text, fileId: chartId.file, importId, listId, ...(await share(writer, canary)) }
}

/** A text, a file and a file in Drive as charts of a song. */
export async function writeCharts(
  { word }: Canary,
  { writer, songId, mark, to = ownRepertoire(writer) }: Written & { to?: ReturnType<typeof ownRepertoire> },
) {
  const about = { ...ABOUT, label: word(mark, 'label'), instrument: word(mark, 'player') }
  const nowhere = { driveFileId: null, driveResourceKey: null }
  const text = `{title: ${word(mark, 'chart')}}\n[Am]${word(mark, 'lyrics')}`
  const bytes = Buffer.concat([PDF, Buffer.from(`% ${word(mark, 'bytes')}`)])
  const drive = { driveFileId: word(mark, 'chartdrive'), driveResourceKey: word(mark, 'chartresource') }
  const made = [
    await addChart(to, songId, { ...about, ...nowhere, kind: 'chord chart', text }, randomUUID()),
    await addChart(to, songId, { ...about, ...drive, text: null }, randomUUID()),
    await addChartFile(to, songId, {
      about,
      file: { name: `${word(mark, 'pdf')}.pdf`, type: 'application/pdf', pages: 1, bytes },
      formKey: randomUUID(),
    }),
  ].map((one) => {
    if (typeof one === 'string') throw new Error(`No chart was made: ${one}.`)
    return one.id
  })
  return {
    text: made[0]!,
    file: made[2]!,
    drive: drive.driveFileId,
    sum: createHash('sha256').update(bytes).digest('hex'),
  }
}

type Written = { writer: Musician; songId: string; mark: Mark }

/** What is behind a link: a song of the musician's own, as it is and as it was. */
async function share(writer: Musician, canary: Canary) {
  const { word } = canary
  const own = ownRepertoire(writer)
  const shown = {
    ...{ ...EMPTY_SONG, title: word('g', 'title'), artist: word('g', 'artist'), genre: word('g', 'genre') },
    ...{ notes: word('a', 'sharednotes'), tags: [word('a', 'sharedtag')], driveFileId: word('g', 'drive') },
  }
  const sharedSongId = await addSong(own, shown, randomUUID())
  const charts = await writeCharts(canary, { writer, songId: sharedSongId, mark: 'g' })
  const link = { filter: {}, ending: null, passcode: null, charts: true, downloads: true }
  const forms = { live: randomUUID(), frozen: randomUUID(), closed: randomUUID() }
  await addShareLink(own, { ...link, title: word('g', 'link'), songId: sharedSongId }, forms.live)
  await addShareLink(own, { ...link, title: word('g', 'frozen'), songId: sharedSongId, frozen: true }, forms.frozen)
  const filter = { search: word('a', 'filter').slice(0, 100), tag: word('a', 'filtertag') }
  await addShareLink(
    own,
    { ...link, filter, title: word('a', 'closed'), passcode: word('s', 'passcode') },
    forms.closed,
  )
  const token = (form: string) => shareToken(writer.id, form)
  return {
    sharedSongId,
    sharedChartId: charts.file,
    sharedSum: charts.sum,
    tokens: { live: token(forms.live), frozen: token(forms.frozen), closed: token(forms.closed) },
  }
}

/** A file whose bytes would lie in a store; no chart's, because there is no store to read it from. */
async function writeStoredFile({ repertoireId }: Musician, { word }: Canary) {
  const objectKey = word('s', 'object')
  await db().insert(tables.chartObjects).values({ key: objectKey })
  await db()
    .insert(tables.chartFiles)
    .values({
      ...{ repertoireId, name: word('a', 'stored'), type: 'application/pdf', size: 9, objectKey },
      sha256: word('s', 'sha'),
    })
}

async function writeAnswers({ id, repertoireId }: Musician, { word }: Canary) {
  const [first, second] = [word('a', 'answeredone'), word('a', 'answeredtwo')]
  const words = { a: { title: first, artist: word('a', 'answeredby') }, b: { title: second, artist: null } }
  const keys = [songKey(first, null), songKey(second, null)].toSorted() as [string, string]
  await db()
    .insert(tables.songAnswers)
    .values({ repertoireId, keyA: keys[0], keyB: keys[1], answer: 'different', words, answeredBy: id })
}

async function writeImport(writer: Musician, { word }: Canary, songId: string) {
  const importId = await createImportOf(writer, {
    [`${word('a', 'firstfile')}.csv`]: `title,artist\n${word('a', 'row')},${word('a', 'rowartist')}\n`,
    [`${word('a', 'secondfile')}.csv`]: `title\n${word('a', 'secondrow')}\n`,
  })
  const named = { fileName: word('a', 'filename'), problem: word('a', 'importproblem') }
  await db().update(tables.imports).set(named).where(eq(tables.imports.id, importId))
  const before = { title: word('a', 'before'), notes: word('a', 'beforenotes') }
  await db().insert(tables.importChanges).values({ importId, songId, before, versionAfter: 2 })
  await db()
    .insert(tables.columnChoices)
    .values({ userId: writer.id, headers: word('s', 'headers'), columns: { 0: 'title' } })
  return { importId }
}

/** A list of files, and what is known of one that changed. */
export async function writeDrive(
  writer: Musician,
  { word }: Canary,
  charted: string,
  { repertoireId = writer.repertoireId, mark = 'a' as Mark } = {},
) {
  const listId = newId()
  await db().insert(tables.driveLists).values({ id: listId, repertoireId, createdBy: writer.id, source: 'drive' })
  const file = { listId, fate: 'write' as const, kind: 'part' as const, instrument: word(mark, 'listplayer') }
  const there = { driveFileId: word(mark, 'listed'), driveResourceKey: word(mark, 'listedresource') }
  await db()
    .insert(tables.driveListFiles)
    .values([
      {
        ...{ ...file, ...there, place: 0, asks: 'both', name: word(mark, 'listname'), md5: word('s', 'listmd') },
        ...{ title: word(mark, 'listtitle'), artist: word(mark, 'listartist') },
      },
      { ...file, place: 1, fate: 'left', name: word(mark, 'leftname'), title: '', problem: word(mark, 'listproblem') },
    ])
  const known = { name: word(mark, 'known'), md5: word('s', 'knownmd') }
  const found = { name: word(mark, 'found'), md5: word('s', 'foundmd') }
  const before = { answer: 'keep' as const, known: { name: word(mark, 'knownbefore') }, found, charts: [] }
  await db()
    .insert(tables.driveFiles)
    .values({ repertoireId, driveFileId: charted, seenBy: writer.id, known, found, before })
  return listId
}
