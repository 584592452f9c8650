import { decodeHTML } from 'entities/decode'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KeyChip } from './key-chip'
import { rowsText } from './song-list'
import type { ListedSong } from './song-row'

const sign = fc.constantFrom('<', '>', '&', '"', "'", '`', '=', '/', ' onerror=', 'script', '&lt;', '$&', 'ש', '🎷')
const wild = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(sign, { minLength: 1 }).map((signs) => signs.join('')),
)
const song: fc.Arbitrary<ListedSong> = fc.record({
  id: fc.uuid(),
  title: wild,
  artist: fc.option(wild),
  key: fc.option(fc.oneof(fc.constantFrom('C', 'Bb', 'F#m'), wild)),
  tempo: fc.option(fc.integer({ min: 1, max: 400 })),
  genre: fc.option(wild),
  readiness: fc.option(fc.constantFrom('ready', 'learning', 'wish')),
  chartTypes: fc.array(wild, { maxLength: 2 }),
})

test('no word of a song is anything but a word in its row, wherever it stands', () => {
  fc.assert(
    fc.property(song, wild, (song, query) => {
      const selection = { name: 'song', form: query }
      const html = rowsText([{ song, href: `/songs/1?q=${query}`, selection, open: true }])
      const elements = [...html.matchAll(/<(\w+)((?: [\w-]+(?:="[^"<>]*")?)*)>([^<>]*)/g)]
      const closed = html.match(/<\/\w+>/g) ?? []
      // Each sign of markup belongs to an element that this row is known to have.
      expect(elements.reduce((sum, [whole]) => sum + whole.length, 0) + closed.join('').length).toBe(html.length)
      const named = elements.map(([, name, attributes]) => `${name} ${/class="([^"]*)"/.exec(attributes!)?.[1] ?? ''}`)
      const mark = song.readiness && ['p song-artist', 'span readiness', 'bdi ']
      expect(named.slice(0, -1)).toEqual([
        ...['li song-row', 'label song-box tap', 'input ', 'a song-title'],
        ...(mark ?? (song.artist ? ['bdi song-artist'] : [])),
        ...(song.chartTypes.length ? ['p song-charts'] : []),
        ...(song.genre ? ['bdi song-genre'] : []),
        ...(song.tempo ? ['p song-tempo'] : []),
      ])
      const [, , box, title] = elements
      expect(decodeHTML(title![3]!)).toBe(song.title)
      expect(decodeHTML(/aria-label="([^"]*)"/.exec(box![2]!)![1]!)).toBe(`Select ${song.title}`)
      expect(decodeHTML(/form="([^"]*)"/.exec(box![2]!)?.[1] ?? '')).toBe(query)
      expect(decodeHTML(/href="([^"]*)"/.exec(title![2]!)![1]!)).toBe(`/songs/1?q=${query}`)
    }),
  )
})

test.each(['C', 'F#m', 'Bb', 'no key', null])('the key of a row is the chip that stands elsewhere: %s', (key) => {
  const song = { id: '1', title: '', artist: null, tempo: null, genre: null, readiness: null, chartTypes: [], key }
  const chip = renderToStaticMarkup(<KeyChip songKey={key} />)
  expect(rowsText([{ song }]).replace('song-key ', '')).toBe(
    `<li class="song-row"><bdi class="song-title"></bdi>${chip}</li>`,
  )
})
