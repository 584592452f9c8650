import { JSON_END, jsonHead, songJson } from '@/lib/export/soleil-json'
import type { SongFields } from '@/lib/songs'

type Kept = SongFields & { createdAt: Date; updatedAt: Date; lastPlayedOn: Date | null }

/** Everything of a musician on its way into one file. */
export type Everything = {
  /** What there is besides songs. */
  account: Record<string, unknown>
  songs: AsyncIterable<readonly Kept[]>
  trash: AsyncIterable<readonly (Kept & { deletedAt: Date | null })[]>
  charts: AsyncIterable<readonly object[]>
  history: AsyncIterable<readonly object[]>
  at: Date
}

/** The complete backup, in pieces: a SOLEil JSON file of songs, which can be brought in again, with all the rest around them. */
export async function* everythingJson({
  account,
  songs,
  trash,
  charts,
  history,
  at,
}: Everything): AsyncGenerator<string> {
  yield jsonHead({ kind: 'everything', madeAt: at, ...account })
  yield* rows(songs, keptSong)
  yield '\n],\n"trash":[\n'
  yield* rows(trash, (song) => `${keptSong(song).slice(0, -1)},"deletedAt":${JSON.stringify(song.deletedAt)}}`)
  yield '\n],\n"charts":[\n'
  yield* rows(charts, (chart) => JSON.stringify(chart))
  yield '\n],\n"history":[\n'
  yield* rows(history, (entry) => JSON.stringify(entry))
  yield JSON_END
}

async function* rows<Row>(batches: AsyncIterable<readonly Row[]>, write: (row: Row) => string): AsyncGenerator<string> {
  let before = ''
  for await (const batch of batches) {
    yield before + batch.map(write).join(',\n')
    before = ',\n'
  }
}

function keptSong(song: Kept): string {
  const { createdAt, updatedAt, lastPlayedOn } = song
  return `${songJson(song).slice(0, -1)},${JSON.stringify({ createdAt, updatedAt, lastPlayedOn }).slice(1)}`
}
