import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMusician, createSongs } from '@/e2e/factories'
import { keyPosition } from '@/lib/music/keys'
import { artistSort } from '@/lib/music/search-text'
import { packSongs } from '@/lib/repertoire-copy/packed-songs'
import { findInCopy, isAnsweredByCopy, unpackSongs } from '@/lib/repertoire-copy/repertoire-copy'
import { SORTS, type SongFilter } from '@/lib/song-filter'
import { CHART_TYPES, READINESS, type SongFields } from '@/lib/songs'
import { findAllSongs } from './all-songs'
import { ownRepertoire } from './repertoires'
import { PAGE } from './song-pages'
import { countSongs, findSongs } from './songs'

const WORDS = [
  ...[
    'Back',
    'Black',
    'AC/DC',
    '100%',
    "Don't",
    'don’t',
    'Stop',
    '!!!',
    'P!nk',
    'Ke$ha',
    'L’amour',
    'Rock & Roll',
    'R&B',
  ],
  ...[
    'Águas',
    'Straße',
    'Łódź',
    'Σαν',
    'Ёлка',
    '上を向いて',
    '歩こう',
    'ガンダーラ',
    'รักเธอ',
    '한국',
    '🎷',
    '👨‍👩‍👧',
    '🇫🇷',
    '½',
    '２',
  ],
  ...[
    'The',
    'the',
    'under_score',
    '\\',
    '%',
    '_',
    "'",
    '™',
    '\u{20bb7}',
    '\uff5e',
    'ﬁ',
    'İstanbul',
    'blue',
    'bossa',
    'b',
  ],
]
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1 }) },
)
const words = text.map((parts) =>
  parts.join(' ').replaceAll('\0', '').toWellFormed().trim().slice(0, 120).toWellFormed(),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const KEYS = ['C', 'G', 'Bb', 'A#', 'F#m', 'Gbm', 'Dm'] as const
const GENRES = ['Jazz', 'jazz', 'Rock'] as const
const song: fc.Arbitrary<Partial<SongFields> & { title: string }> = fc.record({
  title: words.map((title) => title || 'Untitled'),
  artist: maybe(words).map((artist) => artist || null),
  key: maybe(fc.constantFrom(...KEYS)),
  tempo: maybe(fc.constantFrom(60, 100, 100, 140)),
  genre: maybe(fc.constantFrom(...GENRES)),
  readiness: maybe(fc.constantFrom(...READINESS)),
  chartTypes: fc.uniqueArray(fc.constantFrom(...CHART_TYPES.slice(0, 3)), { maxLength: 2 }),
})

const filter: fc.Arbitrary<SongFilter> = fc.record(
  {
    keys: fc.uniqueArray(fc.constantFrom(...KEYS.map((key) => keyPosition(key)!), 'none' as const), { maxLength: 3 }),
    genre: fc.constantFrom(...GENRES),
    chart: fc.constantFrom('none', ...CHART_TYPES.slice(0, 3)),
    tempo: fc.record({ from: fc.constantFrom(60, 61, 100), to: fc.constantFrom(99, 100, 140) }, { requiredKeys: [] }),
    readiness: fc.constantFrom(...READINESS, 'none' as const),
    without: fc.constantFrom('artist', 'genre', 'tempo'),
    artist: words.map(artistSort),
  },
  { requiredKeys: [] },
)
/** Mostly no other filter, as people search. */
const filters = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: filter })

test('a copy in the browser answers every search, filter and order as the database does, letter by letter', async () => {
  let compared = 0
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(song, { minLength: 40, maxLength: 120 }),
      fc.array(fc.tuple(words, filters, fc.constantFrom(...SORTS)), { minLength: 6, maxLength: 8 }),
      async (songs, questions) => {
        const from = ownRepertoire(await createMusician())
        await createSongs({ id: from.musicianId, name: '', repertoireId: from.id }, songs)
        const sent = JSON.stringify(packSongs((await findAllSongs(from))!))
        const copy = (await unpackSongs(JSON.parse(sent), async () => {}))!
        const typed = [...songs.slice(0, 3).map(({ title, artist }) => `${artist ?? ''} ${title}`), '']
        for (const [wanted, filter, sort] of [...questions, ...typed.map((title) => [title, {}, 'title'] as const)]) {
          const letters = Array.from(wanted).slice(0, 100)
          for (const end of new Set([1, 2, Math.ceil(letters.length / 2), letters.length])) {
            const search = letters.slice(0, end).join('').trim() || undefined
            const asked = { ...filter, search }
            const here = findInCopy(copy, asked, sort, PAGE)
            const [there, counts] = [await findSongs(from, { filter: asked, sort }), await countSongs(from, asked)]
            expect(here).toEqual({ songs: there.songs, found: counts.found })
            compared++
            found += here.songs.length
          }
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(compared).toBeGreaterThan(100)
  expect(found).toBeGreaterThan(1_000)
})

test('what a copy does not know is left to the server', () => {
  expect(isAnsweredByCopy({ search: 'blue', genre: 'Jazz', keys: [1], artist: 'x', without: 'genre' })).toBe(true)
  expect(isAnsweredByCopy({ tag: 'loud' })).toBe(false)
  expect(isAnsweredByCopy({ added: '2026-01' })).toBe(false)
})

test('a copy of another format is none', async () => {
  const packed = { ...packSongs([]), format: 0 as never }
  expect(await unpackSongs(packed, async () => {})).toBeUndefined()
})
