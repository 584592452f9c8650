import type { SongValue } from '@/lib/import/draft-song'
import { titleOfFileName } from '@/lib/import/read-title'
import { withPlainLineEnds } from '@/lib/import/records'
import type { SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { splitTitle } from '@/lib/import/title-and-artist'

const SOUND = /\.(?:mp3|m4a|m4p|ogg|oga|opus|flac|wav|wma|aac|aiff?|alac|ape|mp4|mka|mid|midi)$/i
const TRACK_NUMBER = /^(?:\d{1,2}-)?\d{1,3}(?:[.)_-]| -)? +(?=\S)|^\d{2,3}[._-] ?(?=\S)/

/** Reads M3U playlists: `#EXTINF:seconds,Artist - Title`, or what the names of the files tell. */
export const m3uReader: SongReader = {
  format: 'm3u',
  recognises: (text) => {
    const lines = withPlainLineEnds(text.slice(0, 20_000))
      .split('\n')
      .map((line) => line.trim())
    if (lines.some((line) => /^#(?:EXTM3U|EXTINF:|PLAYLIST:)/i.test(line))) return true
    const paths = lines
      .slice(0, -1)
      .concat(text.length <= 20_000 ? lines.slice(-1) : [])
      .filter((line) => line !== '' && !line.startsWith('#'))
    return paths.length > 0 && paths.every((line) => SOUND.test(line) && !line.includes('\t'))
  },
  read: (text, choices) => readSongRows(songs(withPlainLineEnds(text)), choices),
}

function* songs(text: string): Generator<SongRow> {
  let said: SongValue[] = []
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim()
    if (line.startsWith('#')) said.push(...tagValues(line))
    else if (line !== '') {
      yield { line: index + 1, values: withPath(said, line) }
      said = []
    }
  }
}

function tagValues(line: string): SongValue[] {
  const info = /^#EXTINF:\s*(-?[\d.]+)?([^,]*),(.*)$/i.exec(line)
  if (info)
    return [
      { field: 'duration', header: 'Duration', text: info[1]?.startsWith('-') ? '' : (info[1] ?? '') },
      ...named(info[3]!),
    ]
  const other = /^#EXT(ART|ALB|GENRE):(.*)$/i.exec(line)
  if (!other) return []
  const field = { ART: 'artist' as const, GENRE: 'genre' as const, ALB: null }[other[1]!.toUpperCase()] ?? null
  return [{ field, header: other[1] === 'ALB' ? 'Album' : other[1]!, text: other[2]!.trim() }]
}

function withPath(said: SongValue[], path: string): SongValue[] {
  if (said.some(({ field, text }) => field === 'title' && text !== '')) return said
  const name = titleOfFileName(path.includes('://') ? percentDecoded(path) : path)
  return [...said, ...named(name.replace(TRACK_NUMBER, '') || name)]
}

function named(text: string): SongValue[] {
  const { title, artist } = splitTitle(text.trim(), { separator: ' - ', order: 'artist first' })
  return [
    { field: 'title', header: 'Title', text: title },
    ...(artist ? [{ field: 'artist' as const, header: 'Artist', text: artist }] : []),
  ]
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
