import { randomUUID } from 'node:crypto'
import { addBand } from '@/db/band-changes'
import { memberIn } from '@/db/band-factories'
import { addGuest } from '@/db/band-guests'
import { addChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { changeProfile, findProfile } from '@/db/musicians'
import { ownRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { addSetlist, changeSetlist } from '@/db/setlist-changes'
import { addShareLink } from '@/db/share-link-changes'
import { addSong } from '@/db/song-changes'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { createSongs } from './factories'
import { PAYLOADS, payloads } from './payload-list'
import { abcTune, musicXml } from './scores'

const IN_NO_FILE = { driveFileId: null, driveResourceKey: null }

/** Every payload as the title of a song, and others as its artist, genre, tags and notes. */
export function createPayloadSongs(musician: Musician): Promise<void> {
  return createSongs(
    musician,
    PAYLOADS.map((_, at) => payloadSong(at)),
  )
}

function payloadSong(at: number): SongFields {
  const [title, artist, notes] = [0, 7, 11].map((more) => payloads(1, { most: 300, from: at + more })[0]!)
  const [genre] = payloads(1, { most: 80, from: at })
  return {
    ...EMPTY_SONG,
    title: title!,
    artist: artist!,
    genre: genre!,
    notes: notes!,
    tags: payloads(3, { most: 40, from: at * 3 }),
  }
}

/** A song of these fields, with a chart of every kind. Answers its id and those of its charts. */
export async function createPayloadSong(to: Writable) {
  const notes = PAYLOADS.join('\n').slice(0, 9_900)
  const song = await addSong(to, { ...payloadSong(3), notes, tags: payloads(30, { most: 40 }), key: 'C' }, randomUUID())
  const kept: string[] = []
  const keep = (made: { id: string } | 'gone' | 'full' | 'no room') => {
    if (typeof made === 'string') throw new Error(`No chart was made: ${made}.`)
    kept.push(made.id)
  }
  const texts = [
    chordpro(),
    PAYLOADS.join('\n').slice(0, 50_000),
    abcTune({
      title: PAYLOADS.slice(0, 40).join(' ').replaceAll('\n', ' '),
      words: '<script>boom()</script> <svg/onload=boom()>',
    }),
  ]
  for (const [at, text] of texts.entries())
    keep(await addChart(to, song, { ...aboutChart(at, 'chord chart'), ...IN_NO_FILE, text }, randomUUID()))
  const score = Buffer.from(musicXml({ title: PAYLOADS[5]!, words: '"><img src=x onerror=boom()>' }))
  const files = [
    { type: 'application/vnd.recordare.musicxml+xml', bytes: score },
    { type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ] as const
  for (const [at, file] of files.entries()) {
    const name = payloads(1, { most: 200, from: at })[0]!
    keep(
      await addChartFile(to, song, {
        about: aboutChart(at, 'part'),
        file: { ...file, name, pages: null },
        formKey: randomUUID(),
      }),
    )
  }
  return { song, charts: kept }
}

function aboutChart(at: number, kind: 'chord chart' | 'part') {
  const [label, instrument] = [100, 40].map((most) => payloads(1, { most, from: at })[0]!)
  return { kind, label: label!, instrument: instrument!, transposition: null, key: 'C' }
}

/** Payloads in each place of a ChordPro text. */
function chordpro(): string {
  const wraps: ((text: string) => string)[] = [
    (text) => text,
    (text) => `[${text}]la`,
    (text) => `[*${text}]la`,
    (text) => `{title: ${text}}`,
    (text) => `{subtitle: ${text}}`,
    (text) => `{comment: ${text}}`,
    (text) => `{meta: ${text} ${text}}`,
    (text) => `{start_of_verse: ${text}}\n${text}\n{end_of_verse}`,
    (text) => `{start_of_tab}\n${text}\n{end_of_tab}`,
    (text) => `{start_of_grid}\n| ${text} |\n{end_of_grid}`,
    (text) => `{define: ${text} base-fret 1 frets 1 1 1 1 1 1}`,
    (text) => `{${text}: ${text}}`,
    (text) => `{image: src="${text}"}`,
  ]
  return payloads(PAYLOADS.length, { most: 300 })
    .map((text, at) => wraps[at % wraps.length]!(text))
    .join('\n')
}

/** A name, instruments and a link of payloads; answers where the link leads. */
export async function createPayloadProfile(musician: Musician): Promise<string> {
  const { version } = (await findProfile(musician))!
  const told = { name: payloads(1, { most: 100 })[0]!, profile: { instruments: payloads(12, { most: 40 }) } }
  await changeProfile(musician, version, told)
  const formKey = randomUUID()
  const link = {
    title: payloads(1, { most: 120, from: 20 })[0]!,
    filter: {},
    ending: null,
    passcode: null,
    charts: true,
    downloads: true,
  }
  await addShareLink(ownRepertoire(musician), link, formKey)
  return `/s/${shareToken(musician.id, formKey)}`
}

/** A band with songs, charts, a setlist and a guest of payloads; answers the addresses of its pages. */
export async function createPayloadBand(musician: Musician) {
  const made = await addBand(musician, { name: payloads(1, { most: 80 })[0]!, colour: 1 }, randomUUID())
  if (made === 'full') throw new Error('This musician is in too many bands.')
  const { bandId } = made
  const member = await memberIn(bandId, musician)
  const to = writableBandRepertoire(member)!
  const { song, charts } = await createPayloadSong(to)
  for (const at of [1, 2, 3, 4, 5, 6]) await addSong(to, payloadSong(at * 50), randomUUID())
  const guestSongs = payloads(30, { most: 300 }).map((title, at) => ({
    title,
    artist: title,
    key: null,
    songKey: `guest ${at}`,
  }))
  await addGuest(member, { name: payloads(1, { most: 60, from: 4 })[0]!, source: { songs: guestSongs } }, randomUUID())
  const listed = payloads(60, { most: 300 }).map((title, at) => ({
    ...{ songId: at === 0 ? song : null, songKey: `payload ${at}`, title, artist: title, key: 'C', tempo: null },
    ...{ durationSeconds: null, note: payloads(1, { most: 500, from: at * 5 })[0]! },
  }))
  const setlist = await addSetlist(
    to,
    { title: payloads(1, { most: 120, from: 9 })[0]!, lineUp: [], songs: listed },
    randomUUID(),
  )
  const notes = PAYLOADS.join('\n').slice(0, 1_900)
  await changeSetlist(
    to,
    { id: setlist, version: 1 },
    { title: payloads(1, { most: 120, from: 9 })[0]!, playedOn: null, notes },
  )
  return { base: `/bands/${bandId}`, song, charts, setlist }
}
