import { driveViewLink } from '@/lib/drive'
import { durationLabel } from '@/lib/duration'
import { keyUp } from '@/lib/import/sounding-key'
import type { SongFields } from '@/lib/songs'

/** The directive by which SOLEil knows a song again that it has written. */
export const CHORDPRO_MARK = '{x_soleil: 1}'

/** Songs in one ChordPro file, for `first` from the beginning of the file on. */
export function chordproSongs(songs: readonly SongFields[], first: boolean): string {
  return songs.map((song, at) => `${first && at === 0 ? '' : '{new_song}\n'}${chordproSong(song)}\n`).join('')
}

/** A song by the directives of ChordPro 6, and by `x_soleil_` ones for what ChordPro has no word for. */
export function chordproSong(song: SongFields): string {
  const { key, capo, durationSeconds, driveFileId, driveResourceKey } = song
  return [
    `${CHORDPRO_MARK}\n`,
    line('title', song.title),
    line('artist', song.artist),
    // ChordPro's key is that of the shapes below the capo; x_soleil_key is the one that sounds, as it was spelled.
    line('key', key && capo ? keyUp(key, -capo) : key),
    line('capo', capo),
    line('tempo', song.tempo),
    line('time', song.timeSignature),
    line('duration', durationSeconds === null ? null : durationLabel(durationSeconds)),
    ...song.tags.map((tag) => line('tag', tag)),
    line('x_soleil_key', capo ? key : null),
    line('x_soleil_genre', song.genre),
    line('x_soleil_chart_types', song.chartTypes.join(', ')),
    line('x_soleil_readiness', song.readiness),
    line('x_soleil_drive_link', driveFileId && driveViewLink(driveFileId, driveResourceKey)),
    line('x_soleil_notes', song.notes),
  ].join('')
}

function line(name: string, value: string | number | null): string {
  return value === null || value === '' ? '' : `{${name}: ${escaped(String(value))}}\n`
}

/** In one line: what would end it, be trimmed, or be taken for an escape itself is written as an escape of ChordPro 6, `\u000a`. */
function escaped(text: string): string {
  return text.replace(/\p{Cc}|[\u0085\u2028\u2029\ufeff]|^\s|\s$|\\(?=u[\da-f]{4})/giu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
