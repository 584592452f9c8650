import fc from 'fast-check'
import { CHART_KINDS, CHART_LIMITS } from '@/lib/chart-kinds'
import { WRITTEN_FOR } from '@/lib/chart-name'
import type { DraftChart } from '@/lib/import/draft-chart'
import { KEY_PATTERN } from '@/lib/music/keys'
import { CHART_TYPES, LIMITS, READINESS, type SongFields, TIME_SIGNATURE_PATTERN } from '@/lib/songs'

const KEYS = [...'CDEFGAB'].flatMap((letter) => ['', '#', 'b'].flatMap((sign) => [letter + sign, `${letter}${sign}m`]))
const SIGNATURES = ['4/4', '3/4', '6/8', '12/8', '32/1', '7/16'].filter((text) => TIME_SIGNATURE_PATTERN.test(text))

/** What a list may hold that is easily lost on the way: signs that formats use, spaces at the ends, letters of all scripts. */
const TRAPS = [
  ...['=1+1', "'=1+1", "''=1+1", '+1', '-', '@a', '\t=1', '\r=1', "'", '"', '""', ',', ', ', '\\', '\\,', ';', '|'],
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\ufeff', '\u0001', '\u007f', '\ufffe', '\uffff', ' ', '\u00a0'],
  ...['{', '}', '{x_soleil: 1}', '{new_song}', '\n{new_song}\n', '\\u000a', '\\u', '%{title}', '[C]', '#', ': '],
  ...['_x0041_', '_x0041', '_', '&amp;', '<t>', ']]>', '&', 'null', 'N/A', 'Beatles, The', '1999', 'Title', '(Live)'],
  ...['🎷', '👩🏽‍🎤', 'שיר', 'أغنية', '上を向いて', 'รักเธอ', 'e\u0301', '\u00e9', '\u202e', '\u200d'],
]

/** Any text that a database keeps, of at least one character. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc
        .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ maxLength: 5 })), { maxLength: 8 })
        .map((a) => a.join('')),
      fc.constantFrom(...TRAPS),
    )
    .map((written) => written.replaceAll('\0', '').slice(0, maxLength).toWellFormed())
    .filter((written) => written !== '')

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

/** Any song that a repertoire may hold. */
export const arbitrarySong: fc.Arbitrary<SongFields> = fc
  .record({
    title: text(LIMITS.title),
    artist: maybe(text(LIMITS.artist)),
    key: maybe(fc.constantFrom(...KEYS.filter((key) => KEY_PATTERN.test(key)))),
    tempo: maybe(fc.integer(LIMITS.tempo)),
    genre: maybe(text(LIMITS.genre)),
    timeSignature: maybe(fc.constantFrom(...SIGNATURES)),
    durationSeconds: maybe(fc.integer(LIMITS.durationSeconds)),
    capo: maybe(fc.integer(LIMITS.capo)),
    chartTypes: fc.uniqueArray(fc.constantFrom(...CHART_TYPES)),
    tags: fc.array(text(LIMITS.tag), { maxLength: 5 }),
    readiness: maybe(fc.constantFrom(...READINESS)),
    notes: maybe(text(2_000)),
    driveFileId: maybe(fc.stringMatching(/^[A-Za-z0-9_-]{10,100}$/)),
    driveResourceKey: maybe(fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/)),
  })
  // The key of a Drive file is nothing without its file.
  .map((song) => (song.driveFileId ? song : { ...song, driveResourceKey: null }))

const CHART_LINES = [
  ...[
    '[C]Sun is [G]up',
    '  indented',
    'ends with a blank ',
    '\ttab',
    '',
    '',
    '{title: Other}',
    '{t:Other}',
    '{key: Eb}',
  ],
  ...[
    '{capo: 2}',
    '{new_song}',
    '{ns}',
    '{x_soleil: 1}',
    '{x_soleil_chart: {}}',
    '{x_soleil_line: x}',
    '{meta: artist X}',
  ],
  ...['{soc}', '{eoc}', '# remark', '{tag: a}', '{tempo: 90}', '\u2028', '\ufeff', '\\u000a', '[C]\\', '\r', '\u0085'],
]

/** Any chart in text that a song may carry. */
export const arbitraryChart: fc.Arbitrary<DraftChart> = fc.record({
  kind: fc.constantFrom(...CHART_KINDS),
  label: maybe(text(CHART_LIMITS.label)),
  instrument: maybe(text(CHART_LIMITS.instrument)),
  transposition: maybe(fc.constantFrom(...WRITTEN_FOR)),
  key: maybe(fc.constantFrom(...KEYS.filter((key) => KEY_PATTERN.test(key)))),
  text: fc
    .tuple(
      fc.array(fc.oneof(fc.constantFrom(...CHART_LINES), text(20)), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([lines, end]) => lines.join(end))
    .filter((written) => written !== ''),
})
