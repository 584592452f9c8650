import { expect, test } from 'vitest'
import { filterInWords } from './filter-words'
import type { SongFilter } from './song-filter'

test.each<[SongFilter, string[]]>([
  [{}, []],
  [{ search: 'blue' }, ['“blue”']],
  [{ keys: [10, 21] }, ['in B♭ or Cm']],
  [{ keys: ['none'] }, ['without a key']],
  [{ keys: [0, 'none'] }, ['in C or without a key']],
  [{ tempo: { from: 120 } }, ['from 120 bpm']],
  [{ tempo: { to: 90 } }, ['up to 90 bpm']],
  [{ tempo: { from: 90, to: 120 }, genre: 'Jazz' }, ['Jazz', '90–120 bpm']],
  [{ readiness: 'ready', chart: 'Bb', tag: 'wedding' }, ['Ready', 'with B♭ chart', 'tagged wedding']],
  [{ readiness: 'none', chart: 'none' }, ['readiness not said', 'without a chart']],
])('%j is said as %j', (filter, words) => expect(filterInWords(filter)).toEqual(words))
