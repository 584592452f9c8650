import type { Brings } from '@/db/sample-band'
import type { SampleMusician } from '@/db/sample-world'
import type { ChartType, Readiness, SongFields } from '@/lib/songs'
import { EMPTY_SONG } from '@/lib/songs'
import { SAMPLE_MUSICIANS } from '../local-identity/people.mjs'
import { type Plays, TUNES, type Tune } from './tunes'

export const BAND = 'The Equinox Trio'

/** The three sample musicians as the local identity provider tells of them, with what each of them plays. */
export function sampleMusicians(): SampleMusician[] {
  return SAMPLE_MUSICIANS.map(({ sub, name, email }) => {
    const { place, charts, brings, ...profile } = PARTS[sub]!
    const songs = TUNES.flatMap((tune) => songOf(tune, tune[place], charts))
    return { googleId: sub, name, email, profile, songs, brings }
  })
}

type Part = { place: 7 | 8 | 9; charts: ChartType[]; brings: Brings } & SampleMusician['profile']

const PARTS: Record<string, Part> = {
  'soleil-sample-trumpet': {
    place: 7,
    charts: ['Bb'],
    brings: {
      titles: ['All Blues', 'Blue Bossa', 'Summertime', 'Song for My Father'],
      since: { 'Blue Bossa': { tempo: 160 } },
    },
    instruments: ['trumpet', 'flugelhorn'],
    readingTransposition: 'Bb',
  },
  'soleil-sample-alto': {
    place: 8,
    charts: ['Eb'],
    brings: {
      titles: ['Autumn Leaves', 'Blue Monk', 'So What', 'Bye Bye Blackbird'],
      since: { 'Autumn Leaves': { key: 'Em', tempo: 140 } },
    },
    instruments: ['alto sax', 'flute'],
    readingTransposition: 'Eb',
  },
  'soleil-sample-guitar': {
    place: 9,
    charts: ['chords', 'guitar'],
    brings: { titles: ['All of Me', 'C Jam Blues', 'Fly Me to the Moon', 'Take the “A” Train'], since: {} },
    instruments: ['guitar'],
    readingTransposition: 'concert',
  },
}

const READINESS: Record<string, Readiness> = { R: 'ready', L: 'learning', W: 'wish' }

function songOf(tune: Tune, plays: Plays, charts: ChartType[]): SongFields[] {
  if (plays === '-') return []
  const [title, artist, key, tempo, genre, timeSignature, tags] = tune
  const [readiness, ownKey] = plays.split(':')
  const song: SongFields = {
    ...EMPTY_SONG,
    ...{ title, artist, tempo, genre, timeSignature },
    key: ownKey ?? key,
    readiness: READINESS[readiness!]!,
    tags: tags.split(',').filter(Boolean),
    chartTypes: readiness === 'W' ? [] : readiness === 'L' ? ['lead sheet'] : ['lead sheet', ...charts],
  }
  return [song]
}
