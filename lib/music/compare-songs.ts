import { artistLikeness, DOUBTFUL, SAME_ARTIST } from '@/lib/music/artist-likeness'
import { type Artists, isHandedDown, namesIn, readArtists } from '@/lib/music/artist-names'
import { isOfAnyWork } from '@/lib/music/catalogue-numbers'
import { isSharedTitle } from '@/lib/music/shared-titles'
import { songKey } from '@/lib/music/song-identity'
import { isSameFigures, titleLikeness } from '@/lib/music/title-likeness'
import { readTitle, type TitleReadings, titleWords } from '@/lib/music/title-readings'
import { workLikeness, worksAgree } from '@/lib/music/work-likeness'

export type Verdict = 'same' | 'ask' | 'different'
export interface Comparison {
  verdict: Verdict
  /** 0 to 1; 0.9 and more is `same`, 0.7 and more `ask`. */
  score: number
}

export interface Named {
  title: string
  artist: string | null
  /** Its `song_key`, where it is known already. */
  songKey?: string
}

/** A song read once for many comparisons. */
export interface SongReading {
  song: Named
  key: string | null
  title: TitleReadings
  artists: Artists | null
  /** By nobody whose name is known, which is not the same as an artist left blank. */
  handedDown: boolean
}

const [SAME, ASK] = [0.9, 0.7]
/** So that the same song in another take is asked for, and one that is doubtful already is not. */
const OTHER_TAKE = 0.88
const [BELOW_SAME, BELOW_ASK] = [0.89, 0.69]

/**
 * Whether two entries are one song, however they are spelled: `same` may be joined without asking, `ask` wants one
 * question. Songs of two different named artists are never `same`, an unknown artist speaks neither for nor against,
 * and numbers in titles have to agree.
 */
export function compareSongs(one: Named, other: Named): Comparison {
  return compareReadings(readSong(one), readSong(other))
}

export function readSong(song: Named): SongReading {
  const artists = readArtists(song.artist)
  return {
    song,
    key: song.songKey ?? null,
    title: withoutArtist(readTitle(song.title), artists),
    artists,
    handedDown: artists === null && isHandedDown(song.artist),
  }
}

/** "Oasis - Wonderwall" by Oasis is "Wonderwall", "Pachelbel's Canon" by Pachelbel "Canon". */
function withoutArtist(title: TitleReadings, artists: Artists | null): TitleReadings {
  if (!artists) return title
  for (const [left, right] of title.halves) {
    const rest = isBy(left, artists) ? right : isBy(right, artists) ? left : null
    if (rest !== null)
      return { ...readTitle(rest), takes: title.takes, piece: title.piece, guests: title.guests, halves: [] }
  }
  const [first, ...words] = title.whole
  const last = artists.whole.words.at(-1)
  if (words.length > 0 && last && first === `${last}s`)
    return {
      ...title,
      whole: words,
      bare: title.bare?.[0] === first && title.bare.length > 1 ? title.bare.slice(1) : title.bare,
    }
  return title
}

function isBy(name: string, artists: Artists): boolean {
  return (artistLikeness(readArtists(name), artists) ?? 0) >= SAME_ARTIST
}

/** `compareSongs` for songs that are read already. */
export function compareReadings(one: SongReading, other: SongReading): Comparison {
  const arranged = (one.handedDown && other.artists) || (other.handedDown && one.artists)
  const best = Math.min(arranged ? BELOW_SAME : 1, Math.max(...scores(one, other)))
  if (best < 1 && keyOf(one) === keyOf(other)) return { verdict: 'same', score: 1 }
  const score = Math.round(best * 1000) / 1000
  return { verdict: score >= SAME ? 'same' : score >= ASK ? 'ask' : 'different', score }
}

function keyOf(reading: SongReading): string {
  reading.key ??= songKey(reading.song.title, reading.song.artist)
  return reading.key
}

function scores(one: SongReading, other: SongReading): number[] {
  const artist = one.handedDown && other.handedDown ? 0.9 : artistLikeness(withGuests(one), withGuests(other))
  const plain = byTitles(one.title, other.title, artist)
  return [plain, ...byHalves(one, other), ...byHalves(other, one), bothHalved(one, other)].map((score) =>
    withNotes(score, one.title, other.title),
  )
}

/** A guest named in the title plays too. */
function withGuests({ title, artists }: SongReading): Artists | null {
  if (!artists || title.guests.length === 0) return artists
  return { ...artists, guests: [...artists.guests, ...title.guests.slice(0, 4).flatMap(namesIn)] }
}

/** Another number of the composer's catalogue is another work; another take of it is asked for; an intro or a medley is another piece. */
function withNotes(score: number, one: TitleReadings, other: TitleReadings): number {
  if (score < ASK) return score
  const agree = worksAgree(one, other)
  if (agree === 'other') return Math.min(score, BELOW_ASK)
  if (agree === 'doubtful') score = Math.min(score, BELOW_SAME)
  if (one.piece !== other.piece) return Math.min(score, BELOW_ASK)
  if (score < SAME && one.medley !== other.medley && !isBegunBy(one, other) && !isBegunBy(other, one))
    return Math.min(score, BELOW_ASK)
  return one.takes === other.takes ? score : score * OTHER_TAKE
}

