import { setImmediate } from 'node:timers/promises'
import { CHORDPRO_MARK } from '@/lib/export/chordpro'
import { songOfCells } from '@/lib/export/song-cells'
import { chordproReader } from '@/lib/import/formats/chordpro'
import { withEscapesRead } from '@/lib/import/formats/chordpro-directive'
import { chartBelow } from '@/lib/import/formats/soleil-chordpro-chart'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ReadList, SongDraft, SongReader } from '@/lib/import/song-draft'
import { keyUp } from '@/lib/import/sounding-key'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { keyPosition } from '@/lib/music/keys'
import { songFields } from '@/lib/song-fields'
import type { SongFields } from '@/lib/songs'

const MOST_SONGS = 100_000
const SONGS_A_TURN = 500
const DIRECTIVE = /^\{([a-z_]{1,30}): (.*)\}$/

/** Reads the ChordPro that SOLEil writes, to the letter; a song that somebody has changed beyond that like any other ChordPro. */
export const soleilChordproReader: SongReader = {
  format: 'soleil',
  recognises: (text) => text.trimStart().startsWith(CHORDPRO_MARK),
  read: async (text, choices, fileName) => {
    if (choices.columns) return chordproReader.read(text, choices, fileName)
    const list: ReadList = { hasHeader: true, columns: [], read: 0, songs: [], skipped: [], remarks: [] }
    for (const { line, lines } of songsOf(withPlainLineEnds(text))) {
      if (++list.read > MOST_SONGS)
        throw new UnreadableFile('This file has more than 100,000 songs: split it into several files.')
      if (list.read % SONGS_A_TURN === 0) await setImmediate()
      const song = lines.some((one) => one.trim() === CHORDPRO_MARK) ? songOf(lines) : null
      if (song) list.songs.push({ ...song, line })
      else await readChanged(list, line, lines.join('\n'))
    }
    return list
  },
}

function* songsOf(text: string): Generator<{ line: number; lines: string[] }> {
  let [line, lines]: [number, string[]] = [1, []]
  for (const [at, one] of [...text.split('\n'), '{new_song}'].entries()) {
    if (!/^\s*\{(?:new_song|ns)\}\s*$/i.test(one)) lines.push(one)
    else {
      if (lines.some((known) => known.trim() !== '')) yield { line, lines }
      ;[line, lines] = [at + 2, []]
    }
  }
}

async function readChanged(list: ReadList, line: number, text: string): Promise<void> {
  const { songs, skipped, remarks } = await chordproReader.read(text, {}, '')
  for (const song of songs) list.songs.push({ ...song, line })
  for (const { reason } of skipped) list.skipped.push({ line, reason })
  for (const remark of remarks) list.remarks.push({ ...remark, line })
  list.read += songs.length + skipped.length - 1
}

/** The song of such lines; null if one of its own directives stands there twice or holds what SOLEil never writes. */
function songOf(lines: string[]): Omit<SongDraft, 'line'> | null {
  const below = chartBelow(lines)
  if (!below) return null
  const values = new Map<string, string>()
  const [tags, others]: [string[], string[]] = [[], []]
  for (const line of below.head) {
    const [, name = '', text = ''] = DIRECTIVE.exec(line.trim()) ?? []
    if (name === 'tag') tags.push(withEscapesRead(text))
    else if (!OWN.has(name)) others.push(line)
    else if (values.has(name)) return null
    else values.set(name, withEscapesRead(text))
  }
  const song = fieldsOf((name) => values.get(name) ?? '', tags)
  const written = others.join('\n').trim()
  return song && { ...song, chart: written || null, ...(below.chart && { charts: [below.chart] }) }
}

const OWN = new Set([
  ...['x_soleil', 'title', 'artist', 'key', 'capo', 'tempo', 'time', 'duration', 'x_soleil_key', 'x_soleil_genre'],
  ...['x_soleil_chart_types', 'x_soleil_readiness', 'x_soleil_drive_link', 'x_soleil_notes', 'x_soleil_capo'],
])

function fieldsOf(value: (name: string) => string, tags: string[]): SongFields | null {
  const before = [value('title'), value('artist'), soundingKey(value), value('tempo'), value('x_soleil_genre')]
  const behind = [value('x_soleil_readiness'), value('x_soleil_notes'), value('x_soleil_drive_link')]
  const capo = value('capo') || value('x_soleil_capo')
  const middle = [value('time'), value('duration'), capo, value('x_soleil_chart_types'), '']
  const song = songOfCells([...before, ...middle, ...behind])
  return song && (songFields.safeParse({ ...song, tags }).data ?? null)
}

/** As it was spelled, unless somebody has changed the key or the capo since; a chart that says its own key leaves only the spelled one. */
function soundingKey(value: (name: string) => string): string {
  const capo = Number(value('capo'))
  const [shapes, spelled] = [value('key'), value('x_soleil_key')]
  if (shapes === '') return spelled
  const sounding = capo > 0 ? (keyUp(shapes, capo) ?? shapes) : shapes
  return keyPosition(spelled) !== null && keyPosition(spelled) === keyPosition(sounding) ? spelled : sounding
}
