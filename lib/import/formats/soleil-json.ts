import { setImmediate } from 'node:timers/promises'
import { cut } from '@/lib/import/clean-text'
import type { JsonFormat } from '@/lib/import/formats/json'
import { asObject, asText } from '@/lib/import/json-values'
import type { ReadList } from '@/lib/import/song-draft'
import { songFields } from '@/lib/song-fields'
import { EMPTY_SONG } from '@/lib/songs'

const SONGS_A_TURN = 500
const LONGEST_CHART = 100_000

/** SOLEil's own file, `{"soleil":1,"songs":[…]}`, whose songs hold exactly the fields of `songFields` and perhaps a chart. */
export const soleilJson: JsonFormat = (json) => {
  const root = asObject(json)
  return typeof root?.soleil === 'number' && Array.isArray(root.songs) ? readOwn(root.songs) : null
}

async function readOwn(songs: unknown[]): Promise<ReadList> {
  const list: ReadList = {
    ...{ format: 'soleil', hasHeader: true, columns: [], read: songs.length },
    ...{ songs: [], skipped: [], remarks: [] },
  }
  for (const [index, song] of songs.entries()) {
    if (index % SONGS_A_TURN === SONGS_A_TURN - 1) await setImmediate()
    const line = index + 1
    const written = asObject(song) ?? {}
    const known = Object.keys(EMPTY_SONG).flatMap((name) =>
      Object.hasOwn(written, name) ? [[name, cleaned(written[name])]] : [],
    )
    const read = songFields.safeParse({ ...EMPTY_SONG, ...Object.fromEntries(known) })
    const chart = cut(storable(asText(written.chart)), LONGEST_CHART)
    if (read.success) list.songs.push({ ...read.data, line, chart: chart || null })
    else list.skipped.push({ line, reason: read.error.issues[0]!.message })
  }
  return list
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  return Array.isArray(value) ? value.map(cleaned) : value
}

/** As it was written, but for what no database keeps: the texts of a backup stay the same to the letter. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
