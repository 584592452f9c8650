import type { ChartKind } from '@/lib/chart-kinds'
import { WRITTEN_FOR } from '@/lib/chart-name'
import { readChartFileName } from '@/lib/charts/chart-file-name'
import { chartKey, keyAbove, keyName } from '@/lib/charts/chart-key'
import { partOfWord } from '@/lib/charts/file-name-words'
import { instrumentOf } from '@/lib/charts/instrument-of'
import { instrumentNamed } from '@/lib/charts/instruments'
import { LIMITS } from '@/lib/songs'

export type WrittenFor = (typeof WRITTEN_FOR)[number]

/** The chart and the song that a file's name speaks of. `key` is the key that sounds; `sure` is false where it may be read otherwise. */
export type NamedChart = {
  title: string
  artist: string | null
  kind: ChartKind
  instrument: string | null
  transposition: WrittenFor | null
  key: string | null
  sure: boolean
}

/** What the name of a file says, as the fields of a chart: `Take Five - Dave Brubeck - Bb Trumpet.pdf`. */
export function chartOfName(name: string): NamedChart {
  const { text, untitled } = ofItsFolder(name)
  const read = readChartFileName(text)
  const player = read.instrument ? instrumentNamed(read.instrument) : null
  const written = WRITTEN_FOR.find((one) => one === read.transposition)
  return {
    title: untitled ? '' : cut(read.title, LIMITS.title),
    artist: cut(read.artist ?? '', LIMITS.artist) || null,
    kind: kindOf(name, read),
    instrument: player?.label ?? null,
    transposition: written ?? null,
    key: read.key ?? null,
    sure: read.sure,
  }
}

/** The key that stands on the paper of a chart in the key that sounds: in E minor for a B♭ instrument that sounds in D minor. */
export function writtenKey(key: string | null, chart: Pick<NamedChart, 'instrument' | 'transposition'>): string | null {
  const sounding = key && chartKey(key)
  if (!sounding) return null
  const player = chart.instrument ? instrumentOf(chart.instrument) : null
  const up = chart.transposition ? UP[chart.transposition] : (player?.up ?? 0)
  return keyName(keyAbove(sounding, up))
}

const UP: Record<WrittenFor, number> = { concert: 0, Bb: 2, Eb: 9, F: 7, 'bass clef': 0 }

/** `All of Me/Trumpet.pdf` is named by its folder; `Trumpet.pdf` alone says no song. */
function ofItsFolder(name: string): { text: string; untitled: boolean } {
  const [, folder = '', file = ''] = /^(?:.*[/\\])?([^/\\]*)[/\\]([^/\\]*)$/.exec(name) ?? ['', '', name]
  if (!isPart(file.replace(/\.[a-z0-9]{2,8}$/i, ''))) return { text: name, untitled: false }
  const untitled = folder === '' || isPart(folder)
  return { text: `${untitled ? 'Untitled' : folder} - ${file}`, untitled }
}

/** A part and nothing else: `Vitamin C` is none, though `Trumpet C` is. */
function isPart(words: string): boolean {
  const bare = words.replace(/(?:^|[\s_-]+)(?:in )?(?:bb|eb|c|f|a)$/i, '')
  return partOfWord(words) !== null && (bare === '' || partOfWord(bare) !== null)
}

function kindOf(name: string, { transposition, instrument }: ReturnType<typeof readChartFileName>): ChartKind {
  if (/\.(?:mp3|wav|m4a)$/i.test(name)) return 'audio'
  if (transposition === 'score') return 'full score'
  if (transposition === 'lyrics') return 'lyrics'
  if (transposition === 'chords' || OF_CHORDS.test(name)) return 'chord chart'
  if (/lead ?sheet/i.test(name)) return 'lead sheet'
  return instrument || transposition ? 'part' : 'lead sheet'
}

const OF_CHORDS = /\.(?:pro|cho|crd|chord|chopro|chordpro|onsong|te?xt)$/i

function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed().trim()
}