/** "Scarborough Fair / Canticle" is mostly called by what it begins with. */
function isBegunBy(medley: TitleReadings, { whole }: TitleReadings): boolean {
  return medley.medley && titleWords(medley.halves[0]?.[0] ?? '').join(' ') === whole.join(' ')
}

function byTitles(one: TitleReadings, other: TitleReadings, artist: number | null): number {
  if (one.full.length > 0 && one.full.join(' ') === other.full.join(' ')) return weighed(one.full, other.full, artist)
  const said = weighed(one.whole, other.whole, artist)
  const whole = said >= SAME ? said : Math.max(said, byWork(one, other, artist))
  if (whole >= SAME || (!one.bare && !other.bare)) return whole
  return Math.max(whole, ...bySubtitles(one, other, artist))
}

/** What names a work is enough by one composer; where an artist is unknown it is worth a question. */
function byWork(one: TitleReadings, other: TitleReadings, artist: number | null): number {
  if (artist !== null && artist < SAME_ARTIST) return 0
  return Math.min(artist === null ? 0.75 : 1, workLikeness(one, other))
}

/** Titles that agree but for what stands in brackets: enough by one artist, worth a question where an artist is unknown. */
function bySubtitles(one: TitleReadings, other: TitleReadings, artist: number | null): number[] {
  const both = one.bare !== null && other.bare !== null
  const shorter = weighed(one.bare ?? one.whole, other.bare ?? other.whole, artist)
  const asides = [
    ...one.asides.map((aside) => weighed(aside, other.bare ?? other.whole, artist)),
    ...other.asides.map((aside) => weighed(one.bare ?? one.whole, aside, artist)),
  ]
  const sure = artist !== null && artist >= SAME_ARTIST
  const agree = both && one.asides.some((aside) => other.asides.some((more) => aside.join('') === more.join('')))
  const others = both && !agree && (isOfAnyWork(one.bare!) || !isSameFigures(one.asides.flat(), other.asides.flat()))
  const cap = both && !agree ? (sure && !others ? 0.8 : BELOW_ASK) : sure ? 1 : BELOW_SAME
  const less = shorter >= SAME ? 0.02 : 0
  // What two artists have only in a bracket is mostly another song: "Signed, Sealed, Delivered (I'm Yours)".
  const most = sure ? 0.97 : artist !== null && artist < DOUBTFUL ? BELOW_ASK : 0.85
  return [Math.min(shorter - less, cap), ...asides.map((score) => Math.min(score, most))]
}

/** "Beatles - Hey Jude" and "Hey Jude by the Beatles" without an artist: one half is it. */
function byHalves(one: SongReading, other: SongReading): number[] {
  const { halves, named } = one.title
  if (one.artists || halves.length + named.length === 0) return []
  return [
    ...halves.flatMap(([left, right]) => [byHalf(left, right, other), byHalf(right, left, other)]),
    ...(other.artists ? named.map(([name, rest]) => byHalf(name, rest, other)) : []),
  ]
}

function byHalf(name: string, rest: string, other: SongReading): number {
  const words = titleWords(rest)
  if (!other.artists) return words.join('') !== other.title.whole.join('') ? 0 : words.join('').length >= 7 ? SAME : 0.8
  return weighed(words, other.title.bare ?? other.title.whole, artistLikeness(readArtists(name), other.artists))
}

/** "Beatles - Hey Jude" and "Hey Jude - The Beatles". */
function bothHalved({ title: one, artists }: SongReading, { title: other, artists: others }: SongReading): number {
  if (artists || others) return 0
  const sides = (halves: [string, string][]) =>
    halves.flatMap(
      ([left, right]) =>
        [
          [left, right],
          [right, left],
        ] as const,
    )
  const agree = sides(one.halves).some(([name, rest]) =>
    sides(other.halves).some(
      ([another, more]) =>
        titleWords(rest).join('') === titleWords(more).join('') &&
        (artistLikeness(readArtists(name), readArtists(another)) ?? 0) >= SAME_ARTIST,
    ),
  )
  return agree ? 0.93 : 0
}

/** 0.7 for the title and 0.3 for the artist, within what the rules allow. */
function weighed(one: string[], other: string[], artist: number | null): number {
  const known = artist !== null
  if (known && artist < DOUBTFUL && one.join('') !== other.join('')) return 0.2
  const title = titleLikeness(one, other)
  const shared = isSharedTitle(one) || isSharedTitle(other)
  const same = known && artist >= SAME_ARTIST
  const doubtful = known && !same && artist >= DOUBTFUL
  switch (title.kind) {
    case 'equal':
      if (same) return 0.7 + 0.3 * artist
      if (!known) return shared ? 0.85 : 0.98
      return doubtful || !shared ? 0.7 + 0.25 * artist : 0.6
    case 'slip':
      if (same) return 0.64 + 0.3 * artist
      if (!known) return title.sure ? 0.92 : 0.8
      return 0.7 + 0.2 * artist
    case 'inflected':
    case 'numbered':
      return same || !known ? 0.78 : 0.5
    case 'within':
      return same ? 0.76 : (!known || doubtful) && title.sure ? 0.72 : 0.45
    default:
      return 0.2
  }
}
