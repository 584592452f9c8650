import 'server-only'
import { findFrozenSongs } from '@/db/frozen-songs'
import { findSetlist } from '@/db/setlists'
import type { OpenedLink } from '@/db/share-links'
import { findPlaces } from '@/db/shared-charts'
import { findAllSharedSongs } from '@/db/shared-songs'
import { findSharedStageCharts } from '@/db/stage-links'
import { chartsByFit } from '@/lib/chart-that-fits'
import { CONCERT } from '@/lib/charts/instruments'
import { sharedSongPath, sharePath } from '@/lib/share-address'
import { namedInShare, shareName } from '@/lib/share-names'
import { askedQuery, type SharedReader } from '@/lib/shared-reader'
import { withQuery } from '@/lib/song-filter'
import { bySong, partsToKeep, type SongToKeep, type ToKeep } from '@/lib/stage/charts-to-keep'
import type { MadeList } from '@/lib/stage/stage-list'

export type KeepableLink = Exclude<OpenedLink, { state: 'locked' }>

/** The id under which a device keeps what a link shows to one instrument; it tells nothing of the link. */
export function sharedListId(link: { id: string }, reader: SharedReader | null): string {
  return ['link', shareName(link.id, link.id), reader?.asked].filter(Boolean).join(' ')
}

/** What a device has to keep of a link: its list, and of each song the chart that fits the reader, as its page shows it. */
export async function sharedList(link: KeepableLink, token: string, reader: SharedReader): Promise<MadeList> {
  const query = askedQuery(reader)
  const charts = link.charts ? bySong<ToKeep>(await findSharedStageCharts(link.charts)) : new Map<string, ToKeep[]>()
  const rows = await rowsOf(link, charts)
  const songs = rows.map(({ songId, at, title, artist, key }): SongToKeep => {
    if (!link.charts || songId === null) return { title, artist, key, charts: [] }
    const best = chartsByFit(charts.get(songId) ?? [], reader.instrument ?? CONCERT)[0]?.chart
    const page = sharedSongPath(token, shareName(link.id, songId), [query, at].filter(Boolean).join('&'))
    return { title, artist, key, page, charts: best ? [best] : [] }
  })
  const parts = partsToKeep(songs, {
    page: ({ songId }) => sharedSongPath(token, shareName(link.id, songId), query),
    file: ({ id }) => `${sharePath(token)}/files/${shareName(link.id, id)}`,
  })
  const list = withQuery(sharePath(token), query)
  const href = isOneSong(link) ? (parts.pages[0] ?? list) : list
  return {
    ...{ id: sharedListId(link, reader), title: link.title, href, ...parts },
    pages: href === list ? [list, ...parts.pages] : parts.pages,
    seen: [rows, [...charts], reader, link.charts],
  }
}

/** Whether a link is of one song, whose page stands for its list. */
export function isOneSong(link: KeepableLink): boolean {
  return link.state !== 'setlist' && link.songId !== null && link.charts !== null
}

type Row = { songId: string | null; at: string; title: string; artist: string | null; key: string | null }

/** The songs of a link in their order; `at` is the place of a song that may stand there twice, as its page counts places. */
async function rowsOf(link: KeepableLink, charts: Map<string, ToKeep[]>): Promise<Row[]> {
  if (link.state === 'open') {
    const { songs } = await findAllSharedSongs(link, { filter: {}, sort: 'title' })
    const rows = songs.map(({ id, title, artist, key }) => ({
      songId: namedInShare(link.id, id)!,
      at: '',
      title,
      artist,
      key,
    }))
    // Of a repertoire only what has a chart is worth taking to the stage.
    return link.charts && link.songId === null ? rows.filter(({ songId }) => charts.has(songId)) : rows
  }
  const withPage = link.charts && new Set((await findPlaces(link.charts)).map(({ songId }) => songId))
  const songs =
    link.state === 'frozen'
      ? await findFrozenSongs(link)
      : ((await findSetlist(link.from, link.setlistId))?.songs ?? [])
  let place = -1
  return songs.map(({ songId, title, artist, key }) => {
    if (!songId || !withPage?.has(songId)) return { songId: null, at: '', title, artist, key }
    place += 1
    return { songId, at: isOneSong(link) ? '' : `at=${place}`, title, artist, key }
  })
}
