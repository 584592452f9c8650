import { driveViewLink } from '@/lib/drive'
import { durationLabel, durationSeconds } from '@/lib/duration'
import { songFields } from '@/lib/song-fields'
import type { SongFields } from '@/lib/songs'

type Column = {
  header: string
  write: (song: SongFields) => string
  read: (cell: string) => Partial<Record<keyof SongFields, unknown>>
}

const DRIVE_LINK = /^https:\/\/drive\.google\.com\/file\/d\/([\w-]{10,100})\/view(?:\?resourcekey=([\w-]{1,100}))?$/

/** A song in the cells of a table, and back: each column says both, so that they never disagree. */
const COLUMNS: Column[] = [
  { header: 'Title', write: ({ title }) => title, read: (title) => ({ title }) },
  { header: 'Artist', write: ({ artist }) => artist ?? '', read: (artist) => ({ artist: artist || null }) },
  { header: 'Key', write: ({ key }) => key ?? '', read: (key) => ({ key: key || null }) },
  { header: 'Tempo', write: ({ tempo }) => String(tempo ?? ''), read: (cell) => ({ tempo: whole(cell) }) },
  { header: 'Genre', write: ({ genre }) => genre ?? '', read: (genre) => ({ genre: genre || null }) },
  {
    header: 'Time signature',
    write: ({ timeSignature }) => timeSignature ?? '',
    read: (cell) => ({ timeSignature: cell || null }),
  },
  {
    header: 'Duration',
    write: ({ durationSeconds }) => (durationSeconds === null ? '' : durationLabel(durationSeconds)),
    read: (cell) => ({ durationSeconds: duration(cell) }),
  },
  { header: 'Capo', write: ({ capo }) => String(capo ?? ''), read: (cell) => ({ capo: whole(cell) }) },
  {
    header: 'Chart types',
    write: ({ chartTypes }) => listed(chartTypes),
    read: (cell) => ({ chartTypes: unlisted(cell) }),
  },
  { header: 'Tags', write: ({ tags }) => listed(tags), read: (cell) => ({ tags: unlisted(cell) }) },
  { header: 'Readiness', write: ({ readiness }) => readiness ?? '', read: (cell) => ({ readiness: cell || null }) },
  { header: 'Notes', write: ({ notes }) => notes ?? '', read: (notes) => ({ notes: notes || null }) },
  {
    header: 'Drive link',
    write: ({ driveFileId, driveResourceKey }) => (driveFileId ? driveViewLink(driveFileId, driveResourceKey) : ''),
    read: driveFile,
  },
]

/** The first row of every table that SOLEil writes, and how it knows one again. */
export const SONG_HEADERS = COLUMNS.map(({ header }) => header)

/** The columns whose values are numbers. */
export const NUMBER_HEADERS = ['Tempo', 'Capo']

/** A song as the cells of a row. */
export function songCells(song: SongFields): string[] {
  return COLUMNS.map(({ write }) => write(song))
}

/** The song whose cells these are, to the letter; null where somebody has changed a cell into what `songCells` never writes. */
export function songOfCells(cells: readonly string[]): SongFields | null {
  if (cells.slice(COLUMNS.length).some((cell) => cell !== '')) return null
  const song = Object.assign({}, ...COLUMNS.map(({ read }, at) => read(cells[at] ?? '')))
  return songFields.safeParse(song).data ?? null
}

/** Words with commas between them; what a word itself has of commas and backslashes goes behind a backslash. */
function listed(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\,]/g, '\\$&')).join(', ')
}

function unlisted(cell: string): string[] {
  if (cell === '') return []
  const words = ['']
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] !== ',') words[words.length - 1] += (cell[at] === '\\' ? cell[++at] : cell[at]) ?? ''
    else {
      words.push('')
      if (cell[at + 1] === ' ') at++
    }
  }
  return words
}

function whole(cell: string): number | null {
  return cell === '' ? null : /^(?:0|[1-9]\d{0,3})$/.test(cell) ? Number(cell) : Number.NaN
}

function duration(cell: string): number | null {
  if (cell === '') return null
  const seconds = durationSeconds(cell)
  return seconds !== null && durationLabel(seconds) === cell ? seconds : Number.NaN
}

function driveFile(cell: string): Pick<SongFields, 'driveFileId' | 'driveResourceKey'> {
  if (cell === '') return { driveFileId: null, driveResourceKey: null }
  const [, driveFileId = '', driveResourceKey = null] = DRIVE_LINK.exec(cell) ?? []
  return { driveFileId, driveResourceKey }
}
