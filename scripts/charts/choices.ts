import { chartKey, keyName } from '@/lib/charts/chart-key'
import type { ChartReader, ChordNames } from '@/lib/charts/chart-reader'
import { instrumentOf } from '@/lib/charts/instrument-of'

/** What was asked for on the command line cannot be done; the message is a sentence for whoever asked. */
export class WrongChoice extends Error {}

export type Choices = { file: string; reader: ChartReader; asChordpro: boolean; lyricsOnly: boolean }

const USAGE =
  'Name the chart to show: npm run --silent chart:show -- FILE [--key Bb] [--for alto-sax] [--capo 3] [--numbers] [--chordpro]'
const NAMES: Record<string, ChordNames> = {
  ...{
    '--numbers': 'numbers',
    '--roman': 'roman',
    '--letters': 'letters',
    '--german': 'german',
    '--solfege': 'solfege',
  },
}
const WITH_VALUE = new Set(['--key', '--for', '--capo'])
const HIGHEST_FRET = 12

/** Reads the arguments of `chart:show`, `--key Bb` or `--key=Bb`. Throws `WrongChoice`. */
export function choicesOf(words: readonly string[]): Choices {
  const { files, values, flags } = sorted(words)
  const [file, second] = files
  if (!file) throw new WrongChoice(USAGE)
  if (second) throw new WrongChoice(`One chart at a time: ${file} or ${second}.`)
  const names = flags.map((flag) => NAMES[flag]).filter((name) => name !== undefined)
  if (names.length > 1) throw new WrongChoice('Chords have one kind of names: choose --numbers or another.')
  const instrument = instrumentFor(values.get('--for'))
  const reader: ChartReader = {
    ...{ key: keyFor(values.get('--key')), instrument, capo: capoFor(values.get('--capo')) },
    names: names[0] ?? 'as written',
  }
  const lyricsOnly = flags.includes('--lyrics') || instrument?.reads === 'lyrics'
  return { file, reader, asChordpro: flags.includes('--chordpro'), lyricsOnly }
}

function sorted(words: readonly string[]) {
  const [files, values, flags]: [string[], Map<string, string>, string[]] = [[], new Map(), []]
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const [name, given] =
      word.startsWith('--') && word.includes('=')
        ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
        : [word, null]
    if (!word.startsWith('--')) files.push(word)
    else if (WITH_VALUE.has(name)) {
      const value = given ?? words[++at]
      if (value === undefined || value === '') throw new WrongChoice(`${name} needs a value. ${USAGE}`)
      values.set(name, value)
    } else if (given === null && (NAMES[name] || name === '--chordpro' || name === '--lyrics')) flags.push(name)
    else throw new WrongChoice(`There is no choice ${name}. ${USAGE}`)
  }
  return { files, values, flags }
}

function keyFor(text: string | undefined): string | null {
  if (text === undefined) return null
  const key = chartKey(text)
  if (!key) throw new WrongChoice(`“${text}” is no key SOLEil can read. Write it like Bb, F#m or “A minor”.`)
  return keyName(key)
}

function instrumentFor(text: string | undefined) {
  if (text === undefined) return null
  const instrument = instrumentOf(text)
  if (!instrument)
    throw new WrongChoice(`SOLEil does not know the instrument “${text}”. Name another, or Bb, Eb, F or concert.`)
  return instrument
}

function capoFor(text: string | undefined): number | null {
  if (text === undefined) return null
  const fret = /^\d{1,2}$/.test(text) ? Number(text) : -1
  if (fret < 0 || fret > HIGHEST_FRET)
    throw new WrongChoice(`The capo is a fret from 0 to ${HIGHEST_FRET}, not “${text}”.`)
  return fret
}
