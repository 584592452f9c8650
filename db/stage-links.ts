import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { isShareToken } from '@/lib/share-address'
import { STAGE_LIMITS } from '@/lib/stage/stage-list'
import { tokenHash } from '@/lib/tokens'
import { ACTIVE } from './active-users'
import { db } from './client'
import { bands, chartFiles, repertoires, setlists, shareLinks, shareSnapshotCharts, users } from './schema'
import type { SharedCharts } from './share-links'
import { findPlaces } from './shared-charts'
import { findChartsListed, findChartsOfSongs } from './stage-charts'

/** Whether a link does not open for the one reason that its time is over: what was kept of it stays. One that was revoked is no such link. */
export async function hasOnlyExpired(token: string): Promise<boolean> {
  if (!isShareToken(token)) return false
  const [link] = await db()
    .select({ id: shareLinks.id })
    .from(shareLinks)
    .innerJoin(users, and(eq(users.id, shareLinks.createdBy), ACTIVE))
    .innerJoin(repertoires, eq(repertoires.id, shareLinks.repertoireId))
    .leftJoin(bands, eq(bands.id, repertoires.bandId))
    .leftJoin(setlists, eq(setlists.id, shareLinks.setlistId))
    .where(
      and(
        eq(shareLinks.tokenHash, tokenHash(token)),
        isNull(shareLinks.revokedAt),
        sql`${shareLinks.expiresAt} <= now()`,
        isNull(bands.deletedAt),
        isNull(setlists.deletedAt),
      ),
    )
    .limit(1)
  return link !== undefined
}

/** The charts that a link shows, those of one song in their order; at most one more than can be kept. */
export async function findSharedStageCharts(shown: SharedCharts) {
  if (!shown.from) return frozenStageCharts(shown)
  if (!shown.setlistId) return findChartsListed(shown.from, {}, 'title')
  const songIds = (await findPlaces(shown)).map(({ songId }) => songId)
  return findChartsOfSongs(shown.from, songIds)
}

function frozenStageCharts({ linkId }: SharedCharts) {
  return db()
    .select({
      songId: shareSnapshotCharts.songId,
      id: shareSnapshotCharts.chartId,
      kind: shareSnapshotCharts.kind,
      instrument: shareSnapshotCharts.instrument,
      transposition: shareSnapshotCharts.transposition,
      isText: sql<boolean>`${shareSnapshotCharts.text} is not null`,
      inDrive: sql<boolean>`${shareSnapshotCharts.driveFileId} is not null`,
      fileType: chartFiles.type,
      size: chartFiles.size,
      sha256: chartFiles.sha256,
    })
    .from(shareSnapshotCharts)
    .leftJoin(chartFiles, eq(chartFiles.id, shareSnapshotCharts.fileId))
    .where(eq(shareSnapshotCharts.shareLinkId, linkId))
    .orderBy(asc(shareSnapshotCharts.songId), asc(shareSnapshotCharts.position), asc(shareSnapshotCharts.chartId))
    .limit(STAGE_LIMITS.charts + 1)
}
