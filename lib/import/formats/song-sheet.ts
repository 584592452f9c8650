import type { SongValue } from '@/lib/import/draft-song'
import { titleOfFileName } from '@/lib/import/read-title'
import { withPlainLineEnds } from '@/lib/import/records'
import type { ColumnField, SongReader } from '@/lib/import/song-draft'
import { readSongRows } from '@/lib/import/song-rows'
import { isChordLine, isSongSheet } from '@/lib/import/song-sheet'
import { type SplitOrder, splitTitle } from '@/lib/import/title-and-artist'

const FIELDS: Record<string, ColumnField | null> = {
  ...{
    title: 'title',
    song: 'title',
    titulo: 'title',
    título: 'title',
    artist: 'artist',
    artista: 'artist',
    band: 'artist',
  },
  ...{ 'author/artist': 'artist', author: 'artist', autor: 'artist', compositor: 'artist', 'written by': 'artist' },
  ...{ key: 'key', tom: 'key', tonalidad: 'key', tono: 'key', tonart: 'key', capo: 'capo', capotraste: 'capo' },
  ...{ cejilla: 'capo', tempo: 'tempo', bpm: 'tempo', time: 'timeSignature', album: null, álbum: null, tuning: null },
  ...{ afinação: null, afinacion: null, 'tabbed by': null, 'transcribed by': null, difficulty: null },
}
const TAG = /^([\p{L}][\p{L}/ ]{1,15}?) ?: *(\S.*)$/u
const CAPO = /^capo(?:traste|tasto)? +(?:na |on |in |at )?(\d{1,2}|[IVX]{1,4})\b/i
// `Key: G   Capo: 2`
const SEVERAL_TAGS = /(?:\s{2,}|\s?\|\s?|\t)(?=\p{L}{2,12} ?: )/u
const MOST_HEADER_LINES = 14

/** Reads one song as chord sites write it: chords above the words or tablature, which is the chart, below a title. */
export const songSheetReader: SongReader = {
  format: 'song sheet',
  recognises: (text) => isSongSheet(withPlainLineEnds(text.slice(0, 50_000))),
  read: (text, choices, fileName) => {
    const plain = withPlainLineEnds(text)
    const values = [...headerValues(plain), { field: 'chart' as const, header: 'Chart', text: plain.trim() }]
    return readSongRows([{ line: 1, values: named(values, fileName) }], choices)
  },
}

function headerValues(text: string): SongValue[] {
  const lines = text.split('\n', 60).map((line) => line.trim())
  const body = lines.findIndex((line) => isChordLine(line) || /^\[[^\]]{2,40}\]|^[A-Ga-g]\|?-/.test(line))
  const values: SongValue[] = []
  for (const line of lines
    .slice(0, body < 0 ? MOST_HEADER_LINES : body)
    .flatMap((one) => one.split(SEVERAL_TAGS))
    .filter((one) => one !== '')
    .slice(0, MOST_HEADER_LINES)) {
    const by = values.length === 1 ? /^by:? +(\S.{0,120})$/i.exec(line) : null
    if (by) {
      values.push({ field: 'artist', header: 'By', text: by[1]! })
      continue
    }
    const [tag, capo] = [TAG.exec(line), CAPO.exec(line)]
    const name = tag?.[1]?.toLowerCase() ?? ''
    if (capo) values.push({ field: 'capo', header: 'Capo', text: capo[1]! })
    else if (tag && Object.hasOwn(FIELDS, name))
      values.push({ field: FIELDS[name]!, header: tag[1]!, text: tag[2]!.replace(/ ?\((?:forma|acordes).*$/i, '') })
    else if (!values.some(({ header }) => header === FIRST_LINE) && line.length <= 200 && /[\p{L}\d]/u.test(line))
      values.push({ field: 'title', header: FIRST_LINE, text: line })
  }
  return values
}

const FIRST_LINE = 'First line'

/** The file of a chord site is called `Artist - Title`; a first line alone says `Title - Artist` or `Title by Artist`. */
function named(values: SongValue[], fileName: string): SongValue[] {
  const file = titleOfFileName(fileName)
  const [byTag, first] = [
    values.some(({ field, header }) => field === 'title' && header !== FIRST_LINE),
    values.find(({ header }) => header === FIRST_LINE),
  ]
  const others = values.filter((value) => value !== first)
  if (byTag) return [...others, ...(first ? [{ ...first, field: null }] : [])]
  if (file.includes(' - ')) return [...others, ...parts(file, 'File name', 'artist first')]
  if (first) return [...others, ...parts(first.text, FIRST_LINE, 'title first')]
  return file === ''
    ? others
    : [...others, { field: 'title', header: 'File name', text: file.includes(' ') ? file : file.replaceAll('-', ' ') }]
}

function parts(text: string, header: string, order: SplitOrder): SongValue[] {
  const bare = text.replace(/ (?:chords|tabs?|ukulele chords|bass tabs?|cifra)(?= by |$)/i, '')
  const separator = [' - ', ' – ', ' by '].find((sign) => bare.includes(sign)) ?? ' - '
  const { title, artist } = splitTitle(bare, { separator, order: separator === ' by ' ? 'title first' : order })
  return [
    { field: 'title', header, text: title },
    ...(artist ? [{ field: 'artist' as const, header, text: artist }] : []),
  ]
}
