import { db } from '@/db/client'
import * as tables from '@/db/schema'
import { newId } from '@/db/schema/columns'
import type { Musician } from '@/lib/musician'

const LATER = new Date('2100-01-01T00:00:00.123Z')

/** A row in every table of a band's life, with texts and bytes that a backup could stumble over. */
export async function addAwkwardBandLife(musician: Musician, song: string): Promise<string> {
  const [bandId, repertoireId, setlistId] = [newId(), newId(), newId()]
  const [by, who] = [{ createdBy: musician.id }, { bandId, userId: musician.id }]
  await db()
    .insert(tables.bands)
    .values({
      ...{ id: bandId, name: 'The Blue \\N Notes', colour: 11 },
      ...{ picture: Buffer.from([0, 255, 92, 10, 9]), pictureType: 'image/png' },
    })
  await db().insert(tables.repertoires).values({ id: repertoireId, bandId })
  await db()
    .insert(tables.bandMembers)
    .values({ ...who, role: 'owner', instruments: ['alto "sax"', ''], shares: 'tags', shareTags: ['a,b', '{}'] })
  await db()
    .insert(tables.bandInvitations)
    .values({ bandId, ...by, role: 'sub', tokenHash: newId(), codeHash: newId(), expiresAt: LATER })
  await db()
    .insert(tables.songAnswers)
    .values({ repertoireId, keyA: 'A\\N', keyB: 'a', answer: 'different', answeredBy: musician.id })
  await db()
    .insert(tables.songOrigins)
    .values({ songId: song, originSongId: newId(), originRepertoireId: repertoireId, taken: { title: '\\x "{}" \n' } })
  await db()
    .insert(tables.setlists)
    .values({ id: setlistId, repertoireId, ...by, title: 'Été 🌞', playedOn: '2026-02-28', lineUp: [musician.id] })
  await db().insert(tables.setlistSongs).values({ setlistId, position: 0, songKey: 'k', title: '\\.', note: 'a\tb' })
  await db().insert(tables.bandPlays).values({ bandId, songKey: 'k', playedOn: '2024-02-29', lineUp: [] })
  await db()
    .insert(tables.bandGuests)
    .values({
      ...{ bandId, addedBy: musician.id, name: 'Zoë\t', expiresAt: LATER },
      songs: [{ title: '\u0001', artist: null, key: null, songKey: 'k' }],
    })
  const chart = { songId: song, repertoireId: musician.repertoireId }
  const fileId = newId()
  await db()
    .insert(tables.chartFiles)
    .values({
      ...{ id: fileId, repertoireId: musician.repertoireId, name: 'Été \\.pdf', type: 'application/pdf' },
      ...{ size: 5, sha256: 'x', content: Buffer.from([0, 255, 92, 46, 10]) },
    })
  await db()
    .insert(tables.chartObjects)
    .values({ key: `charts/\\N ${fileId}` })
  await db()
    .insert(tables.charts)
    .values([
      { ...chart, kind: 'part', instrument: 'alto "sax"', transposition: 'Eb', fileId },
      { ...chart, kind: 'chord chart', text: '[Dm]So what\t\\N\n\\.\n' },
    ])
  const asked = { askedBy: musician.id, askedOf: musician.id, repertoireId: musician.repertoireId, songId: song }
  await db()
    .insert(tables.partAsks)
    .values({ ...asked, instrument: 'alto "sax"\\', state: 'cannot', closedAt: LATER })
  await db().insert(tables.songReadings).values({ userId: musician.id, songId: song, key: 'F#m', capo: 0 })
  await driveRows(musician)
  await frozenRows(musician, song, fileId)
  return bandId
}

/** A frozen link that was ended, with its snapshot. */
async function frozenRows({ id, repertoireId }: Musician, songId: string, fileId: string): Promise<void> {
  const shareLinkId = newId()
  await db()
    .insert(tables.shareLinks)
    .values({
      ...{ id: shareLinkId, repertoireId, createdBy: id, tokenHash: newId(), title: '\\.', frozen: true },
      ...{ songId, showsCharts: true, revokedAt: new Date('2026-01-01T00:00:00.001Z') },
    })
  await db()
    .insert(tables.shareSnapshots)
    .values({ shareLinkId, position: 0, songId, title: 'Été\t\\N', chartTypes: ['bass clef', '{}'] })
  await db()
    .insert(tables.shareSnapshotCharts)
    .values([
      { shareLinkId, chartId: newId(), songId, kind: 'part', fileId, position: 0 },
      { shareLinkId, chartId: newId(), songId, kind: 'lyrics', text: '\\.\n', position: 1 },
    ])
}

/** A list of files in Drive, what is known of one, and a connection. */
async function driveRows({ id, repertoireId }: Musician): Promise<void> {
  const [listId, driveFileId] = [newId(), `1${'a'.repeat(32)}`]
  await db().insert(tables.driveLists).values({ id: listId, repertoireId, createdBy: id, source: 'pasted' })
  await db()
    .insert(tables.driveListFiles)
    .values({
      ...{ listId, place: 0, name: 'Été\t"\\N".pdf', driveFileId, fate: 'write', asks: 'both', title: '' },
      ...{ kind: 'part', candidates: [newId()], ticked: ['Bb', 'bass clef'] },
    })
  await db()
    .insert(tables.driveFiles)
    .values({
      repertoireId,
      driveFileId,
      listId,
      seenBy: id,
      known: { name: '\\.' },
      found: { name: '{"}', gone: true },
    })
  await db().insert(tables.driveConnections).values({ userId: id, sealed: 'a_-\\' })
}
