import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ANSWERED_AHEAD } from './ahead/parts'
import { SongBrowser, type SongBrowserProps } from './song-browser'

vi.mock('next/navigation', () => ({ useRouter: () => ({ replace() {} }) }))

const song = { key: 'Bb', tempo: 140, genre: 'Bossa', readiness: 'ready', chartTypes: ['chords'] } as const
const LIST: SongBrowserProps = {
  path: '/repertoire',
  filter: { search: 'a', genre: 'Bossa' },
  sort: 'tempo',
  counts: { songs: 60, found: 2 },
  facets: { keys: [], genre: [{ value: 'Bossa', count: 2 }], chart: [], tempo: [], readiness: [], tag: [] },
  found: {
    songs: [
      { id: '1', title: 'Águas de Março', artist: 'Tom Jobim', ...song },
      { id: '2', title: 'A “Rã” <Frog>', artist: null, ...song },
    ],
    close: [{ id: '3', title: 'Corcovado', artist: 'Tom Jobim', ...song }],
    next: 'there',
  },
  moreFrom: '/api/songs',
  copyFrom: '/api/songs/all',
  songPath: '/songs/',
}

test.each([
  ['reading', {}],
  ['ticking', { selection: { name: 'song', form: 'selection' } }],
])('before any script a list that will be answered ahead is the list that never is: %s', (_, more) => {
  const ahead = renderToStaticMarkup(<SongBrowser {...LIST} {...more} parts={ANSWERED_AHEAD} />)
  expect(ahead).toBe(renderToStaticMarkup(<SongBrowser {...LIST} {...more} />))
  expect(ahead.replace(/<[^>]*>/g, '')).toContain('2 of 60 songs')
  expect(ahead).toContain('href="/songs/1?q=a&amp;genre=Bossa&amp;sort=tempo"')
  expect(ahead).toContain('Or did you mean')
  expect(ahead).toContain('More songs')
})
