import type { SongValue } from '@/lib/import/draft-song'
import type { JsonFormat } from '@/lib/import/formats/json'
import { asObject, asObjects, asText } from '@/lib/import/json-values'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { PITCH_MAJOR, PITCH_MINOR } from '@/lib/music/key-spellings'

const A = 9

/** A SongbookPro backup: keys count from A, and `KeyShift` is how far above them the song is really played. */
export const songbookpro: JsonFormat = (json, choices) => {
  const root = asObject(json)
  const songs = asObjects(root?.songs)
  if (!songs.some((song) => 'content' in song && ('KeyShift' in song || 'TempoInt' in song))) return null
  const folders = new Map(asObjects(root?.folders).map(({ Id, Name }) => [asText(Id), asText(Name)]))
  const rows = songs.map((song, index): SongRow => {
    const line = index + 1
    if (song.Deleted === true || song.Deleted === 1)
      return { line, reason: `“${asText(song.name)}” was deleted in SongbookPro.` }
    return { line, values: values(song, folders) }
  })
  return readSongRows(rows, choices).then((read) => ({ format: 'songbookpro', ...read }))
}

function values(song: Record<string, unknown>, folders: Map<string, string>): SongValue[] {
  const content = asText(song.content)
  const tags = [...list(song._tags), ...list(song._folders).map((id) => folders.get(id) ?? '')]
  return [
    { field: 'title', header: 'name', text: asText(song.name) },
    { field: 'artist', header: 'author', text: asText(song.author) },
    { field: 'key', header: 'key', text: playedKey(song.key, song.KeyShift, content) },
    { field: 'tempo', header: 'TempoInt', text: asText(song.TempoInt) },
    { field: 'duration', header: 'Duration', text: asText(song.Duration) },
    { field: 'timeSignature', header: 'timeSig', text: asText(song.timeSig) },
    { field: 'capo', header: 'Capo', text: asText(song.Capo).replace(/^0$/, '') },
    { field: 'tags', header: 'tags', text: tags.filter((tag) => tag !== '').join('; ') },
    { field: 'notes', header: 'NotesText', text: asText(song.NotesText) },
    { field: null, header: 'subTitle', text: asText(song.subTitle) },
    { field: null, header: 'Copyright', text: asText(song.Copyright) },
    { field: 'chart', header: 'content', text: content },
  ]
}

/** Minor is not marked: it shows where the chords know the tonic as a minor chord and never as a major one. */
function playedKey(key: unknown, shift: unknown, content: string): string {
  if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key > 11) return ''
  const up = typeof shift === 'number' && Number.isInteger(shift) ? shift : 0
  const written = (key + A) % 12
  const chords = new Set(content.match(/\[[A-G][#b]?m?(?!aj)/g))
  const has = (names: string[]) => names.some((name) => chords.has(`[${name}`))
  const minor = has(spellings(written).map((name) => `${name}m`)) && !has(spellings(written))
  return (minor ? PITCH_MINOR : PITCH_MAJOR)[(((written + up) % 12) + 12) % 12]!
}

function spellings(pitch: number): string[] {
  const sharps = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B']
  const flats = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']
  return [sharps[pitch]!, flats[pitch]!]
}

/** Tags and folders are lists written as text. */
function list(json: unknown): string[] {
  try {
    const found: unknown = typeof json === 'string' ? JSON.parse(json) : json
    return Array.isArray(found) ? found.map(asText) : []
  } catch {
    return []
  }
}
