import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import { SHARE_LIMITS } from '@/lib/share-links'
import { db } from './client'
import { shareSnapshots } from './schema'
import type { OpenedLink, SharedCharts } from './share-links'

const MOST = Math.max(SHARE_LIMITS.frozenSongs, BAND_LIMITS.setlistSongs)

const frozenSong = {
  songId: shareSnapshots.songId,
  title: shareSnapshots.title,
  artist: shareSnapshots.artist,
  key: shareSnapshots.key,
  tempo: shareSnapshots.tempo,
  durationSeconds: shareSnapshots.durationSeconds,
  note: shareSnapshots.note,
}

/** The songs behind a frozen link as they were when it was made, in their order. */
export function findFrozenSongs(link: Extract<OpenedLink, { state: 'frozen' }>) {
  return db()
    .select(frozenSong)
    .from(shareSnapshots)
    .where(eq(shareSnapshots.shareLinkId, link.id))
    .orderBy(asc(shareSnapshots.position))
    .limit(MOST)
}

/** Those of them that have a page of their own, with what a chart's reader needs to know. */
export async function findFrozenPlaces({ linkId }: SharedCharts) {
  const places = await db()
    .select({ ...frozenSong, capo: shareSnapshots.capo, timeSignature: shareSnapshots.timeSignature })
    .from(shareSnapshots)
    .where(and(eq(shareSnapshots.shareLinkId, linkId), isNotNull(shareSnapshots.songId)))
    .orderBy(asc(shareSnapshots.position))
    .limit(MOST)
  return places.map(({ songId, ...place }) => ({ ...place, songId: songId! }))
}
