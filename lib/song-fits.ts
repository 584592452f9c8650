import { KEY_PATTERN } from '@/lib/music/keys'
import { CHART_TYPES, LIMITS, READINESS, type SongFields, TIME_SIGNATURE_PATTERN } from '@/lib/songs'

const KINDS: ReadonlySet<string> = new Set(CHART_TYPES)
const STATES: ReadonlySet<string> = new Set(READINESS)

/**
 * Whether a song without a Drive file is within the rules of `songFields`, asked of each row of a long list in a tenth of
 * the time. Of any other song `songFields` decides, which alone has words for what is wrong.
 */
export function fitsSong(song: SongFields): boolean {
  return (
    isText(song.title, LIMITS.title) &&
    song.title !== '' &&
    (song.artist === null || isText(song.artist, LIMITS.artist)) &&
    (song.key === null || KEY_PATTERN.test(song.key)) &&
    isWithin(song.tempo, LIMITS.tempo) &&
    (song.genre === null || isText(song.genre, LIMITS.genre)) &&
    (song.timeSignature === null || TIME_SIGNATURE_PATTERN.test(song.timeSignature)) &&
    isWithin(song.durationSeconds, LIMITS.durationSeconds) &&
    isWithin(song.capo, LIMITS.capo) &&
    song.chartTypes.length <= CHART_TYPES.length &&
    song.chartTypes.every((kind) => KINDS.has(kind)) &&
    song.tags.length <= LIMITS.tags &&
    song.tags.every((tag) => tag !== '' && isText(tag, LIMITS.tag)) &&
    (song.readiness === null || STATES.has(song.readiness)) &&
    (song.notes === null || isText(song.notes, LIMITS.notes)) &&
    song.driveFileId === null &&
    song.driveResourceKey === null
  )
}

function isText(text: string, most: number): boolean {
  return typeof text === 'string' && text.length <= most
}

function isWithin(number: number | null, { min, max }: { min: number; max: number }): boolean {
  return number === null || (Number.isInteger(number) && number >= min && number <= max)
}
