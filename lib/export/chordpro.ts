import { driveViewLink } from '@/lib/drive'
import { durationLabel } from '@/lib/duration'
import { chartLines, saysItsKey } from '@/lib/export/chordpro-chart'
import { escaped } from '@/lib/export/chordpro-escapes'
import { chartOfSong, type ExportedSong } from '@/lib/export/exported-songs'
import type { DraftChart } from '@/lib/import/draft-chart'
import { keyUp } from '@/lib/import/sounding-key'
import { EMPTY_SONG } from '@/lib/songs'

/** The directive by which SOLEil knows a song again that it has written. */
export const CHORDPRO_MARK = '{x_soleil: 1}'

/** Songs in one ChordPro file, for `first` from the beginning of the file on; each with the chart that stands for it. */
export function chordproSongs(songs: readonly ExportedSong[], first: boolean): string {
  return songs.map((song, at) => `${first && at === 0 ? '' : '{new_song}\n'}${chordproSong(song)}\n`).join('')
}

/** A song by the directives of ChordPro 6, and by `x_soleil_` ones for what ChordPro has no word for; below them its chart. */
export function chordproSong(song: ExportedSong, chart: DraftChart | undefined = chartOfSong(song)): string {
  const { key, capo, durationSeconds, driveFileId, driveResourceKey } = song
  const apart = chart !== undefined && saysItsKey(chart)
  return [
    `${CHORDPRO_MARK}\n`,
    line('title', song.title),
    line('artist', song.artist),
    // ChordPro's key is that of the shapes below the capo; x_soleil_key is the one that sounds, as it was spelled.
    line('key', apart ? null : key && capo ? keyUp(key, -capo) : key),
    line('capo', apart ? null : capo),
    line('tempo', song.tempo),
    line('time', song.timeSignature),
    line('duration', durationSeconds === null ? null : durationLabel(durationSeconds)),
    ...song.tags.map((tag) => line('tag', tag)),
    line('x_soleil_key', apart || capo ? key : null),
    line('x_soleil_capo', apart ? capo : null),
    line('x_soleil_genre', song.genre),
    line('x_soleil_chart_types', song.chartTypes.join(', ')),
    line('x_soleil_readiness', song.readiness),
    line('x_soleil_drive_link', driveFileId && driveViewLink(driveFileId, driveResourceKey)),
    line('x_soleil_notes', song.notes),
    chart ? chartLines(chart) : '',
  ].join('')
}

/** Another chart of a song by itself: it says which song it is of, and nothing else of it. */
export function chordproOfChart({ title, artist }: ExportedSong, chart: DraftChart): string {
  return chordproSong({ ...EMPTY_SONG, title, artist }, chart)
}

function line(name: string, value: string | number | null): string {
  return value === null || value === '' ? '' : `{${name}: ${escaped(String(value))}}\n`
}
