import type { SampleMusician } from '@/db/sample-world'
import type { ChartType, Readiness, SongFields } from '@/lib/songs'
import { EMPTY_SONG } from '@/lib/songs'
import { SAMPLE_MUSICIANS } from '../local-identity/people.mjs'
import { type Plays, TUNES, type Tune } from './tunes'

export const BAND = 'The Equinox Trio'

/** The three sample musicians as the local identity provider tells of them, with what each of them plays. */
export function sampleMusicians(): SampleMusician[] {
  return SAMPLE_MUSICIANS.map(({ sub, name, email }) => {
    const { place, charts, ...profile } = PARTS[sub]!
    const songs = TUNES.flatMap((tune) => songOf(tune, tune[place], charts))
    return { googleId: sub, name, email, profile, songs }
  })
}

type Part = { place: 7 | 8 | 9; charts: ChartType[] } & SampleMusician['profile']

const PARTS: Record<string, Part> = {
  'soleil-sample-trumpet': {
    place: 7,
    charts: ['Bb'],
    instruments: ['trumpet', 'flugelhorn'],
    readingTransposition: 'Bb',
  },
  'soleil-sample-alto': { place: 8, charts: ['Eb'], instruments: ['alto sax', 'flute'], readingTransposition: 'Eb' },
  'soleil-sample-guitar': {
    place: 9,
    charts: ['chords', 'guitar'],
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
