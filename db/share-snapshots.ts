import 'server-only'
import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { SHARE_LIMITS } from '@/lib/share-links'
import { type Database, db } from './client'
import type { Readable } from './repertoires'
import { charts, setlistSongs, shareLinks, shareSnapshotCharts, shareSnapshots, songs } from './schema'
import { visibleSongs } from './song-conditions'

/** Whether a snapshot would have to hold more songs than it may. */
export async function isTooMuch(tx: Database, shared: Readable): Promise<boolean> {
  const rows = await tx
    .select({ id: songs.id })
    .from(songs)
    .where(visibleSongs(shared))
    .orderBy(songs.id)
    .limit(SHARE_LIMITS.frozenSongs + 1)
  return rows.length > SHARE_LIMITS.frozenSongs
}

/** Writes down what a link shows at this moment: its songs in their order and, where it shows charts, these. */
export async function takeSnapshot(
  tx: Database,
  linkId: string,
  shared: Readable,
  { setlistId, charts: withCharts }: { setlistId: string | null; charts: boolean },
): Promise<void> {
  await tx
    .insert(shareSnapshots)
    .select(setlistId ? placesOf(tx, linkId, shared, setlistId) : songsOf(tx, linkId, shared))
  if (!withCharts) return
  await tx.insert(shareSnapshotCharts).select(chartsOf(tx, linkId, shared))
  await tx.insert(shareSnapshotCharts).select(driveFilesOf(tx, linkId, shared))
}

/** Takes what a snapshot holds away with its link. */
export async function dropSnapshot(tx: Database, linkId: string): Promise<void> {
  await tx.delete(shareSnapshotCharts).where(eq(shareSnapshotCharts.shareLinkId, linkId))
  await tx.delete(shareSnapshots).where(eq(shareSnapshots.shareLinkId, linkId))
}

/** Drops the snapshots of links that ended 30 days ago: nobody can open them again. */
export async function dropOldSnapshots(): Promise<void> {
  const ended = db()
    .select({ id: shareLinks.id })
    .from(shareLinks)
    .where(or(isNotNull(shareLinks.revokedAt), sql`${shareLinks.expiresAt} < now() - interval '30 days'`))
  await db().delete(shareSnapshotCharts).where(sql`${shareSnapshotCharts.shareLinkId} in ${ended}`)
  await db().delete(shareSnapshots).where(sql`${shareSnapshots.shareLinkId} in ${ended}`)
}

/** A place of a setlist has words and a key of its own; of its song it takes the rest, as far as that is there. */
function placesOf(tx: Database, linkId: string, shared: Readable, setlistId: string) {
  return tx
    .select({
      shareLinkId: idOf(linkId).as('share_link_id'),
      position: numbered(sql`${setlistSongs.position}, ${setlistSongs.id}`),
      songId: songs.id,
      title: setlistSongs.title,
      artist: setlistSongs.artist,
      key: sql<string | null>`coalesce(${setlistSongs.key}, ${songs.key})`.as('key'),
      tempo: setlistSongs.tempo,
      genre: songs.genre,
      timeSignature: songs.timeSignature,
      durationSeconds: setlistSongs.durationSeconds,
      // Its fret is for the song's own key.
      capo: sql<
        number | null
      >`case when ${setlistSongs.key} is null or ${setlistSongs.key} = ${songs.key} then ${songs.capo} end`.as('capo'),
      chartTypes: sql<string[]>`coalesce(${songs.chartTypes}, '{}')`.as('chart_types'),
      note: setlistSongs.note,
    })
    .from(setlistSongs)
    .leftJoin(songs, and(eq(songs.id, setlistSongs.songId), visibleSongs(shared)))
    .where(eq(setlistSongs.setlistId, setlistId))
    .orderBy(asc(setlistSongs.position), asc(setlistSongs.id))
}

function songsOf(tx: Database, linkId: string, shared: Readable) {
  return tx
    .select({
      shareLinkId: idOf(linkId).as('share_link_id'),
      position: numbered(sql`${songs.search}, ${songs.id}`),
      songId: songs.id,
      title: songs.title,
      artist: songs.artist,
      key: songs.key,
      tempo: songs.tempo,
      genre: songs.genre,
      timeSignature: songs.timeSignature,
      durationSeconds: songs.durationSeconds,
      capo: songs.capo,
      chartTypes: sql<string[]>`${songs.chartTypes}`.as('chart_types'),
      note: sql<string | null>`null::text`.as('note'),
    })
    .from(songs)
    .where(visibleSongs(shared))
    .orderBy(asc(songs.search), asc(songs.id))
    .limit(SHARE_LIMITS.frozenSongs)
}

function chartsOf(tx: Database, linkId: string, shared: Readable) {
  return tx
    .select({
      shareLinkId: idOf(linkId).as('share_link_id'),
      chartId: charts.id,
      songId: charts.songId,
      kind: charts.kind,
      label: charts.label,
      instrument: charts.instrument,
      transposition: charts.transposition,
      key: charts.key,
      text: charts.text,
      driveFileId: charts.driveFileId,
      driveResourceKey: charts.driveResourceKey,
      fileId: charts.fileId,
      position: charts.position,
    })
    .from(charts)
    .innerJoin(songs, eq(songs.id, charts.songId))
    .where(and(eq(charts.repertoireId, shared.id), isNull(charts.deletedAt), visibleSongs(shared)))
    .orderBy(asc(charts.id))
}

/** The file in Drive that a song itself names stands among its charts under the song's own id. */
function driveFilesOf(tx: Database, linkId: string, shared: Readable) {
  return tx
    .select({
      shareLinkId: idOf(linkId).as('share_link_id'),
      chartId: songs.id,
      songId: sql<string>`${songs.id}`.as('song_id'),
      kind: sql<'lead sheet'>`'lead sheet'`.as('kind'),
      label: sql<string>`'Google Drive'`.as('label'),
      instrument: sql<null>`null::text`.as('instrument'),
      transposition: sql<null>`null::text`.as('transposition'),
      key: sql<null>`null::text`.as('key'),
      text: sql<null>`null::text`.as('text'),
      driveFileId: songs.driveFileId,
      driveResourceKey: songs.driveResourceKey,
      fileId: sql<null>`null::uuid`.as('file_id'),
      position: sql<number>`32767::smallint`.as('position'),
    })
    .from(songs)
    .where(and(visibleSongs(shared), isNotNull(songs.driveFileId)))
    .orderBy(asc(songs.id))
}

function idOf(linkId: string) {
  return sql<string>`${linkId}::uuid`
}

function numbered(order: SQL) {
  return sql<number>`row_number() over (order by ${order})::int`.as('position')
}
