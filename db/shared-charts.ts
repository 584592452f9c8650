import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import { findChartFile, readChartBytes } from './chart-files'
import { findChart, findCharts } from './charts'
import { db } from './client'
import { findFrozenCharts, findFrozenFile, findFrozenText, readFrozenBytes } from './frozen-charts'
import { findFrozenPlaces } from './frozen-songs'
import type { Readable } from './repertoires'
import { setlistSongs, songs } from './schema'
import type { SharedCharts } from './share-links'
import { visibleSongs } from './song-conditions'
import { findSong } from './songs'

type Place = Awaited<ReturnType<typeof findFrozenPlaces>>[number]

/** A song with its charts, what a guest may know of both, and where it stands in its list. */
type SharedSheet = NonNullable<Awaited<ReturnType<typeof findSharedSheet>>>
export type SharedChart = SharedSheet['charts'][number]

/**
 * A song behind a link with its charts, and the places of its setlist or snapshot in their order; undefined for a song that is
 * not shown. `at` is the place, where a song stands in a list twice.
 */
export async function findSharedSheet(shown: SharedCharts, songId: string, at?: number) {
  const [places, song, charts] = await Promise.all([
    findPlaces(shown),
    shown.from ? findSong(shown.from, songId) : undefined,
    shown.from ? findCharts(shown.from, songId) : findFrozenCharts(shown, songId),
  ])
  const here = places[at ?? -1]?.songId === songId ? at! : places.findIndex((place) => place.songId === songId)
  const place = places[here]
  if (shown.from ? !song || (shown.setlistId && !place) : !place) return undefined
  const words = song ? asPlace(song, place) : place!
  return {
    song: { ...words, id: songId },
    charts: charts.length < MOST_CHARTS && song?.driveFileId ? [...charts, inDrive(song)] : charts,
    places: places.map(({ songId, title }) => ({ songId, title })),
    here,
  }
}

/** The places of a link's setlist or snapshot whose songs have a page, in their order; none of a living repertoire. */
export function findPlaces(shown: SharedCharts): Promise<Place[]> {
  if (!shown.from) return findFrozenPlaces(shown)
  return shown.setlistId ? placesOfSetlist(shown.from, shown.setlistId) : Promise.resolve([])
}

/** The text of a chart that is one; undefined where there is none or it is not shown. */
export async function findSharedText(shown: SharedCharts, songId: string, chartId: string) {
  if (!shown.from) return findFrozenText(shown, chartId)
  return (await findChart(shown.from, songId, chartId))?.text ?? undefined
}

/** What a chart's file is; undefined for a chart that is not shown, and for one without a file. */
export function findSharedFile(shown: SharedCharts, chartId: string) {
  return shown.from ? findChartFile(shown.from, chartId) : findFrozenFile(shown, chartId)
}

/** The bytes of a chart's file from `first` to `last`, both included; undefined where there is none to read. */
export function readSharedBytes(shown: SharedCharts, chartId: string, first: number, last: number) {
  return shown.from ? readChartBytes(shown.from, chartId, first, last) : readFrozenBytes(shown, chartId, first, last)
}

const MOST_CHARTS = 41

function placesOfSetlist(from: Readable, setlistId: string): Promise<Place[]> {
  return db()
    .select({
      songId: songs.id,
      title: setlistSongs.title,
      artist: setlistSongs.artist,
      key: setlistSongs.key,
      tempo: setlistSongs.tempo,
      durationSeconds: setlistSongs.durationSeconds,
      note: setlistSongs.note,
      capo: songs.capo,
      timeSignature: songs.timeSignature,
    })
    .from(setlistSongs)
    .innerJoin(songs, and(eq(songs.id, setlistSongs.songId), visibleSongs(from)))
    .where(eq(setlistSongs.setlistId, setlistId))
    .orderBy(asc(setlistSongs.position), asc(setlistSongs.id))
    .limit(BAND_LIMITS.setlistSongs)
}

type Song = NonNullable<Awaited<ReturnType<typeof findSong>>>

/** What a place says goes before what its song says; the song's capo is for the song's own key. */
function asPlace(song: Song, place: Place | undefined) {
  const { title, artist, key, tempo, durationSeconds, capo, timeSignature } = song
  return {
    title: place?.title ?? title,
    artist: place ? place.artist : artist,
    key: place?.key ?? key,
    tempo: place?.tempo ?? tempo,
    durationSeconds: place?.durationSeconds ?? durationSeconds,
    note: place?.note ?? null,
    capo: place?.key && place.key !== key ? null : capo,
    timeSignature,
  }
}

/** The file in Drive that a song itself names stands among its charts under the song's own id. */
function inDrive({ id, driveFileId, driveResourceKey }: Song): Awaited<ReturnType<typeof findFrozenCharts>>[number] {
  return {
    ...{ id, kind: 'lead sheet', label: 'Google Drive', instrument: null, transposition: null, key: null },
    ...{ isText: false, driveFileId, driveResourceKey },
    ...{ fileName: null, fileType: null, fileSize: null, filePages: null },
  }
}
