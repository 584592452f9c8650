import 'server-only'
import { cookies } from 'next/headers'
import type { OpenChart } from '@/db/charts'
import type { OpenedLink } from '@/db/share-links'
import { findSharedSheet, findSharedText, type SharedChart } from '@/db/shared-charts'
import { chartName } from '@/lib/chart-name'
import { chartsByFit, fitInWords } from '@/lib/chart-that-fits'
import { CONCERT } from '@/lib/charts/instruments'
import { choicesCookie, readingsCookie } from '@/lib/device-cookies'
import { namedInShare, shareName } from '@/lib/share-names'
import { askedQuery, type SharedReader, sharedReader } from '@/lib/shared-reader'
import { readSharedReading, type SharedReading } from '@/lib/shared-readings'
import { first, type Params } from '@/lib/song-filter'

type Opened = Exclude<OpenedLink, { state: 'locked' }>
type Place = { name: string; title: string; at: number }

/** A song behind a link as one guest reads it: the chart that fits them, the others, and the songs around it. */
export type Sheet = {
  name: string
  song: NonNullable<Awaited<ReturnType<typeof findSharedSheet>>>['song']
  chart: OpenChart | null
  /** What is to be said of a chart that is not quite theirs. */
  said: string | null
  charts: { name: string; label: string; open: boolean }[]
  before: Place | null
  after: Place | null
  count: { place: number; of: number } | null
  reader: SharedReader
  yours: SharedReading
  downloads: boolean
}

/** Reads a song that a link shows with its charts; undefined for what it does not show, a chart of another song included. */
export async function readSheet(link: Opened, songName: string, params: Params): Promise<Sheet | undefined> {
  const shown = link.charts
  const songId = namedInShare(link.id, songName)
  if (!shown || !songId) return undefined
  const at = Number(first(params.at) ?? Number.NaN)
  const [sheet, jar] = await Promise.all([findSharedSheet(shown, songId, at), cookies()])
  if (!sheet) return undefined
  const reader = sharedReader(params, jar.get(choicesCookie().name)?.value)
  const name = shareName(link.id, songId)
  const chosen = choose(sheet.charts, reader, link.id, first(params.chart))
  if (chosen === undefined) return undefined
  const text = chosen?.chart.isText ? await findSharedText(shown, songId, chosen.chart.id) : undefined
  const { places, here } = sheet
  const placeAt = (place: number): Place | null =>
    here >= 0 && places[place]
      ? { name: shareName(link.id, places[place].songId), title: places[place].title, at: place }
      : null
  return {
    ...{ name, song: sheet.song, reader, downloads: shown.downloads },
    chart: chosen && asOpenChart(chosen.chart, sheet.song, text),
    said: chosen?.said ?? null,
    charts: sheet.charts.map((chart) => ({
      name: shareName(link.id, chart.id),
      label: chartName({ ...chart, label: chart.label ?? chart.fileName }),
      open: chart.id === chosen?.chart.id,
    })),
    ...{ before: placeAt(here - 1), after: placeAt(here + 1) },
    count: here >= 0 && places.length > 1 ? { place: here + 1, of: places.length } : null,
    yours: readSharedReading(jar.get(readingsCookie().name)?.value, name),
  }
}

/** What the address of a song's page carries on from here. */
export function queryOf({ reader }: Sheet, more: Record<string, string> = {}): string {
  return [new URLSearchParams(more).toString(), askedQuery(reader)].filter(Boolean).join('&')
}

/** Null where the song has no chart at all; undefined where the one that is asked for is not shown. */
function choose(charts: SharedChart[], { instrument }: SharedReader, linkId: string, asked: string | undefined) {
  const player = instrument ?? CONCERT
  const byFit = chartsByFit(charts, player)
  const best = byFit[0]
  if (!best && asked === undefined) return null
  const id = asked === undefined ? best!.chart.id : namedInShare(linkId, asked)
  const found = byFit.find(({ chart }) => chart.id === id)
  if (!found) return undefined
  const none = best!.fit !== 'theirs'
  return { chart: found.chart, said: instrument && fitInWords(found.chart, found.fit, player, none) }
}

function asOpenChart(chart: SharedChart, song: Sheet['song'], text: string | undefined): OpenChart {
  const { title, artist, tempo, timeSignature, durationSeconds } = song
  const { id, key, capo } = song
  return {
    ...{ version: 0, ...chart, text: text ?? null },
    ...{ songId: id, title, artist, songKey: key, songCapo: capo, tempo, timeSignature, durationSeconds },
  }
}
