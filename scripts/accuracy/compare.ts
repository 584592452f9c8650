import { cleanLine } from '@/lib/import/clean-text'
import type { SongDraft } from '@/lib/import/song-draft'
import { keyPosition } from '@/lib/music/keys'

/** What a person read in one row of a file. An empty text says that the row does not tell. */
export type Label = { line: number; title: string; artist: string; key: string; tempo: string }

/** How many of the labelled rows were read as a person reads them; `keys` and `tempos` are the rows that have one. */
export type Tally = Record<
  'rows' | 'titles' | 'artists' | 'keys' | 'rightKeys' | 'wrongKeys' | 'tempos' | 'rightTempos',
  number
>

type Read = Pick<SongDraft, 'line' | 'title' | 'artist' | 'key' | 'tempo'>

export const NO_TALLY: Tally = {
  ...{ rows: 0, titles: 0, artists: 0, keys: 0, rightKeys: 0, wrongKeys: 0, tempos: 0, rightTempos: 0 },
}

/** The labels of a tab-separated file with the header `line title artist key tempo`. */
export function readLabels(text: string): Label[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [number = '', title = '', artist = '', key = '', tempo = ''] = line.split('\t').map(cleanLine)
      return { line: Number(number), title, artist, key, tempo }
    })
}

/** Compares what was read with what a person read; each difference is told in one line. */
export function compare(labels: Label[], songs: Read[]): { tally: Tally; misses: string[] } {
  const misses: string[] = []
  const tally = labels.reduce((sumSoFar, label) => {
    const atLine = songs.filter(({ line }) => line === label.line)
    const song = atLine.find(({ title }) => cleanLine(title) === label.title) ?? atLine[0]
    return sum(sumSoFar, judge(label, song, misses))
  }, NO_TALLY)
  return { tally, misses }
}

export function sum(one: Tally, other: Tally): Tally {
  const names = Object.keys(NO_TALLY) as (keyof Tally)[]
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Tally
}

/** The tally as one line: rows, then title, artist, key right, key wrong and tempo as percentages. */
export function percentages(tally: Tally): string {
  const shares = FLOORS.map(({ of, right, width }) => share(tally[right], tally[of]).padStart(width))
  return [String(tally.rows).padStart(5), ...shares].join('  ')
}

/** In words, what is not read well enough; empty if everything is. */
export function belowFloors(tally: Tally): string[] {
  return FLOORS.filter(({ of, right, least, most }) => {
    const rate = tally[of] === 0 ? null : (tally[right] * 100) / tally[of]
    return rate !== null && ((least !== undefined && rate < least) || (most !== undefined && rate > most))
  }).map(({ name, of, right }) => `${name} ${share(tally[right], tally[of])} %`)
}

type Floor = { name: string; of: keyof Tally; right: keyof Tally; width: number; least?: number; most?: number }
const FLOORS: Floor[] = [
  { name: 'title', of: 'rows', right: 'titles', width: 5, least: 99 },
  { name: 'artist', of: 'rows', right: 'artists', width: 6, least: 97 },
  { name: 'key right', of: 'keys', right: 'rightKeys', width: 3, least: 95 },
  { name: 'key wrong', of: 'rows', right: 'wrongKeys', width: 5, most: 0.5 },
  { name: 'tempo', of: 'tempos', right: 'rightTempos', width: 5, least: 97 },
]

function judge(label: Label, song: Read | undefined, misses: string[]): Tally {
  const miss = (field: string, wanted: string, got: string) => {
    misses.push(`line ${label.line}, ${field}: “${wanted}”, read as “${got}”`)
    return 0
  }
  const [key, tempo] = [song?.key ?? '', song?.tempo?.toString() ?? '']
  const rightKey = sameKey(label.key, key)
  const hasTempo = label.tempo !== '' || tempo !== ''
  return {
    rows: 1,
    titles: cleanLine(song?.title ?? '') === label.title ? 1 : miss('title', label.title, song?.title ?? ''),
    artists: names(song?.artist ?? '') === names(label.artist) ? 1 : miss('artist', label.artist, song?.artist ?? ''),
    keys: label.key === '' ? 0 : 1,
    rightKeys: label.key !== '' && rightKey ? 1 : 0,
    wrongKeys: rightKey ? 0 : miss('key', label.key, key) + (key === '' ? 0 : 1),
    tempos: hasTempo ? 1 : 0,
    rightTempos: !hasTempo ? 0 : tempo === label.tempo ? 1 : miss('tempo', label.tempo, tempo),
  }
}

/** A♯ and B♭ are one key. */
function sameKey(one: string, other: string): boolean {
  return one === other || (one !== '' && keyPosition(one) !== null && keyPosition(one) === keyPosition(other))
}

/** Several names are the same however they are joined. */
function names(artist: string): string {
  return cleanLine(artist.replace(/ ?[;|,] ?/g, ', '))
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part * 100) / whole).toFixed(1).replace(/\.0$/, '')
}
