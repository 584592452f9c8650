import { chordproSongs } from '@/lib/export/chordpro'
import { chordproZip } from '@/lib/export/chordpro-zip'
import { CSV_HEADER, csvLines } from '@/lib/export/csv'
import type { ExportedSong, ExportedSongs } from '@/lib/export/exported-songs'
import { JSON_END, jsonHead, songJson } from '@/lib/export/soleil-json'
import { songLines } from '@/lib/export/song-lines'
import { workbook } from '@/lib/export/xlsx'

type Format = {
  type: string
  ending: string
  /** Whether the file has room for charts in text. */
  charts?: true
  /** The file in pieces, of which no more than a few are in the memory. */
  write: (songs: ExportedSongs) => AsyncIterable<string | Uint8Array>
}

export const EXPORT_FORMATS = ['csv', 'xlsx', 'chordpro', 'chordpro-zip', 'json', 'text'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How a list of songs becomes a file. */
export const FORMATS: Record<ExportFormat, Format> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv', write: ({ batches }) => text(batches, CSV_HEADER, csvLines) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    write: ({ batches, at }) => workbook(batches, at),
  },
  chordpro: {
    type: 'text/plain; charset=utf-8',
    ending: 'cho',
    charts: true,
    write: ({ batches }) => text(batches, '', chordproSongs),
  },
  'chordpro-zip': { type: 'application/zip', ending: 'zip', charts: true, write: chordproZip },
  json: {
    type: 'application/json; charset=utf-8',
    ending: 'json',
    charts: true,
    write: ({ batches }) => text(batches, jsonHead(), jsonLines, JSON_END),
  },
  text: { type: 'text/plain; charset=utf-8', ending: 'txt', write: ({ batches }) => text(batches, '', songLines) },
}

async function* text(
  batches: ExportedSongs['batches'],
  head: string,
  write: (songs: readonly ExportedSong[], first: boolean) => string,
  end = '',
): AsyncGenerator<string> {
  let first = true
  if (head) yield head
  for await (const songs of batches) {
    yield write(songs, first)
    first = false
  }
  if (end) yield end
}

/** Songs of the JSON file; each but the very first has a comma before it. */
function jsonLines(songs: readonly ExportedSong[], first: boolean): string {
  return songs.map((song, at) => `${first && at === 0 ? '' : ',\n'}${songJson(song)}`).join('')
}
