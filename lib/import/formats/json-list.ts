import type { JsonFormat } from '@/lib/import/formats/json'
import { headerPlace } from '@/lib/import/header-words'
import { asObject, asObjects, asText } from '@/lib/import/json-values'
import type { SkippedRow } from '@/lib/import/song-draft'
import { readTable } from '@/lib/import/table'

const MOST_COLUMNS = 200
const MOST_ROWS = 100_000

/** Any list of objects whose names are those of columns, as Setlist Helper and many scripts write them. */
export const jsonList: JsonFormat = (json, choices) => {
  const all = longestList(json).slice(0, MOST_ROWS)
  if (!all.some((one) => Object.keys(one).some((name) => headerPlace(name)?.field === 'title'))) return null
  const skipped: SkippedRow[] = []
  const rows = all.flatMap((one, index) => {
    const reason = whyNoSong(one)
    if (!reason) return [{ line: index + 1, song: flat(one) }]
    skipped.push({ line: index + 1, reason })
    return []
  })
  const headers = [...new Set(rows.flatMap(({ song }) => [...song.keys()]))].slice(0, MOST_COLUMNS)
  const table = rows.map(({ line, song }) => ({ line, cells: headers.map((header) => song.get(header) ?? '') }))
  return readTable([{ line: 0, cells: headers }, ...table], { ...choices, hasHeader: true }, '').then((read) => ({
    ...read,
    read: read.read + skipped.length,
    skipped: [...skipped, ...read.skipped],
  }))
}

function longestList(json: unknown): Record<string, unknown>[] {
  const lists = [json, ...Object.values(asObject(json) ?? {})].map(asObjects)
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), [])
}

/** Setlist Helper keeps what was deleted, and its breaks are songs of type 1. */
function whyNoSong(one: Record<string, unknown>): string | null {
  if (one.Deleted === true || one.Deprecated === true) return 'This song was deleted in the app the list comes from.'
  return one.SongType === 1 ? 'This is a break of the set list, not a song.' : null
}

function flat(one: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [name, value] of Object.entries(one)) {
    const text = cellOf(value)
    if (text !== '' && name !== 'BeatValue' && name !== 'NoteValue') cells.set(name, text)
  }
  if (asText(one.BeatValue) && asText(one.NoteValue))
    cells.set('Time signature', `${asText(one.BeatValue)}/${asText(one.NoteValue)}`)
  return cells
}

/** Texts, lists of texts, and what has a name; anything deeper is no cell. */
function cellOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) => asText(one) || nameOf(one))
      .filter((text) => text !== '')
      .join('; ')
  return asText(value) || nameOf(value)
}

function nameOf(value: unknown): string {
  const object = asObject(value)
  return object ? asText(object.Name) || asText(object.name) : ''
}
