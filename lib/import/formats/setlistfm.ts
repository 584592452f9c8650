import type { JsonFormat } from '@/lib/import/formats/json'
import { asObject, asObjects, asText } from '@/lib/import/json-values'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'

/** Set lists of setlist.fm (https://api.setlist.fm/docs/1.0/json_Setlist.html): one row for each song of each concert. */
export const setlistfm: JsonFormat = (json, choices) => {
  const root = asObject(json)
  const setlists =
    [root?.setlist, root?.setlists, json].map(asObjects).find((some) => some.length > 0) ?? (root ? [root] : [])
  if (!setlists.some(({ sets, artist }) => asObject(sets)?.set !== undefined && asObject(artist))) return null
  return readSongRows(rows(setlists), choices).then((read) => ({ format: 'setlist.fm', ...read }))
}

function* rows(setlists: Record<string, unknown>[]): Generator<SongRow> {
  let line = 0
  for (const { sets, artist } of setlists)
    for (const set of asObjects(asObject(sets)?.set))
      for (const song of asObjects(set.song)) yield row(song, artist, ++line)
}

function row(song: Record<string, unknown>, artist: unknown, line: number): SongRow {
  if (song.tape === true) return { line, reason: `“${asText(song.name)}” was played from tape.` }
  const info = asText(song.info)
  const guest = asText(asObject(song.with)?.name)
  return {
    line,
    values: [
      { field: 'title', header: 'name', text: asText(song.name) },
      { field: 'artist', header: 'artist', text: asText(asObject(song.cover)?.name) || asText(asObject(artist)?.name) },
      { field: null, header: 'info', text: /\p{L}/u.test(info) ? info : '' },
      { field: null, header: 'with', text: guest },
    ],
  }
}
