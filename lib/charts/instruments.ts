/** What an instrument reads: `up` is semitones from the sounding to the written key, `capo` that it is played with one. */
export type Instrument = { name: string; label: string; reads: Reads; up: number; capo?: boolean }
export type Reads = 'concert' | 'Bb' | 'Eb' | 'F' | 'bass clef' | 'chords' | 'lyrics' | 'drums'

const bb = (name: string, label: string): Instrument => ({ name, label, reads: 'Bb', up: 2 })
const eb = (name: string, label: string): Instrument => ({ name, label, reads: 'Eb', up: 9 })
const concert = (name: string, label: string): Instrument => ({ name, label, reads: 'concert', up: 0 })
const bass = (name: string, label: string): Instrument => ({ name, label, reads: 'bass clef', up: 0 })
const chords = (name: string, label: string, capo?: boolean): Instrument => ({
  ...{ name, label, reads: 'chords', up: 0 },
  ...(capo ? { capo } : {}),
})

/** What a musician may play, in the order of a picker. Octaves do not count: a chart has none. */
export const INSTRUMENTS: readonly Instrument[] = [
  chords('guitar', 'Guitar', true),
  chords('ukulele', 'Ukulele', true),
  chords('piano', 'Piano or keyboard'),
  { name: 'voice', label: 'Voice', reads: 'lyrics', up: 0 },
  bass('bass', 'Bass'),
  { name: 'drums', label: 'Drums', reads: 'drums', up: 0 },
  bb('trumpet', 'Trumpet'),
  bb('clarinet', 'Clarinet'),
  bb('soprano-sax', 'Soprano sax'),
  eb('alto-sax', 'Alto sax'),
  bb('tenor-sax', 'Tenor sax'),
  eb('baritone-sax', 'Baritone sax'),
  bass('trombone', 'Trombone'),
  { name: 'horn', label: 'Horn in F', reads: 'F', up: 7 },
  concert('flute', 'Flute'),
  concert('violin', 'Violin'),
  { name: 'viola', label: 'Viola', reads: 'concert', up: 0 },
  bass('cello', 'Cello'),
  bass('tuba', 'Tuba'),
  bass('euphonium', 'Euphonium'),
  bb('euphonium-treble', 'Euphonium, treble clef'),
  bb('flugelhorn', 'Flugelhorn'),
  bb('cornet', 'Cornet'),
  eb('soprano-cornet', 'Soprano cornet'),
  eb('tenor-horn', 'Tenor horn in E♭'),
  bb('baritone-horn', 'Baritone horn'),
  eb('eb-bass', 'Bass in E♭'),
  bb('bb-bass', 'Bass in B♭'),
  bb('bass-clarinet', 'Bass clarinet'),
  eb('alto-clarinet', 'Alto clarinet'),
  { name: 'eb-clarinet', label: 'Clarinet in E♭', reads: 'Eb', up: 9 },
  { name: 'a-clarinet', label: 'Clarinet in A', reads: 'concert', up: 3 },
  bb('bass-sax', 'Bass sax'),
  { name: 'english-horn', label: 'English horn', reads: 'F', up: 7 },
  concert('oboe', 'Oboe'),
  concert('piccolo', 'Piccolo'),
  concert('recorder', 'Recorder'),
  concert('harmonica', 'Harmonica'),
  concert('accordion', 'Accordion'),
  concert('vibraphone', 'Vibraphone'),
  bass('bassoon', 'Bassoon'),
  chords('banjo', 'Banjo', true),
  chords('mandolin', 'Mandolin', true),
  chords('harp', 'Harp'),
  bb('bb', 'An instrument in B♭'),
  eb('eb', 'An instrument in E♭'),
  { name: 'f', label: 'An instrument in F', reads: 'F', up: 7 },
  concert('concert', 'Concert pitch'),
  bass('bass-clef', 'Bass clef'),
]

export const CONCERT = INSTRUMENTS.find(({ name }) => name === 'concert')!

export function instrumentNamed(name: string): Instrument | null {
  return INSTRUMENTS.find((instrument) => instrument.name === name) ?? null
}
