import type { SongValue } from '@/lib/import/draft-song'
import { type Directive, directive } from '@/lib/import/formats/chordpro-directive'
import { onsongName } from '@/lib/import/formats/onsong-name'
import { readCapo } from '@/lib/import/read-capo'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows, type SongRow } from '@/lib/import/song-rows'
import { hasInlineChords } from '@/lib/import/song-sheet'
import { keyUp } from '@/lib/import/sounding-key'
import { readKey } from '@/lib/music/read-key'

const SAMPLE = 50_000
const NEW_SONG = new Set(['new_song', 'ns'])
const FIELDS: Record<string, ColumnField> = {
  ...{ title: 'title', t: 'title', artist: 'artist', key: 'key', tempo: 'tempo', bpm: 'tempo', time: 'timeSignature' },
  ...{ capo: 'capo', duration: 'duration', tag: 'tags', tags: 'tags', genre: 'genre', keywords: 'tags', topic: 'tags' },
  ...{ notes: 'notes', note: 'notes', x_soleil_genre: 'genre', x_soleil_readiness: 'readiness' },
  ...{ x_soleil_chart_types: 'chartTypes', x_soleil_drive_link: 'driveLink', x_soleil_notes: 'notes' },
}
// What only says how the sheet looks or how the song goes stays in the chart.
const LAYOUT =
  /^(?:c|comment\w*|ci|cb|highlight|image|so[cvbtg]|eo[cvbtg]|start_of_\w+|end_of_\w+|chorus|define|chord|transpose|columns?|col|colb|column_break|pagetype|grid|g|no_grid|ng|diagrams|titles|new_page|np|new_physical_page|npp|new_song|ns|x_soleil|x_soleil_key|sorttitle|sortartist|\w*(?:font|size|colou?r|cf|cs|tf|ts))$/

/** Reads ChordPro, one song or several in a file. The whole text of a song is its chart. */
export const chordproReader: SongReader = {
  format: 'chordpro',
  recognises: (text, fileName) => isChordpro(text.slice(0, SAMPLE), fileName),
  read: (text, choices, fileName) => readSongRows(songs(withPlainLineEnds(text), fileName), choices),
}

function isChordpro(text: string, fileName: string): boolean {
  const lines = withPlainLineEnds(text).split('\n', 2_000)
  if (/\.(?:cho|crd|chopro|chordpro|chord|pro)$/i.test(fileName) && hasInlineChords(lines, 1)) return true
  const found = lines.flatMap((line) => directive(line)?.name ?? [])
  return found.some((name) => /^(?:t|title|st|subtitle|artist|key|new_song|ns|x_soleil_\w+)$/.test(name))
}

function* songs(text: string, fileName: string): Generator<SongRow> {
  let [first, lines]: [number, string[]] = [1, []]
  let found = 0
  const all = text.split('\n')
  for (const [index, line] of all.entries()) {
    const begins = NEW_SONG.has(directive(line)?.name ?? '')
    if (!begins) lines.push(line)
    if (!begins && index < all.length - 1) continue
    const row = song(lines, first, found === 0 && !begins ? fileName : '')
    if (row) {
      yield row
      found++
    }
    ;[first, lines] = [index + 2, []]
  }
}

function song(lines: string[], first: number, nameOfFile: string): SongRow | null {
  const blank = lines.findIndex((line) => line.trim() !== '')
  if (blank < 0) return null
  const found = lines.flatMap((line) => line.split(BETWEEN)).flatMap((line) => directive(line) ?? [])
  const chart = lines.join('\n').trim()
  const values = songValues(found, GERMAN_CHORD.test(chart))
  const { title, key } = onsongName(nameOfFile)
  if (!values.some(({ field }) => field === 'title')) values.push({ field: 'title', header: 'File name', text: title })
  if (!values.some(({ field }) => field === 'key')) values.push(...key)
  values.push({ field: 'chart', header: 'Chart', text: chart })
  return { line: first + blank, values }
}

function songValues(found: Directive[], german: boolean): SongValue[] {
  const texts = (...names: string[]) => found.filter(({ name, value }) => names.includes(name) && value !== '')
  const [title] = texts('title', 't')
  const values: SongValue[] = artists(title?.value ?? '', texts)
  const capo = readCapo(texts('capo')[0]?.value ?? '').value ?? 0
  const seen = new Set<string>()
  for (const { name, value } of found) {
    const field = FIELDS[name] ?? null
    if (value === '' || field === 'artist' || BY.has(name) || LAYOUT.test(name)) continue
    if (field === 'key') values.push(...sounding(value, capo, german, seen.has('key')))
    else if (field === 'tempo' && seen.has('tempo')) continue
    else values.push({ field, header: name, text: value })
    if (field) seen.add(field)
  }
  return values
}

const GERMAN_CHORD = /\[(?:H|[EA]s|[CDFGA]is|[CDG]es)[^\]a-z]?[^\]]{0,8}\]/
// Several on one line, `{title: Sun}{artist: Ana}`.
const BETWEEN = /(?<=\})\s{0,4}(?=\{)/
const CREDIT =
  /^(?:(?:words|lyrics|music|text|written|composed|recorded|performed)(?: ?(?:and|&|\/) ?(?:words|lyrics|music))? )?by:? +/i
const BY = new Set(['subtitle', 'st', 'su', 'artist', 'composer', 'lyricist', 'arranger'])

/** A subtitle is the artist where none is named, unless it says a title of another script in Latin letters. */
function artists(title: string, texts: (...names: string[]) => Directive[]): SongValue[] {
  const [named, subtitles, composers] = [texts('artist'), texts('subtitle', 'st', 'su'), texts('composer')]
  const translated = /\p{L}/u.test(title) && !/\p{Script=Latin}/u.test(title)
  const by = [named, translated ? [] : subtitles.slice(0, 1), composers].find((some) => some.length > 0) ?? []
  const others = [...subtitles, ...composers, ...texts('lyricist', 'arranger')].filter((other) => !by.includes(other))
  const artist = [...new Set(by.map(({ value }) => value.replace(CREDIT, '')))].join('; ')
  return [
    ...(artist ? [{ field: 'artist' as const, header: by[0]!.name, text: artist }] : []),
    ...(by === named ? [] : named)
      .concat(others)
      .map(({ name, value }) => ({ field: null, header: name, text: value })),
  ]
}

/** With a capo the key is that of the shapes, so that the song sounds higher: key C with capo 2 is D. */
function sounding(text: string, capo: number, german: boolean, again: boolean): SongValue[] {
  const hints = { german }
  const value: SongValue = { field: again ? null : 'key', header: 'key', text, keyHints: hints }
  const key = capo > 0 && !again ? readKey(text, hints).key : null
  const higher = key && keyUp(key, capo)
  if (!higher) return [value]
  return [
    { ...value, text: higher, keyHints: {} },
    { field: null, header: 'key', text: `${text} with capo ${capo}` },
  ]
}
