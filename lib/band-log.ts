import { COLOURS } from '@/lib/band-colours'
import { ROLE_LABEL, SHARES, SHARES_LABEL } from '@/lib/bands'
import { day } from '@/lib/day'
import { durationLabel } from '@/lib/duration'
import { keyLabel } from '@/lib/music/keys'
import { songFields } from '@/lib/song-fields'
import { READINESS_LABEL } from '@/lib/songs'

type Differences = Record<string, { from?: unknown; to?: unknown }>
export type Logged = {
  verb: string
  subject: string
  subjectId: string | null
  musicianId: string | null
  differences: Differences
}

/** What each entry of a band's log tells: `subject verb`. A `%` is where the name of what it is about stands. */
const WORDS: Record<string, string> = {
  'band add': 'founded the band',
  'band change': 'changed the band',
  'band remove': 'deleted the band',
  'band restore': 'brought the band back',
  'picture change': 'gave the band a picture',
  'picture remove': 'took the band’s picture away',
  'member join': 'joined the band',
  'member leave': 'left the band',
  'member remove': 'took % out of the band',
  'member change': 'changed what % is in the band',
  'member hand over': 'handed the band over to %',
  'invitation invite': 'made an invitation',
  'invitation revoke': 'stopped an invitation',
  'song add': 'added %',
  'song bring': 'brought %',
  'song change': 'changed %',
  'song remove': 'removed %',
  'song restore': 'brought % back',
  'song undo': 'undid a change of %',
  'chart add': 'added a chart of %',
  'chart change': 'changed a chart of %',
  'chart remove': 'removed a chart of %',
  'chart restore': 'brought a chart of % back',
  'part ask': 'asked for a part of %',
  'part decline': 'cannot bring a part of %',
  'part take back': 'needs no part of % any more',
  'part bring': 'brought a part of % that was asked for',
  'songs add': 'added songs',
  'drive list write': 'brought charts from Drive',
  'drive list undo': 'took charts from Drive back',
  'drive file answer': 'answered what changed in Drive',
  'drive file undo': 'took back an answer to what changed in Drive',
  'import import': 'imported a list',
  'import undo': 'undid an import',
  'share link share': 'made a share link',
  'share link renew': 'gave a share link a new address',
  'share link unshare': 'stopped a share link',
  'same song answer': 'answered “same song?”',
  'play add': 'noted that % was played',
  'play remove': 'took back that % was played',
  'setlist add': 'made a setlist',
  'setlist change': 'changed a setlist',
  'setlist remove': 'removed a setlist',
  'setlist restore': 'brought a setlist back',
  'guest add': 'added a guest for the night',
  'guest remove': 'took a guest off the list',
}

/** What an entry tells, around the name of what it is about. */
export function logWords(entry: Logged): [before: string, after: string | null] {
  const own = entry.subject === 'member' && entry.verb === 'change' && entry.subjectId === entry.musicianId
  const words = own ? 'changed their own part in the band' : WORDS[`${entry.subject} ${entry.verb}`]
  const [before, after] = (words ?? `${entry.subject}: ${entry.verb}`).split('%')
  return [before!, after ?? null]
}

/** The fields an entry tells of, as they were and as they became. What nobody else should read has no label, and is not told. */
export function logDifferences({
  verb,
  subject,
  differences,
}: Logged): { label: string; from?: string; to?: string }[] {
  if (TELLS_ALL.has(`${subject} ${verb}`)) return []
  return Object.entries(differences).flatMap(([field, { from, to }]) => {
    const label = LABELS[field]
    if (!label) return []
    const before = from === undefined ? undefined : valueInWords(field, from)
    const after = to === undefined ? undefined : valueInWords(field, to)
    return [{ label, from: before, to: after }]
  })
}

/** Whether a change can be taken back: one of a song, with the song it was about. */
export function isUndoable({ subject, subjectId, verb, differences }: Logged): boolean {
  if (subject !== 'song' || !subjectId) return false
  return (
    verb === 'remove' ||
    verb === 'restore' ||
    verb === 'add' ||
    verb === 'bring' ||
    changedFields(differences).length > 0
  )
}

/** The fields of a song among these differences. */
export function changedFields(differences: Differences): (keyof typeof songFields.shape)[] {
  return (Object.keys(songFields.shape) as (keyof typeof songFields.shape)[]).filter((field) => field in differences)
}

/** A field of a song as people call it. */
export function fieldLabel(field: string): string {
  return LABELS[field] ?? field
}

const TELLS_ALL = new Set(['song add', 'song bring', 'band add'])

const LABELS: Record<string, string> = {
  title: 'Title',
  artist: 'Artist',
  key: 'Key',
  tempo: 'Tempo',
  genre: 'Genre',
  timeSignature: 'Time signature',
  durationSeconds: 'Duration',
  capo: 'Capo',
  chartTypes: 'Charts',
  tags: 'Tags',
  readiness: 'Readiness',
  notes: 'Notes',
  driveFileId: 'Chart in Drive',
  name: 'Name',
  colour: 'Colour',
  role: 'Role',
  endsAt: 'Last day',
  shares: 'Shares',
  day: 'Day',
  instrument: 'Instrument',
  instruments: 'Instruments',
  uses: 'For how many',
}

/** A field's value as people say it. */
export function valueInWords(field: string, value: unknown): string {
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) return 'nothing'
  if (Array.isArray(value)) return value.map((part) => keyLabel(String(part))).join(', ')
  if (field === 'key') return keyLabel(String(value))
  if (field === 'tempo') return `${value} bpm`
  if (field === 'colour') return COLOURS[Number(value)] ?? String(value)
  if (field === 'durationSeconds') return durationLabel(Number(value))
  if (field === 'endsAt') return day(new Date(String(value)))
  if (field === 'role') return (ROLE_LABEL as Record<string, string>)[String(value)] ?? String(value)
  if (field === 'readiness') return (READINESS_LABEL as Record<string, string>)[String(value)] ?? String(value)
  if (field === 'shares') return SHARES.includes(value as never) ? SHARES_LABEL[value as 'all'] : String(value)
  return String(value)
}
